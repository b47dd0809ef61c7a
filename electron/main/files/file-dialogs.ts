import type { FileFilter } from 'electron';
import type { AppWindow, ElectronApi } from '../electron-api';
import type { FileDialogs } from './file-access';
import { projectExtension, spreadsheetExtensions } from './file-names';

const filterNames: Readonly<Record<string, string>> = {
  '.throughline': 'Throughline project',
  '.xlsx': 'Excel workbook',
  '.ods': 'OpenDocument spreadsheet',
  '.csv': 'Comma-separated values',
  '.svg': 'Scalable picture',
  '.png': 'Picture',
  '.json': 'JSON',
  '.txt': 'Text',
  '.zip': 'Zip archive',
};

function filterFor(extension: string): FileFilter {
  return { name: filterNames[extension] ?? extension, extensions: [extension.slice(1)] };
}

/** The system's own dialogs, attached to the facilitator's window. */
export function createFileDialogs(dialog: ElectronApi['dialog'], window: () => AppWindow): FileDialogs {
  return {
    openProject: async () => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Open a project',
        properties: ['openFile'],
        filters: [filterFor(projectExtension)],
      });
      return filePaths[0];
    },
    openSpreadsheets: async () => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose spreadsheets',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Spreadsheets', extensions: [...spreadsheetExtensions] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      return filePaths;
    },
    saveAs: async (suggestedName, extension) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: extension === projectExtension ? 'Save the project' : 'Export',
        defaultPath: suggestedName,
        filters: [filterFor(extension)],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
  };
}
