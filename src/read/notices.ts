import type { Cell, Row, Sheet, Source } from '../model/sheet.js';
import type { Bilingual } from '../model/text.js';
import { commonSchoolYear, yearHintIn, type YearHint } from './matrices/school-year.js';
import { noticedDays, type NoticedDay } from './matrices/holiday-text.js';
import { counted } from './matrices/read-as.js';
import { spotsOf, type Spot } from './matrices/spots.js';
import type { ReadSheet } from './read-sheet.js';
import type { NameHint } from './sheet-name.js';

/** A day and the cell that speaks of it. */
interface Noticed extends NoticedDay {
  readonly spot: Spot;
}

const FIELDS = ['date', 'type', 'actsAs', 'note'] as const;
const NAME = /校历|行事历|放假|调休/u;

/**
 * Reads a printed 校历, which shows the days of each week and says in words when there is no school: each day that
 * its notes speak of is a record (10月1日至8日放假). `rows` counts these days; nothing is ignored.
 * @returns null where the sheet is no calendar by its name, or its notes tell no day
 */
export function readNotices(file: string, sheet: Sheet, { exact, contained }: NameHint): ReadSheet | null {
  const named =
    [...exact, ...contained].includes('calendar') || (exact.length === 0 && NAME.test(sheet.name));
  const spots = named ? spotsOf(sheet) : null;
  const all = spots === null ? [] : spots.rows.flatMap((row) => spots.inRow(row));
  const days = daysIn(all, yearOf(all, sheet.name));
  const [first] = days;
  if (first === undefined) return null;
  const source: Source = {
    file,
    sheet: sheet.name,
    kind: 'calendar',
    fields: FIELDS,
    letters: FIELDS.map(() => first.spot.address.replace(/\d+$/u, '')),
    headerRow: first.spot.row,
    lastLetter: first.spot.address.replace(/\d+$/u, ''),
    layout: 'matrix',
  };
  return {
    source: { source, rows: days.map(rowOf), ignored: 0 },
    summary: {
      name: sheet.name,
      kind: 'calendar',
      layout: 'matrix',
      headerRow: first.spot.row,
      rows: days.length,
      ignored: 0,
      unusedHeaders: [],
      hidden: sheet.hidden,
      readAs: readAs(days),
    },
    problems: [],
  };
}

function yearOf(spots: readonly Spot[], sheetName: string): YearHint | null {
  const hints = [sheetName, ...spots.map(({ cell }) => cell.text)]
    .map(yearHintIn)
    .filter((hint) => hint !== null);
  const dates = spots.flatMap(({ cell }) => (cell.kind === 'date' ? [cell.iso] : []));
  return (
    hints.find((hint) => 'schoolYear' in hint) ??
    commonSchoolYear(
      dates.map((iso) => ({ year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) })),
    ) ??
    hints[0] ??
    null
  );
}

/** Each day once, though a title and a note may both speak of it. */
function daysIn(spots: readonly Spot[], year: YearHint | null): Noticed[] {
  const found = new Map<string, Noticed>();
  for (const spot of spots)
    for (const day of spot.cell.kind === 'text' ? noticedDays(spot.cell.text, year) : []) {
      const name = `${day.iso} ${day.type}`;
      if (!found.has(name)) found.set(name, { ...day, spot });
    }
  return [...found.values()];
}

function rowOf({ iso, type, actsAs, spot }: Noticed): Row {
  const text = (written: string): Cell => ({ kind: 'text', text: written });
  const date: Cell = { kind: 'date', text: iso, iso };
  const cells = [date, text(type), actsAs === null ? undefined : text(actsAs), spot.cell];
  return { number: spot.row, cells, addresses: new Map(cells.map((_, index) => [index, spot.address])) };
}

function readAs(days: readonly Noticed[]): Bilingual {
  const count = (...types: string[]) => days.filter(({ type }) => types.includes(type)).length;
  const [off, on] = [count('放假', '停课'), count('上课', '调休上课')];
  return {
    zh: `读作校历说明：${off} 天不上课，${on} 天上课`,
    en: `read as the notes of a calendar: ${counted(off, 'day off', 'days off')}, ${counted(on, 'day of school', 'days of school')}`,
  };
}
