/** A cell that holds a start and an end, cut; parts that are not written are ''. Nothing is parsed here. */
export interface Span {
  readonly fromDate: string;
  readonly fromTime: string;
  readonly toDate: string;
  readonly toTime: string;
}

const DATE =
  /^\s*(\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*[日号]?|\d{8}(?!\d)|\d{1,2}月\d{1,2}[日号]?)/u;
const STRONG = /\s*(?:~+|〜|→|—+|–|─+|--+|至|到|\bto\b)\s*/iu;
const CLOCK = '\\d{1,2}\\s*[:点时]\\s*\\d{0,2}分?|\\d{3,4}';
const CLOCKS = new RegExp(
  `^(.*?)((?:上午|下午|晚上|中午)?(?:${CLOCK}))\\s*-\\s*((?:上午|下午|晚上|中午)?(?:${CLOCK}))$`,
  'u',
);
const LATE = /^(下午|晚上|傍晚)/u;
const UP_TO_TWELVE = /^(?:[1-9]|1[0-2])\D/u;

/**
 * Cuts `730~800`, `7:30-8:00`, `下午2:00至4:00`, `2025-09-15 8:00-16:00`, `2025-9-1至2025-9-3` (ruling 44).
 * A day written once counts for both ends, as does 下午.
 * @returns null where the text holds no two ends
 */
export function splitSpan(text: string): Span | null {
  const halves = halvesOf(text.normalize('NFKC').trim());
  if (halves === null) return null;
  const [fromDate, fromTime] = dated(halves[0]);
  const [ownDate, ownTime] = dated(halves[1]);
  const late = LATE.exec(fromTime)?.[0] ?? '';
  const toTime = UP_TO_TWELVE.test(ownTime) ? late + ownTime : ownTime;
  return { fromDate, fromTime, toDate: ownDate || fromDate, toTime };
}

/** The day and the time of a text that begins with a day: `2025年9月1日 8:00`; the day is '' where there is none. */
export function dated(text: string): [date: string, time: string] {
  const date = DATE.exec(text)?.[0] ?? '';
  return [date.trim(), text.slice(date.length).replace(/^T/u, '').trim()];
}

function halvesOf(text: string): [string, string] | null {
  const strong = text.split(STRONG);
  if (strong.length === 2) return both(strong[0]!, strong[1]!);
  const clocks = CLOCKS.exec(text);
  if (clocks !== null && !/\d[-./]$/u.test(clocks[1]!)) return both(clocks[1]! + clocks[2]!, clocks[3]!);
  // 2025-9-1-2025-9-3: the hyphen in the middle is the one that cuts.
  const parts = text.split('-');
  const middle = parts.length / 2;
  if (!Number.isInteger(middle)) return null;
  const halves = [parts.slice(0, middle).join('-'), parts.slice(middle).join('-')] as const;
  return halves.every((half) => DATE.test(half) || /[点时]/u.test(half))
    ? [halves[0].trim(), halves[1].trim()]
    : null;
}

function both(from: string, to: string): [string, string] | null {
  return [from, to].every((half) => /[\d点]/u.test(half)) ? [from.trim(), to.trim()] : null;
}
