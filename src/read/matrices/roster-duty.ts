import type { Line } from './block.js';
import { clockRangeIn } from './clock-range.js';
import { timesFor, type NotedTime } from './duty-notes.js';
import { valuesOf, type Entry, type Unfilled } from './entry.js';
import { leaderIn } from './leader-mark.js';
import { isTick } from './marks.js';
import type { PostLabel } from './post-label.js';
import type { DutyFacets } from './roster-facets.js';
import { plainText, saying, wholeOf, type Said } from './said.js';
import type { Spot } from './spots.js';
import type { Validity } from './validity.js';

/** A row or column of duties and what its labels say. */
export interface Duty {
  readonly line: Line;
  readonly facets: DutyFacets;
}

/** The two lines that cross at a cell. */
export interface Crossing {
  readonly day: Duty;
  readonly post: Duty;
}

/** What holds for all duties of a block. */
export interface Whole {
  readonly validity: Validity | null;
  readonly noted: readonly NotedTime[];
  /** The leader of a day, by the name of the day; filled while the leaders are read. */
  readonly leaders: Map<string, Spot>;
}

/** The duties so far. */
export interface Draft {
  readonly entries: Entry[];
  readonly unfilled: Unfilled[];
  /** Notes of which it can't be told whom they are for. */
  readonly unclear: Set<NotedTime>;
  ignored: number;
}

/** When a duty begins and ends, and its shift where only a note names it. */
interface Times {
  readonly start: Said | null;
  readonly end: Said | null;
  readonly shift: Said | null;
}

const NOBODY = /^[-/\\—–_×xX*.·\s无]+$/u;
const NAME_BREAK = /[、,;/\n]/u;
const NO_TIMES: Times = { start: null, end: null, shift: null };

/** Takes the duty of one cell; a dash is nobody's, and no duty. */
export function takeDuty(draft: Draft, spot: Spot, row: number, crossing: Crossing, whole: Whole): void {
  const { address, cell } = spot;
  const marked = crossing.post.facets.person;
  if (marked !== undefined && !isTick(spot)) {
    draft.ignored += 1;
    return;
  }
  if (NOBODY.test(cell.text)) {
    draft.ignored += 1;
    takeUnfilled(draft, { address, row, cell }, crossing, whole);
    return;
  }
  const { person, ...own } = marked ? { person: marked, ...NO_TIMES } : peopleOf(spot);
  const times = own.start === null ? timesOf(draft, crossing, whole) : own;
  const leader = leaderOf(spot, person, crossing, whole);
  draft.entries.push({ home: spot, row, values: valuesOf({ ...labelled(crossing, times, whole), person, leader }) }); // prettier-ignore
}

/** Notes a cell that names nobody, with the duty for which it stands. */
export function takeUnfilled(
  draft: Draft,
  at: Omit<Unfilled, 'values'>,
  crossing: Crossing,
  whole: Whole,
): void {
  const times = timesOf({ ...draft, unclear: new Set() }, crossing, whole);
  draft.unfilled.push({ ...at, values: valuesOf(labelled(crossing, times, whole)) });
}

/** What the labels say of a duty. */
function labelled(crossing: Crossing, times: Times, { validity }: Whole): Record<string, Said | null> {
  const { shift, place } = postOf(crossing);
  return {
    ...daysOf(crossing, validity),
    shift: shift ?? times.shift ?? roving(crossing),
    start: times.start,
    end: times.end,
    place,
  };
}

/** A date, or a weekday and from when to when it holds; of a line for a week, each of its days. */
function daysOf({ day, post }: Crossing, validity: Validity | null): Record<string, Said | null> {
  const both = [day.facets, post.facets];
  const date = firstOf(both.map((facets) => facets.date));
  const range = firstOf(both.map((facets) => facets.range));
  const weekday = firstOf(both.map((facets) => facets.weekday)) ?? (range && saying('每天', range.from));
  const valid = date === null ? (range ?? validity) : null;
  return { date, weekday, validFrom: valid && valid.from, validTo: valid && valid.to };
}

/** The times of the labels; else those that a note gives for the shift, the place, or everybody. */
function timesOf(draft: Draft, crossing: Crossing, { noted }: Whole): Times {
  const posts = [crossing.post, crossing.day].map(({ facets }) => facets.post);
  const own = posts.find(({ start }) => start !== null);
  if (own) return { start: own.start, end: own.end, shift: null };
  const label = {
    ...posts[0]!,
    shift: postOf(crossing).shift,
    text: posts.map(({ text }) => text).join(' '),
  };
  const found = timesFor(label, noted);
  if (found === 'unclear') noted.forEach((each) => draft.unclear.add(each));
  return isMeant(found) ? timesBy(found) : NO_TIMES;
}

function isMeant(found: ReturnType<typeof timesFor>): found is NotedTime {
  return found !== null && found !== 'unclear';
}

function timesBy({ shift, start, end, spot }: NotedTime): Times {
  return { start, end, shift: shift === '' ? null : saying(shift, spot) };
}

function postOf({ day, post }: Crossing): Pick<PostLabel, 'shift' | 'place'> {
  const [own, other] = [post.facets.post, day.facets.post];
  const place = own.place && other.place && saying(own.place.cell.text + other.place.cell.text, own.place);
  return { shift: own.shift ?? other.shift, place: place ?? own.place ?? other.place };
}

function isLeading({ day, post }: Crossing): boolean {
  return post.facets.post.leader || day.facets.post.leader;
}

/** Leaders go everywhere, unless a label names their shift. */
function roving(crossing: Crossing): Said | null {
  if (!isLeading(crossing)) return null;
  const { labels } = (crossing.post.facets.post.leader ? crossing.post : crossing.day).line;
  return saying('总值班', labels.at(-1)!.spot);
}

/** Whoever is marked in the cell; else the leader of the day, of several the first: all stand in their own duty. */
function leaderOf(spot: Spot, person: Said, crossing: Crossing, { leaders }: Whole): Said | null {
  const { weekday, date, range } = crossing.day.facets;
  const day = [weekday, date, range?.from].map((said) => said?.cell.text ?? '').join('|');
  if (isLeading(crossing)) {
    if (!leaders.has(day)) leaders.set(day, spot);
    return person;
  }
  const marked = leaderIn(spot.cell.text);
  if (marked !== null) return saying(marked, spot);
  const leader = leaders.get(day);
  const name =
    leader &&
    plainText(leader.cell.text)
      .split(NAME_BREAK)
      .find((part) => part.trim() !== '');
  return leader && name ? saying(name.trim(), leader) : null;
}

/** The people of a cell, and its own times where it has any: 张三(7:30-8:00). */
function peopleOf(spot: Spot): Times & { readonly person: Said } {
  const range = spot.cell.kind === 'text' ? clockRangeIn(spot.cell.text, true) : null;
  const rest = range && `${range.before} ${range.behind}`.replace(/[([]\s*[)\]]/gu, ' ').trim();
  if (!range || !rest || clockRangeIn(rest, true) !== null) return { person: wholeOf(spot), ...NO_TIMES };
  return {
    person: saying(rest, spot),
    start: saying(range.start, spot),
    end: saying(range.end, spot),
    shift: null,
  };
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
