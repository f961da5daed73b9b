import type { Entity } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import type { Bilingual } from '../../model/text.js';
import type { Facts } from '../../model/value.js';
import type { Stretch } from '../calendar/stretches.js';

/** The entity of a part of the calendar; the law that was in force on its last day counts. */
export function entityOfStretch(
  kind: Kind,
  { from, to }: Stretch,
  label: Bilingual,
  more: { readonly key?: string; readonly facts?: Facts } = {},
): Entity {
  const { key = from, facts = {} } = more;
  return { kind, key, record: null, facts: { from, to, ...facts }, label, date: to };
}

/** The same for one day. */
export function entityOfDay(
  kind: Kind,
  date: string,
  label: Bilingual,
  more: { readonly key?: string; readonly facts?: Facts } = {},
): Entity {
  const { key = date, facts = {} } = more;
  return { kind, key, record: null, facts: { date, ...facts }, label, date };
}
