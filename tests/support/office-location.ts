/**
 * The office location problem of Goodwin & Wright, Decision Analysis for Management Judgment, ch. 3: closeness to
 * customers, visibility, image (together *turnover*), size, comfort, car parking (together *working conditions*).
 */
export const officeSwings = [100, 80, 70, 30, 20, 10];
/** The swings as percentages, rounded as printed. */
export const officeWeights = [32, 26, 23, 10, 6, 3];
export const officeValues = [
  [100, 60, 100, 75, 0, 90], // Addison Square
  [20, 80, 10, 30, 100, 30], // Bilton Village
  [80, 70, 0, 0, 10, 100], // Carlisle Walk
  [70, 50, 30, 55, 30, 90], // Denver Street
  [40, 60, 90, 100, 60, 70], // Elton Street
  [0, 0, 70, 0, 80, 0], // Filton Village
  [60, 100, 20, 50, 50, 80], // Gorton Square
];
/** Aggregate benefits as printed. */
export const officeBenefits = [80.8, 39.4, 47.4, 52.3, 64.8, 20.9, 60.2];
