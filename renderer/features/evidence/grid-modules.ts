import { AllCommunityModule, ModuleRegistry } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);

/** One tab stop: arrow keys move inside the grid, Tab goes on past it instead of through thousands of cells. */
export const gridKeys = { tabToNextCell: () => false, tabToNextHeader: () => false } as const;
