import type { Post } from '../model/post.js';
import type { Coverage, CoverageCell, WatchState } from '../model/report.js';
import type { Entity, School } from '../model/school.js';
import { inList, type Lang } from '../model/text.js';
import { addressesOf, coverageDays, namedIn, type PersonOf, personsOf } from './coverage-days.js';
import { responsibleFor } from './people.js';

/** Who answers for a place where nobody is named for it (rulings 12): the default post, then whoever is over it. */
const chain = ['defaultHolder', 'area.owner:supervising', 'safetyLeader:supervising'];

/**
 * Which places were watched in which periods, on how many days, and what stands behind it (rulings 21): who answers,
 * who is named, the cells, and the days, of which those that lacked somebody are named.
 */
export function coverageOf(school: School, posts: readonly Post[], lang: Lang): Coverage {
  const slots = school.entities.get('slot') ?? [];
  const squares = [...squaresOf(slots).values()];
  const personOf = personsOf(school);
  const cells = inOrder(squares, school).map((square) => cellOf(square, { school, posts, lang, personOf }));
  return {
    days: new Set(slots.map(({ facts }) => facts['date'])).size,
    places: [...new Set(cells.map(({ place }) => place))],
    periods: periodNames(school).filter((name) => cells.some(({ period }) => period === name)),
    cells,
    lacks: cells.length > 0 ? null : lackOf(school),
  };
}

/** The slots of one place in one period. */
interface Square {
  readonly place: string;
  readonly period: string;
  readonly slots: Entity[];
}

function squaresOf(slots: readonly Entity[]): ReadonlyMap<string, Square> {
  const squares = new Map<string, Square>();
  for (const slot of slots) {
    const [place, period] = [String(slot.facts['place']), String(slot.facts['period'])];
    const key = JSON.stringify([place, period]);
    const square = squares.get(key) ?? { place, period, slots: [] };
    squares.set(key, square);
    square.slots.push(slot);
  }
  return squares;
}

/** Places, and periods within one, in the order in which 作息时段 first names them. */
function inOrder(squares: readonly Square[], school: School): readonly Square[] {
  const [places, periods] = [placeNames(school), periodNames(school)];
  const rank = ({ place, period }: Square): number => places.indexOf(place) * periods.length + periods.indexOf(period); // prettier-ignore
  return [...squares].sort((a, b) => rank(a) - rank(b));
}

function periodNames({ entities }: School): string[] {
  return [...new Set((entities.get('period') ?? []).map(({ facts }) => String(facts['name'] ?? '')))];
}

function placeNames({ entities }: School): string[] {
  const named = (entities.get('period') ?? []).flatMap(({ facts }) => facts['places'] ?? []);
  return [...new Set(named.map(String))];
}

function lackOf(school: School): Coverage['lacks'] {
  if (!school.present.has('period')) return 'period';
  return placeNames(school).length === 0 ? 'places' : 'days';
}

interface Telling {
  readonly school: School;
  readonly posts: readonly Post[];
  readonly lang: Lang;
  readonly personOf: PersonOf;
}

function cellOf({ place, period, slots }: Square, { school, posts, lang, personOf }: Telling): CoverageCell {
  const days: Record<WatchState, number> = { covered: 0, thin: 0, nobody: 0, unknown: 0 };
  for (const { facts } of slots) days[facts['state'] as WatchState]++;
  const lacking = slots.filter(({ facts }) => facts['state'] === 'thin' || facts['state'] === 'nobody');
  const watched = slots.map((slot) => school.watched(slot)!);
  const first = slots[0]!;
  return {
    place,
    period,
    ...days,
    dates: lacking.map(({ facts }) => String(facts['date'])),
    times: [...new Set(watched.flatMap(({ times }) => times ?? []))],
    defaultPost: postOf(slots, lang),
    chain: responsibleFor(first, chain, school, posts, lang),
    named: peopleNamed(slots, personOf),
    at: addressesOf(watched.map((each) => each.period)),
    behind: coverageDays(slots, school, personOf),
  };
}

/** 默认责任岗位; all of them where rows of one period differ. */
function postOf(slots: readonly Entity[], lang: Lang): string | null {
  const posts = new Set(slots.flatMap(({ facts }) => facts['defaultPost'] ?? []).map(String));
  return posts.size === 0 ? null : inList([...posts], lang);
}

function peopleNamed(slots: readonly Entity[], personOf: PersonOf): CoverageCell['named'] {
  const days = new Map<string, number>();
  for (const { facts } of slots) for (const key of namedIn(facts)) days.set(key, (days.get(key) ?? 0) + 1);
  return [...days].map(([key, count]) => ({ ...personOf(key), days: count })).sort((a, b) => b.days - a.days);
}
