import type { Problem } from '../model/problem.js';

/** A cell that several rows share (merged, or a label of a matrix) says what is wrong with it once. */
export function eachOnce(problems: readonly Problem[]): Problem[] {
  const told = new Map<string, Problem>();
  for (const each of problems) {
    const name = JSON.stringify([each.code, each.cell, { ...each.values, row: undefined }]);
    if (!told.has(name)) told.set(name, each);
  }
  return [...told.values()];
}
