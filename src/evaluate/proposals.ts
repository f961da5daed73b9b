import type { Finding } from '../model/finding.js';
import type { CellRef } from '../model/record.js';
import type { Replacing } from '../model/repair.js';
import type { Entity, School } from '../model/school.js';
import { columnOf, tableOf, type Kind } from '../model/tables.js';
import type { Lang } from '../model/text.js';
import type { Evaluation, Outcome } from './evaluate.js';
import type { JudgedRecord } from './explanation.js';
import { replacementFor } from './replacements.js';
import { findingId } from './finding-id.js';
import { entryFor, type Entry } from './entries.js';
import { deciding, leaves, type Leaf } from './tree.js';

/** A cell, and what could stand in it. */
export interface ProposedCell extends Entry {
  readonly at: CellRef;
  /** Without it the cell is blank. */
  readonly replaces?: Replacing;
}

/** Entries that may close a finding; whether they do is for a second run to say. */
export interface Proposal {
  readonly finding: Finding;
  /** The key of its record, which another run gives it too. */
  readonly key: string;
  readonly cells: readonly ProposedCell[];
}

/** A repair of more cells than this is no small one. */
const MOST_CELLS = 2;

/**
 * Gives what could be entered so that a finding is closed: for a gap the blank cells among those that decided it, for
 * a finding without evidence the cells that it lacks; where no cell is blank, what a name could be replaced by.
 * Undefined where there is none: what happened cannot be made undone, so that nothing else in a cell is replaced; keys,
 * headers and missing columns are no cells to fill.
 */
export function proposer(
  { outcomes }: Evaluation,
  school: School,
  lang: Lang,
): (finding: Finding) => Proposal | undefined {
  const recordOf = recordFinder(outcomes);
  return (finding) => {
    const judged = recordOf(finding);
    return judged && (proposalFor(finding, judged, school, lang) ?? replacing(finding, judged, school, lang));
  };
}

/** Finds the record of a finding by its key; where that was masked, by the id, which costs a hash for each record. */
function recordFinder(outcomes: readonly Outcome[]): (finding: Finding) => JudgedRecord | undefined {
  const byRule = new Map(outcomes.map((outcome) => [outcome.rule.id, outcome]));
  const places = new Map<string, ReadonlyMap<string, number>>();
  const placesOf = (name: string, { entities }: Outcome, nameOf: (entity: Entity) => string) => {
    const known = places.get(name) ?? new Map(entities.map((entity, i) => [nameOf(entity), i]));
    places.set(name, known);
    return known;
  };
  return ({ id, rule, subject }) => {
    const outcome = byRule.get(rule);
    if (!outcome) return undefined;
    const index =
      subject.key === id
        ? placesOf(rule, outcome, ({ kind, key }) => findingId(rule, kind, key)).get(id)
        : placesOf(subject.kind, outcome, ({ key }) => key).get(subject.key);
    if (index === undefined) return undefined;
    const { entities, judgements } = outcome;
    return { entity: entities[index]!, situation: judgements.situations[judgements.of[index]!]! };
  };
}

function proposalFor(
  finding: Finding,
  { entity, situation }: JudgedRecord,
  school: School,
  lang: Lang,
): Proposal | undefined {
  const wanted =
    finding.verdict === 'gap' ? blankOf(deciding(situation.must), entity, school) : finding.missing;
  if (wanted.length === 0 || wanted.length > MOST_CELLS) return undefined;
  // What is asked of a cell beside what decided: 不为空 decided, and a date that is not too late will have to hold.
  const asked = [...leaves(situation.must), ...(situation.when ? leaves(situation.when) : [])];
  const cells = wanted.map((at) => proposed(at, asked, entity, school, lang));
  return cells.every((cell) => cell !== undefined) ? { finding, key: entity.key, cells } : undefined;
}

function replacing(
  finding: Finding,
  { entity, situation }: JudgedRecord,
  school: School,
  lang: Lang,
): Proposal | undefined {
  if (finding.verdict !== 'gap') return undefined;
  const cells = deciding(situation.must).flatMap(({ fact }) => school.cells(entity, fact));
  const replacement = replacementFor(cells, entity, finding, school, lang);
  return replacement && { finding, key: entity.key, cells: [replacement] };
}

function blankOf(decided: readonly Leaf[], entity: Entity, school: School): CellRef[] {
  const cells = decided.flatMap(({ fact }) => school.cells(entity, fact));
  const blank = cells.filter(({ cell, value, sheet }) => {
    return cell !== null && value === null && school.headerCell(sheet)?.cell !== cell;
  });
  return [...new Map(blank.map((cell) => [`${cell.file} ${cell.sheet} ${cell.cell}`, cell])).values()];
}

function proposed(
  at: CellRef,
  all: readonly Leaf[],
  entity: Entity,
  school: School,
  lang: Lang,
): ProposedCell | undefined {
  const own = isOwn(at, entity);
  const kind: Kind = own ? entity.kind : (school.kindOf(at.sheet) ?? entity.kind);
  const column = columnOf(kind, at.field);
  if (!column || !isFree(at, kind)) return undefined;
  const asked = own ? all.filter(({ fact, state }) => fact === at.field && state !== true) : [];
  const entry = entryFor(column, asked, entity, school, lang);
  return entry && { at, ...entry };
}

function isOwn({ file, sheet }: CellRef, { record }: Entity): boolean {
  return record?.source.sheet === sheet && record.source.file === file;
}

/** A cell that is there and blank, and does not name its record. */
function isFree({ cell, value, field }: CellRef, kind: Kind): boolean {
  return cell !== null && value === null && !tableOf(kind).keys.flat().includes(field);
}
