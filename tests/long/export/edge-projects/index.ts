import type { Project } from '../../../../shared/model/project';
import { oddProjects } from './odd-projects';
import { projectsOfFigures } from './projects-of-figures';
import { projectsWithGaps } from './projects-with-gaps';
import { weightedProjects } from './weighted-projects';

/** Projects on which a workbook's formulas are most likely to part from the app. */
export const edgeProjects: Readonly<Record<string, Project>> = {
  ...projectsWithGaps,
  ...weightedProjects,
  ...projectsOfFigures,
  ...oddProjects,
};
