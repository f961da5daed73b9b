import { groupBy } from '../model/group-by.js';
import { columnOf, type Kind } from '../model/tables.js';
import type { HeaderCell } from './header.js';
import { normaliseHeader } from './header-text.js';
import { takeFirstFilled, takeJoined, takePeople, type Take } from './joined.js';
import { addressOf } from './letters.js';
import { holdsPeople, withoutNumber, type Meaning } from './meanings.js';
import type { Seen } from './merged.js';

/** Several columns that are read as one: what stands in them is taken for what stands in the first. */
export interface OneColumn {
  /** The headers over them, the first one first. */
  readonly headers: readonly HeaderCell[];
  /** 0-based. */
  readonly columns: readonly number[];
  readonly take: Take;
  /** It takes one or several people or posts, so that it may well have several columns. */
  readonly isOfPeople: boolean;
}

/**
 * The headers of a kind, each once, and what is one column of several: 值班教师 merged over two columns, printed twice,
 * or as 值班教师1 and 值班教师2.
 */
export function eachHeaderOnce(
  kind: Kind,
  header: readonly HeaderCell[],
): { readonly headers: readonly HeaderCell[]; readonly joined: readonly OneColumn[] } {
  const nth = ({ meanings }: HeaderCell): number => meanings.get(kind)?.nth ?? 0;
  const same = [...groupBy(header, (cell) => nameOf(kind, cell)).values()].map((cells) =>
    cells.toSorted((a, b) => nth(a) - nth(b)),
  );
  return { headers: same.map(([first]) => first!), joined: same.flatMap((cells) => joinedOf(kind, cells)) };
}

/** What makes two headers one; a header without a meaning is only itself. */
function nameOf(kind: Kind, { column, text, meanings }: HeaderCell): string | number {
  const meaning = meanings.get(kind);
  if (meaning === undefined) return column;
  const name = normaliseHeader(text);
  return meaning.nth === undefined ? name : withoutNumber(name);
}

function joinedOf(kind: Kind, headers: readonly HeaderCell[]): OneColumn[] {
  const meaning = headers[0]!.meanings.get(kind);
  const columns = headers.flatMap(({ column, covers }) => [column, ...covers]);
  if (meaning === undefined || columns.length === 1) return [];
  const isOfPeople = holdsPeople(kind, meaning.field);
  const take = isOfPeople ? takePeople(columns) : takeOther(kind, columns, meaning, headers.length === 1);
  return [{ headers, columns, take, isOfPeople }];
}

/** A start and its end under one merged header are read as if they stood in one cell; of anything else the first filled cell. */
function takeOther(
  kind: Kind,
  columns: readonly number[],
  { field, range }: Meaning,
  isMerged: boolean,
): Take {
  const isSpan = range && isMerged && columnOf(kind, field)?.type !== 'date';
  return isSpan ? takeJoined(columns, '-') : takeFirstFilled(columns);
}

/** A row whose cells stand in the first column of each. */
export function withOneColumns(row: Seen, number: number, joined: readonly OneColumn[]): Seen {
  if (joined.length === 0) return row;
  const seen = row.seen.slice();
  const addresses = new Map(row.addresses);
  for (const { columns, take } of joined) {
    const [first] = columns;
    const { cell, column } = take(row.seen);
    seen[first!] = cell;
    if (column !== first) addresses.set(first!, row.addresses.get(column) ?? addressOf(column, number));
  }
  return { seen, addresses };
}
