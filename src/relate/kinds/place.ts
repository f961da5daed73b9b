import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { remembered } from '../claims/fit.js';
import { wordList, type Context } from '../context.js';
import { headerCells } from '../header-cells.js';
import { isListed } from '../places/listed-places.js';
import { entityMade } from '../made.js';
import { normalName } from '../../model/normal.js';

/** The columns that name a place, in the order in which they are shown. */
const sources: readonly (readonly [kind: Kind, field: string])[] = [
  ['lesson', 'room'],
  ['shift', 'place'],
  ['activity', 'location'],
  ['hazard', 'place'],
  ['incident', 'place'],
];
/** Several places in one cell. */
const between = /[、,，;；/\n]+/;

/** A place that records name: how often, and the first cell of each kind of record. */
interface Spot {
  readonly name: string;
  times: number;
  readonly cells: Map<Kind, CellRef>;
  /** A lesson or an activity there was not at the school. */
  offCampus: boolean;
}

/** Each place on campus that lessons, shifts, activities, hazards and incidents name, once (area/all-areas-listed). */
export function placesOf(context: Context): Entity[] {
  const spots = new Map<string, Spot>();
  for (const [kind, field] of sources) {
    const namesIn = remembered((text) => namesOf(text, context));
    for (const record of context.records(kind)) {
      for (const { key, name } of namesIn(record.facts[field])) {
        const spot = spots.get(key) ?? { name, times: 0, cells: new Map<Kind, CellRef>(), offCampus: false };
        spots.set(key, spot);
        note(spot, record, field, context);
      }
    }
  }
  const here = [...spots].filter(([key, { offCampus }]) => !offCampus && !isNoPlace(key, context));
  return here.map(([key, spot]) => placeOf(key, spot, context));
}

function note(spot: Spot, record: Entity, field: string, context: Context): void {
  spot.times++;
  spot.offCampus ||= isOffCampus(record);
  if (record.record && !spot.cells.has(record.kind))
    spot.cells.set(record.kind, context.cell(record.record, field));
}

/** The places that a cell names: one, where 责任区 has just that, else each of its parts. */
function namesOf(
  text: Value,
  { places }: Context,
): readonly { readonly key: string; readonly name: string }[] {
  if (typeof text !== 'string') return [];
  const whole = normalName(String(places.find(text)?.facts['name'] ?? '')) === normalName(text);
  const names = (whole ? [text] : text.split(between)).map((name) => name.trim());
  return names.filter((name) => name !== '').map((name) => ({ key: normalName(name), name }));
}

/** A lesson or an activity that was not at the school; what is not known to be at the school is none of its places. */
function isOffCampus({ kind, facts }: Entity): boolean {
  if (kind === 'lesson') return facts['offCampus'] === true;
  return kind === 'activity' && facts['place'] !== '校内';
}

/** The whole school, the way to it, a home, a bus: nobody owns these as a place. */
function isNoPlace(name: string, context: Context): boolean {
  if (wordList(context, 'wholeSchoolWords').includes(name)) return true;
  return [...wordList(context, 'outsidePlaces'), ...wordList(context, 'busWords')].some((word) =>
    name.includes(word),
  );
}

function placeOf(key: string, { name, times, cells }: Spot, context: Context): Entity {
  const listed = isListed(name, context);
  const header = headerCells('area', 'name', context);
  return entityMade({
    kind: 'place',
    key,
    label: { zh: name, en: name },
    facts: { name, times, listed },
    cells: {
      listed: () => (listed === UNKNOWN ? header : [...header, ...cells.values()]),
      times: () => [...cells.values()],
    },
  });
}
