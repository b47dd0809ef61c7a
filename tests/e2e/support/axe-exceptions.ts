/** What axe may find and the app may keep: the whole list, so that nobody has to search for the next one. */
export interface AxeException {
  readonly rule: string;
  /** The elements it holds for, and no others. */
  readonly element: string;
  /** Where the maker was told. */
  readonly upstream: string;
  /** From this day the finding fails again, and someone looks whether the maker has moved. */
  readonly expires: string;
}

/**
 * Empty today. AG Grid's aria-required-children (https://github.com/ag-grid/ag-grid/issues/11363) would be allowed on
 * the grid of the import, but the version in use no longer has it.
 */
export const axeExceptions: readonly AxeException[] = [];
