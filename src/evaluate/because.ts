import type { CellRef } from '../model/record.js';
import type { Limits } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import { columnOf, factOf } from '../model/tables.js';
import { inBrackets, inList, type Lang } from '../model/text.js';
import { typedIn } from './message.js';
import type { Situation } from './situations.js';
import { deciding, type Leaf } from './tree.js';
import { labelOf, sayComparison, showValue } from './words.js';

/** Why a verdict is what it is: each comparison that settled it, with its value and cell, in words. */
export function becauseOf(
  entity: Entity,
  { when, must }: Situation,
  limits: Limits,
  school: School,
  lang: Lang,
): string[] {
  const applies =
    when && when.state !== false ? deciding(when).map((leaf) => ({ leaf, role: 'when' as const })) : [];
  const decided = deciding(must).map((leaf) => ({ leaf, role: 'must' as const }));
  return [
    ...new Set(
      [...applies, ...decided].map(({ leaf, role }) => say(entity, leaf, role, limits, school, lang)),
    ),
  ];
}

const roles = { when: { zh: '适用', en: 'applies' }, must: { zh: '要求', en: 'required' } } as const;

function say(
  entity: Entity,
  leaf: Leaf,
  role: 'when' | 'must',
  limits: Limits,
  school: School,
  lang: Lang,
): string {
  const { fact, state } = leaf;
  const value = shownValue(entity, leaf, lang);
  const cells = readFrom(entity, leaf, school).map(({ sheet, cell }) => `${sheet}!${cell}`);
  const at = cells.length > 0 ? inBrackets(inList(cells, lang), lang) : '';
  const comparison = sayComparison({ ...leaf, value: leaf.value }, entity.kind, limits, lang);
  const mark = state === 'open' ? '?' : state ? '✓' : '✗';
  return `${labelOf(fact, entity.kind, lang)} = ${value}${at}${lang === 'zh' ? '；' : '; '}${roles[role][lang]} ${comparison} ${mark}`;
}

/** The value that a comparison met, as the school typed it or else in words. */
export function shownValue(entity: Entity, { fact, found }: Leaf, lang: Lang): string {
  const typed = columnOf(entity.kind, fact) ? typedIn(entity)(fact) : undefined;
  return typed || showValue(factOf(entity.kind, fact)?.type ?? 'text', found, lang);
}

/** The cells that a comparison's fact was read from. */
export function readFrom(entity: Entity, { fact }: Leaf, school: School): CellRef[] {
  return school.cells(entity, fact).filter((cell) => cell.cell !== null);
}
