import type { GridRow, Row, Sheet, Source, SourceRows } from '../model/sheet.js';
import { tableOf } from '../model/tables.js';
import type { Bilingual } from '../model/text.js';
import { isBlankCell } from './blank.js';
import { addressOf } from './letters.js';
import { classIn, isClassNumber } from './matrices/class-label.js';
import { saying } from './matrices/said.js';
import { titlesOf, withTitleColumns, type Title, type TitleColumn } from './titles.js';

/** A class and the row from which on it is that of the records. */
interface ClassFrom {
  readonly row: number;
  readonly said: TitleColumn;
}

/**
 * The classes of a list whose records belong to one and that has no column for it, each from its heading on: what the title
 * says (一年级1班课堂日志), else the sheet's name, then what stands alone in a row between the others. None where titles say two.
 */
export function classesAbove(sheet: Sheet, source: Source): ClassFrom[] {
  const isOfClass = tableOf(source.kind).keys.some((key) => key.includes('class'));
  if (!isOfClass || source.fields.includes('class')) return [];
  const name: Title = { text: sheet.name, address: `${source.lastLetter}${source.headerRow}` };
  const titles = titlesOf(sheet, source).flatMap((title) => classOf(title) ?? []);
  const first = titles.length > 0 ? theSame(titles) : classOf(name);
  const below = sheet.rows
    .filter(({ number }) => number > source.headerRow)
    .flatMap((row) => classAlone(row) ?? []);
  return [...(first ? [{ row: 0, said: first }] : []), ...below];
}

/** A class that is all that a row says. */
function classAlone({ number, cells }: GridRow): ClassFrom | undefined {
  const column = cells.findIndex((cell) => !isBlankCell(cell));
  if (column < 0 || cells.some((cell, other) => other !== column && !isBlankCell(cell))) return undefined;
  const said = classOf({ text: cells[column]!.text, address: addressOf(column, number) });
  return said && { row: number, said };
}

/** Gives each row the class that stands nearest above it. */
export function withClasses(given: SourceRows, classes: readonly ClassFrom[]): SourceRows {
  if (classes.length === 0) return given;
  const nearest = nearestAbove(given.rows, classes);
  return withTitleColumns(given, [classes[0]!.said], ({ number }) => nearest.get(number) ?? []);
}

/** In one pass, as both may be many; blocks side by side are not in order of their rows. */
function nearestAbove(
  rows: readonly Row[],
  classes: readonly ClassFrom[],
): ReadonlyMap<number, TitleColumn[]> {
  const nearest = new Map<number, TitleColumn[]>();
  let passed = 0;
  for (const { number } of rows.toSorted((a, b) => a.number - b.number)) {
    while (passed < classes.length && classes[passed]!.row < number) passed++;
    nearest.set(number, passed > 0 ? [classes[passed - 1]!.said] : []);
  }
  return nearest;
}

/** How the list was understood. */
export function classesAs(classes: readonly ClassFrom[]): Bilingual[] {
  const names = [...new Set(classes.map(({ said }) => said.cell.text))].join('、');
  return names === '' ? [] : [{ zh: `班级按标题读作 ${names}`, en: `class read from the title: ${names}` }];
}

function theSame([first, ...others]: readonly TitleColumn[]): TitleColumn | undefined {
  return others.every(({ cell }) => cell.text === first?.cell.text) ? first : undefined;
}

/** 18班 of 全校18班 is a number of classes. */
function classOf({ text, address }: Title): TitleColumn | undefined {
  const name = classIn(text);
  return name === null || isClassNumber(name) ? undefined : { field: 'class', ...saying(name, { address }) };
}
