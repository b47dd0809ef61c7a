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
