import type { Sheet } from '../../model/sheet.js';
import type { Choice } from '../kind.js';
import type { NameHint } from '../sheet-name.js';
import { acrossBlocks } from './across.js';
import type { Block } from './block.js';
import { classIn, isClass } from './class-label.js';
import { dayColumns, dayRows, type DayForm } from './day-lines.js';
import { downBlocks } from './down.js';
import { kindByContent, kindByName, kindInText, type MatrixKind } from './kind-of-matrix.js';
import { hasWeekdayRow } from './looks-like-matrix.js';
import { mayBeWeekdays } from './month-days.js';
import { spotsOf, type Spot, type Spots } from './spots.js';

/** A sheet that is one or more tables with weekdays or dates along one side. */
export interface Matrix {
  readonly kind: MatrixKind;
  readonly form: DayForm;
  readonly spots: Spots;
  readonly blocks: readonly Block[];
}

/** A sheet that may be a matrix. */
interface Search {
  readonly sheet: string;
  readonly spots: Spots;
  /** What its name says. */
  readonly named: MatrixKind | undefined;
  /** It is a list too, unless weekdays stand beside each other. */
  readonly list: boolean;
}

/** Days in a row, or where there are none, days in a column. */
interface Days {
  readonly rows: ReadonlyMap<number, Spot[]>;
  readonly columns: ReadonlyMap<number, Spot[]>;
}

/**
 * Recognises the tables that schools print: timetables and duty rosters with the days across or down. Named
 * weekdays beside each other are never the header of a list; below each other they may be a column of one, as
 * dates may: then a list that says what it needs stays a list.
 * @param choice what the sheet would be as a list
 */
export function findMatrix(sheet: Sheet, hint: NameHint, choice: Choice | null): Matrix | null {
  const named = kindByName(sheet.name, hint);
  const list = choice !== null && saysEnough(choice);
  if (named === null || (list && !hasWeekdayRow(sheet))) return null;
  const spots = spotsOf(sheet);
  if (spots === null) return null;
  const search: Search = { sheet: sheet.name, spots, named, list };
  return (
    matrixOf(search, 'numbered') ??
    matrixOf(search, 'named') ??
    matrixOf(search, 'dated') ??
    matrixOf(search, 'bare')
  );
}

function matrixOf(search: Search, form: DayForm): Matrix | null {
  const { spots, named } = search;
  const days = daysOf(search, form);
  if (days === null) return null;
  const titled = named ?? kindInTitle(titleOf(spots, days), search.sheet, form);
  if (!suits(titled, form)) return null;
  const loose = titled !== 'roster';
  const found =
    days.rows.size > 0 ? acrossBlocks(spots, days.rows, form, loose) : downBlocks(spots, days.columns, loose);
  const blocks = found.filter(({ rows, columns }) => rows.length > 0 && columns.length > 0);
  if (form === 'numbered' && mayBeWeekdays(blocks, search.sheet)) return null;
  const kind = titled ?? kindByContent(blocks, search.sheet, spots);
  return kind === null || blocks.length === 0 ? null : { kind, form, spots, blocks };
}

function daysOf({ spots, list }: Search, form: DayForm): Days | null {
  if (list && form !== 'named') return null;
  if (form === 'numbered') return monthDaysOf(spots);
  const rows = dayRows(spots, form);
  const columns = rows.size > 0 || list ? new Map<number, Spot[]>() : dayColumns(spots, form);
  return rows.size + columns.size === 0 ? null : { rows, columns };
}

/** The days of a month; where weekdays stand elsewhere than beside them, the numbers are those of lessons. */
function monthDaysOf(spots: Spots): Days | null {
  const rows = dayRows(spots, 'numbered');
  const columns = rows.size > 0 ? new Map<number, Spot[]>() : dayColumns(spots, 'numbered');
  const named = { rows: dayRows(spots, 'named'), columns: dayColumns(spots, 'named') };
  const beside = (lines: Days['rows'], days: Days['rows']) =>
    [...lines.keys()].every((line) => days.has(line - 1) || days.has(line + 1));
  const alone = beside(named.rows, rows) && beside(named.columns, columns);
  return alone && rows.size + columns.size > 0 ? { rows, columns } : null;
}

/** What stands above a table says its kind; above one with plain numbers a class says it too. */
function kindInTitle(title: string, sheet: string, form: DayForm): MatrixKind | null | undefined {
  const kind = kindInText(title);
  if (kind !== undefined || form !== 'bare') return kind;
  return isClass(sheet) || classIn(sheet) !== null || classIn(title) !== null ? 'timetable' : undefined;
}

/** Where days are dates alone only duties are planned; plain numbers are days only in what is surely such a table. */
function suits(titled: MatrixKind | null | undefined, form: DayForm): boolean {
  if (form === 'named') return titled !== null;
  return form === 'dated' || form === 'numbered'
    ? titled === 'roster'
    : titled === 'roster' || titled === 'timetable';
}

/**
 * A list of duties names its people, a list of lessons what is taught or by whom; and a header of which every word
 * is a column of the list is none of a table, whatever days stand in the rows below it.
 */
function saysEnough({ fit: { kind, fields, share } }: Choice): boolean {
  if (share === 1) return true;
  if (kind === 'roster' || kind === 'shift') return fields.has('person');
  if (kind === 'timetable') return fields.has('subject') || fields.has('teacher');
  return true;
}

/** All that stands above and beside the first days. */
function titleOf(spots: Spots, { rows, columns }: Days): string {
  const first = [...columns.values()].map((days) => days[0]!.row);
  const top = Math.min(...rows.keys(), ...first);
  return spots.rows
    .filter((row) => row <= top)
    .flatMap((row) => spots.inRow(row))
    .map(({ cell }) => cell.text)
    .join(' ');
}
