import type { CellRef } from '../model/record.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Moment, School } from '../model/school.js';
import type { OpenCell } from '../model/who.js';
import { isPresent, unfilledClaims, vacantCells } from './answering.js';
import type { Answered } from './attribution.js';
import { claimCells, openFacts, type JudgedClaim } from './judged-claims.js';

/**
 * The cells that would name somebody where nobody is: those that should and are blank, those that leave a record
 * unclear, and the headers of what is not written at all. On a way to school nothing would.
 */
export function wouldChange(
  { path, nobody }: Answered,
  moment: Moment,
  school: School,
  base: RuleBase,
): readonly OpenCell[] {
  if (!nobody) return [];
  const blank = unfilledClaims(path, school, base).flatMap((judged) => vacantCells(judged, school));
  const open = path.filter((judged) => isPresent(judged.rule.step) && judged.state === 'unclear' && !dependsOnQuestion(judged, moment)).flatMap((judged) => claimCells(judged, school)); // prettier-ignore
  const unnamed = school.unnamed(moment);
  const lacking = (cells: readonly CellRef[], lacks: OpenCell['lacks']): OpenCell[] =>
    cells.map((cell) => ({ ...cell, lacks: cell.cell === null ? 'column' : lacks }));
  return eachOnce([
    ...lacking([...blank, ...open, ...unnamed.blank], 'value'),
    ...lacking(unnamed.headers, 'row'),
  ]);
}

/** Whether a claim is unclear only since the question does not say where, or which class. */
export function dependsOnQuestion(judged: JudgedClaim, { place, class: name }: Moment): boolean {
  const facts = openFacts(judged);
  const unsaid = (fact: string): boolean =>
    (fact === 'samePlace' && place === null) || (fact === 'sameClass' && name === null);
  return facts.length > 0 && facts.every(unsaid);
}

function eachOnce(cells: readonly OpenCell[]): readonly OpenCell[] {
  const name = ({ file, sheet, cell, field }: CellRef): string =>
    JSON.stringify([file, sheet, cell ?? field]);
  return [...new Map(cells.map((cell) => [name(cell), cell])).values()];
}
