import type { Limits } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import { columnOf, factOf } from '../model/tables.js';
import type { Lang } from '../model/text.js';
import { typedIn } from './message.js';
import type { Situation } from './situations.js';
import { deciding, type Leaf } from './tree.js';
import { labelOf, sayComparison, showValue } from './words.js';

/** Why a verdict is what it is: each comparison that settled it, with its value and cell, in words. */
export function explain(
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
  const { fact, found, state } = leaf;
  const typed = columnOf(entity.kind, fact) ? typedIn(entity)(fact) : undefined;
  const value = typed || showValue(factOf(entity.kind, fact)?.type ?? 'text', found, lang);
  const cells = school.cells(entity, fact).filter((cell) => cell.cell !== null).map(({ sheet, cell }) => `${sheet}!${cell}`); // prettier-ignore
  const at = cells.length > 0 ? (lang === 'zh' ? `（${cells.join('、')}）` : ` (${cells.join(', ')})`) : '';
  const comparison = sayComparison({ ...leaf, value: leaf.value }, entity.kind, limits, lang);
  const mark = state === 'open' ? '?' : state ? '✓' : '✗';
  return `${labelOf(fact, entity.kind, lang)} = ${value}${at}${lang === 'zh' ? '；' : '; '}${roles[role][lang]} ${comparison} ${mark}`;
}
