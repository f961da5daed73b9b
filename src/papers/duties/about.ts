import type { DutyLists } from '../../model/duty-list.js';
import { listWords as words } from './words.js';

/** What all lists of a run share. */
export type About = Pick<DutyLists, 'lang' | 'school' | 'principal' | 'asOf' | 'term'>;

/** 2025-09-01 至 2026-01-20; '' where 学校 does not give the term. */
export function termText({ term: { from, to }, lang }: About): string {
  if (from !== null && to !== null) return `${from} ${words.to[lang]} ${to}`;
  if (from !== null) return `${words.from[lang]} ${from}`;
  return to === null ? '' : `${words.until[lang]} ${to}`;
}

/** What stands above each page of a paper: school, paper, person, number. */
export function headOf(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join('  ·  ');
}
