import {
  CellStyleModule,
  InfiniteRowModelModule,
  ModuleRegistry,
  RenderApiModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community';

/** What the grids of this screen use of AG Grid, and no more: every further part takes its time whenever one is drawn. */
export const gridModules = [
  CellStyleModule,
  InfiniteRowModelModule,
  RenderApiModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
];

ModuleRegistry.registerModules(gridModules);

/** One tab stop: arrow keys move inside the grid, Tab goes on past it instead of through thousands of cells. */
export const gridKeys = { tabToNextCell: () => false, tabToNextHeader: () => false } as const;
