import type { CellStyle } from 'hucre/xlsx';
import type { CellLook } from './workbook-model';

/** Colours as 8-digit ARGB, from the Government Analysis Function's palette. */
const NAVY = 'FF12436D';
const GREY = 'FF595959';
const LINK = 'FF0B5394';
const HEADER_FILL = 'FFE6ECF2';
const INPUT_FILL = 'FFFFF8DC';
const INPUT_EDGE = 'FFBFA75A';
const RULE = 'FFD0D7DE';

const right = { horizontal: 'right', vertical: 'center', indent: 1 } as const;
const left = { horizontal: 'left', vertical: 'center', indent: 1 } as const;
const wrapped = { ...left, wrapText: true } as const;

/** The one font, in every style: a font without a name falls back to whatever the reader's program likes. */
const font = { name: 'Arial', size: 11 } as const;

const looks: Readonly<Record<CellLook, CellStyle>> = {
  title: { font: { ...font, bold: true, size: 18, color: { rgb: NAVY } }, alignment: { vertical: 'center' } },
  description: { font: { ...font, size: 10, color: { rgb: GREY } } },
  heading: {
    font: { ...font, bold: true, size: 12, color: { rgb: NAVY } },
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  },
  header: {
    font: { ...font, bold: true, color: { rgb: NAVY } },
    alignment: { ...wrapped, vertical: 'bottom' },
  },
  'header-number': {
    font: { ...font, bold: true, color: { rgb: NAVY } },
    alignment: { horizontal: 'right', vertical: 'bottom', wrapText: true, indent: 1 },
  },
  text: { font, alignment: left },
  wrapped: { font, alignment: wrapped },
  strong: { font: { ...font, bold: true }, alignment: wrapped },
  number: { font, alignment: right },
  count: { font, alignment: right, numFmt: '#,##0' },
  decimal: { font, alignment: right, numFmt: '0.00' },
  value: { font, alignment: right, numFmt: '0.0' },
  percent: { font, alignment: right, numFmt: '0.0%' },
  money: { font, alignment: right, numFmt: '£#,##0;-£#,##0' },
  // Among words, as on Cover, figures stand where the words do.
  'money-left': { font, alignment: left, numFmt: '£#,##0;-£#,##0' },
  'percent-left': { font, alignment: left, numFmt: '0.0%' },
  link: {
    font: { ...font, underline: true, color: { rgb: LINK } },
    alignment: { horizontal: 'left', vertical: 'center' },
  },
};

const edge = (rgb: string) => ({ style: 'thin', color: { rgb } }) as const;

/** Dark words on amber (11:1). */
export const cautionStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FF3D2B00' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFC857' }, bgColor: { rgb: 'FFFFC857' } },
};

const known = new Map<string, CellStyle>();

/** The style of a look. Plain: nothing that rests on colour or fill, for publication. Worked out once for each. */
export function lookStyle(look: CellLook, kind: { input: boolean; plain: boolean }): CellStyle {
  const key = `${look}${kind.input ? ' input' : ''}${kind.plain ? ' plain' : ''}`;
  const style = known.get(key) ?? makeStyle(look, kind);
  known.set(key, style);
  return style;
}

function makeStyle(look: CellLook, { input, plain }: { input: boolean; plain: boolean }): CellStyle {
  const style = looks[look];
  if (plain) {
    const { color: _colour, ...uncoloured }: NonNullable<CellStyle['font']> = style.font ?? font;
    // The guidance asks for 12 points at least.
    return { ...style, font: { ...uncoloured, size: Math.max(12, uncoloured.size ?? 12) } };
  }
  if (input) {
    const side = edge(INPUT_EDGE);
    return {
      ...style,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: INPUT_FILL } },
      border: { top: side, right: side, bottom: side, left: side },
      protection: { locked: false },
    };
  }
  if (look === 'header' || look === 'header-number') {
    return {
      ...style,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: HEADER_FILL } },
      border: { bottom: { style: 'medium', color: { rgb: NAVY } } },
    };
  }
  const inTable = look !== 'title' && look !== 'description' && look !== 'heading' && look !== 'link';
  return inTable ? { ...style, border: { bottom: edge(RULE) } } : style;
}
