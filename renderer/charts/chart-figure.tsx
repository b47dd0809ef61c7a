import { type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { ChartDataTable } from './chart-data-table';
import styles from './chart-figure.module.css';
import type { ChartTable } from './chart-table';
import { ChartTools } from './chart-tools';
import { chartFont } from './palette';
import { TextureDefinitions } from './textures';
import { useChartWidth } from './use-chart-width';
import { type ChartReading, useReading } from './use-reading';
import { TexturesContext, useTexturesNeeded } from './use-textures';
import { WorkedOut } from './worked-out';

export interface ChartDrawing {
  readonly height: number;
  /** SVG made of presentation attributes and `<text>` only, so that a copy needs nothing else. */
  readonly marks: ReactNode;
}

export interface DrawingSpace {
  readonly width: number;
  /** Prefix of ids inside this picture. */
  readonly prefix: string;
  /** The datum being read with the arrow keys; charts outline it. */
  readonly activeKey: string | undefined;
}

export interface ChartFigureProps {
  /** The finding, computed from the data: "Falls team leads by 7.5 points". */
  readonly title: string;
  /** What the chart shows, in a sentence made from the data. */
  readonly description: string;
  /** "How this is worked out": sentences with the actual figures in the formula. */
  readonly workedOut: readonly string[];
  readonly table: ChartTable;
  /** What the arrow keys read, in order. */
  readonly readings: readonly ChartReading[];
  readonly source?: string;
  readonly draw: (space: DrawingSpace) => ChartDrawing;
  /** Enter on a datum, where choosing one does something. */
  readonly onChoose?: (key: string) => void;
  /** Controls of the chart itself, above the picture. */
  readonly controls?: ReactElement;
  /** Width to draw at where nothing is laid out (tests, exports). */
  readonly fallbackWidth?: number;
}

/** Least width a chart is drawn at. */
const narrowest = 480;

/**
 * What every chart has: an active title, the picture with one tab stop and arrow-key reading, a description that changes
 * with the data, how it is worked out, the same numbers as a table, and copying as a picture or a table.
 */
export function ChartFigure({ draw, ...props }: ChartFigureProps) {
  const id = useId();
  const prefix = `chart${id.replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const [asTable, setAsTable] = useState(false);
  // Narrower than this the picture is scaled down rather than squeezed.
  const width = Math.max(narrowest, useChartWidth(frame, props.fallbackWidth));
  const textures = useTexturesNeeded();
  const reading = useReading(props.readings, props.onChoose);
  const { height, marks } = draw({ width, prefix, activeKey: reading.activeKey });
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.title} id={`${id}-title`}>
          {props.title}
        </span>
        <span className={styles.description} id={`${id}-description`}>
          {props.description}
        </span>
      </figcaption>
      {props.controls}
      <div ref={frame} className={styles.frame}>
        <div
          className={asTable ? styles.hidden : styles.picture}
          role="application"
          aria-roledescription="chart"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description ${id}-keys`}
          {...reading.keyboard}
        >
          <svg
            ref={picture}
            xmlns="http://www.w3.org/2000/svg"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            fontFamily={chartFont}
            fontSize={13}
            aria-hidden="true"
          >
            <TextureDefinitions prefix={prefix} />
            <TexturesContext value={textures}>{marks}</TexturesContext>
          </svg>
        </div>
        {asTable ? <ChartDataTable table={props.table} /> : null}
      </div>
      <p className={styles.keys} id={`${id}-keys`}>
        Arrow keys read the chart, one figure at a time.
      </p>
      <p className={styles.spoken} role="status" aria-live="polite">
        {reading.spoken}
      </p>
      <WorkedOut
        sentences={props.workedOut}
        {...(props.source === undefined ? {} : { source: props.source })}
      />
      <ChartTools
        picture={picture}
        title={props.title}
        source={props.source ?? props.description}
        table={props.table}
        asTable={asTable}
        onAsTable={setAsTable}
      />
    </figure>
  );
}
