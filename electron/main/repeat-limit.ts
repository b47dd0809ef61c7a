/** Says no when the same thing has happened too often lately, so that a crash cannot become a loop. */
export function createRepeatLimit(options: {
  readonly times: number;
  readonly withinMilliseconds: number;
  readonly now: () => number;
}): () => boolean {
  let recent: number[] = [];
  return () => {
    const at = options.now();
    recent = recent.filter((earlier) => at - earlier < options.withinMilliseconds);
    if (recent.length >= options.times) return false;
    recent.push(at);
    return true;
  };
}
