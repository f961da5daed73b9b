import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Occasion, Responsibilities } from '../../model/responsibilities.js';
import type { SchoolInfo } from '../../model/school.js';
import { tableOf } from '../../model/tables.js';
import type { Lang } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import type { CalendarEvent } from '../../report/calendar-file.js';
import { listWords as words } from './words.js';

/** The times of the term at which somebody is responsible, as events of a calendar; `cover` takes pupils' names out. */
export function eventsOf(
  { person, occasions }: Responsibilities,
  { name, code }: SchoolInfo,
  cover: <T>(value: T) => T,
  lang: Lang,
): CalendarEvent[] {
  return occasions.map((each) => ({
    uid: uidOf([code ?? name, person.entity.key, each.entity.kind, each.entity.key, each.from]),
    summary: cover(summaryOf(each, lang)),
    location: cover(each.place ?? (each.roving ? words.everywhere[lang] : null)),
    description: tableOf(each.entity.kind).sheet[lang],
    from: each.from,
    to: each.to,
  }));
}

function uidOf(parts: readonly (string | null)[]): string {
  return `${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32)}@shuifuze`;
}

function summaryOf({ what, entity: { facts, label } }: Occasion, lang: Lang): string {
  if (what === 'activity') return textIn(facts['name']) || label[lang];
  if (what === 'lesson')
    return [facts['subject'], facts['class'], facts['period']].map(textIn).filter(Boolean).join(' ');
  return [textIn(facts['shift']), words[what][lang]].filter(Boolean).join(' ');
}

function textIn(value: Value): string {
  return typeof value === 'string' ? value : '';
}
