import type { Option } from '../../shared/model/options';
import type { Figure } from '../../shared/model/provenance';
import { netCostOf } from '../../shared/results/project-results';
import { FigureSource } from '../ui/figure-source';
import { formatNumber, formatPounds } from '../ui/format';
import styles from './figures.module.css';

/** The net cost a year as a figure: as given, or gross less saving with a note that says so; undefined where unknown. */
export function netCostFigure(option: Option): Figure | undefined {
  const { gross, saving, net } = option.costs;
  if (net) return net;
  const value = netCostOf(option);
  if (value === null) return undefined;
  const sum = `Gross ${formatPounds(gross?.value ?? 0)} less saving ${formatPounds(saving?.value ?? 0)}`;
  const source = gross?.source;
  return source ? { value, note: `${sum}; the cell is the gross cost’s.`, source } : { value, note: sum };
}

export interface NetCostProps {
  readonly option: Option;
  /** How money is written here; whole pounds unless said. */
  readonly show?: (amount: number) => string;
}

/** What an option costs a year, wherever it stands: it says where it is from. */
export function NetCost({ option, show = formatPounds }: NetCostProps) {
  const figure = netCostFigure(option);
  if (!figure) return <span className={styles.unknown}>not known</span>;
  const { value, source, note, edited } = figure;
  const shown = show(value);
  return (
    <FigureSource
      what={`Net cost of ${nameOf(option)}, ${shown}`}
      source={source}
      note={note}
      edited={edited}
    >
      {shown}
    </FigureSource>
  );
}

/** How many an option reaches, and of what. */
export function Reach({ option }: { readonly option: Option }) {
  if (!option.reach) return <span className={styles.unknown}>not known</span>;
  const { figure, unit } = option.reach;
  const { value, source, note, edited } = figure;
  const shown = formatNumber(value);
  return (
    <>
      <FigureSource
        what={`Reach of ${nameOf(option)}, ${shown} ${unit}`}
        source={source}
        note={note}
        edited={edited}
      >
        {shown}
      </FigureSource>
      <span className={styles.unit}>{unit}</span>
    </>
  );
}

const nameOf = ({ code, title }: Option): string => code || title || 'this option';
