import type { Option } from '../../model/options';
import { grouped } from '../evidence-error';
import { errorCells, tableChecks, type TableFinding } from './table-checks';
import type { TableReader } from './table-reader';

type Costs = Option['costs'];

const FIELDS = [
  ['gross', 'Gross cost'],
  ['saving', 'Income or saving'],
  ['net', 'Net cost'],
  ['oneOff', 'One-off cost'],
] as const satisfies readonly (readonly [keyof Costs, string])[];

interface NetFault {
  readonly row: number;
  readonly left: number;
  readonly net: number;
}

interface Difference {
  readonly name: string;
  readonly here: number;
  readonly before: number;
}

/** With this many rows and every one of them wrong, a column is not what it was taken for. */
const WHOLE_COLUMN = 3;
const MOST_NAMED = 6;

/**
 * Do the costs of a list agree with one another, with the rest of their row, and with what the project holds? Faults are
 * shown where they stand; nothing is corrected, and no total is trusted to show them: two faults may cancel out.
 */
export class CostChecks {
  private readonly reader: TableReader;
  private readonly netFaults: NetFault[] = [];
  private readonly differences = new Map<string, Difference[]>();
  private netsSeen = 0;

  constructor(reader: TableReader) {
    this.reader = reader;
  }

  /** Net is gross less saving, where a row gives all three. */
  add(row: number, { gross, saving, net }: Costs): void {
    if (!gross || !saving || !net) return;
    this.netsSeen++;
    const left = gross.value - saving.value;
    if (Math.abs(left - net.value) >= 1) this.netFaults.push({ row, left, net: net.value });
  }

  /** What this list says against what the project holds of the same option. */
  compare(name: string, before: Costs, here: Costs): void {
    for (const [field, words] of FIELDS) {
      const [old, now] = [before[field]?.value, here[field]?.value];
      if (old === undefined || now === undefined || Math.abs(old - now) < 0.5) continue;
      this.differences.set(words, [...(this.differences.get(words) ?? []), { name, here: now, before: old }]);
    }
  }

  /** Puts the questions and notes down; call once, after the last row. */
  finish(): void {
    this.askAboutNets();
    this.askAboutCells();
    for (const [words, differences] of this.differences) this.reader.notes.push(noteOf(words, differences));
    const errors = errorCells(this.reader.request.region.sheet);
    if (errors.length > 0) {
      const more = errors.length > MOST_NAMED ? ` and ${errors.length - MOST_NAMED} more` : '';
      this.reader.notes.push(
        `The sheet shows errors, which are never read as numbers: ${errors.slice(0, MOST_NAMED).join(', ')}${more}.`,
      );
    }
  }

  private askAboutNets(): void {
    const { reader, netFaults } = this;
    if (netFaults.length >= WHOLE_COLUMN && netFaults.length === this.netsSeen) {
      const [from] = reader.request.region.headerRows;
      reader.ask(Math.max(0, from), 'net', {
        code: 'sum',
        message: `In none of the ${netFaults.length} rows is gross cost less saving the net cost: check which columns these are. The net costs are kept as given.`,
        blocking: false,
      });
      return;
    }
    for (const { row, left, net } of netFaults) {
      reader.ask(row, 'net', {
        code: 'sum',
        message: `Gross cost less saving is ${grouped(left)}, but the net cost here is ${grouped(net)}. The net cost is kept as given.`,
        blocking: false,
      });
    }
  }

  private askAboutCells(): void {
    const findings = new Map<string, TableFinding[]>();
    for (const finding of tableChecks(this.reader.request.region)) {
      const place = `${finding.row},${finding.column}`;
      findings.set(place, [...(findings.get(place) ?? []), finding]);
    }
    for (const found of findings.values()) {
      const { row, column, code } = found[0]!;
      const sum = found.find((each) => each.sum !== undefined)?.sum;
      this.reader.askAt(row, column, {
        code,
        message: `${found.map(({ message }) => message).join(' ')} It is kept as given.`,
        blocking: false,
        ...(sum === undefined
          ? {}
          : { suggestion: { label: `${grouped(sum)}, the sum of the parts`, value: sum } }),
      });
    }
  }
}

function noteOf(words: string, differences: readonly Difference[]): string {
  const named = differences
    .slice(0, MOST_NAMED)
    .map(({ name, here, before }) => `${name} (${grouped(here)} here, ${grouped(before)} in the project)`);
  const more = differences.length > MOST_NAMED ? ` and ${differences.length - MOST_NAMED} more` : '';
  const whole = differences.reduce((sum, { here, before }) => sum + here - before, 0);
  const cancels =
    differences.length > 1 && Math.abs(whole) < 0.5
      ? ' The differences cancel out, so a comparison of totals would not show them.'
      : '';
  return `${words} differs from the project: ${named.join(', ')}${more}.${cancels}`;
}
