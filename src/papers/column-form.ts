import type { Column } from '../model/tables/table.js';
import type { Lang } from '../model/text.js';
import type { ColumnType } from '../model/value.js';
import { shownWidth } from '../report/row-height.js';
import type { Format } from '../report/sheet-spec.js';
import { words } from './words.js';

const formats: Readonly<Record<ColumnType, Format | undefined>> = {
  text: 'text',
  names: 'text',
  person: 'text',
  date: 'date',
  dateOrForever: 'date',
  dateMark: 'date',
  time: 'time',
  datetime: 'datetime',
  datetimeMark: 'datetime',
  count: 'whole',
  minutes: 'whole',
  number: 'number',
  yesNo: undefined,
  signature: undefined,
};

/** How a blank cell of a column takes what is typed; texts stay texts, so that `7-1` becomes no date. */
export function formatOf({ type }: Column): Format | undefined {
  return formats[type];
}

const widths: Readonly<Record<ColumnType, number>> = {
  text: 16,
  names: 18,
  person: 11,
  date: 12,
  dateOrForever: 12,
  dateMark: 12,
  time: 9,
  datetime: 17,
  datetimeMark: 17,
  count: 9,
  minutes: 9,
  number: 9,
  yesNo: 9,
  signature: 11,
};

/** The width of a column in characters; a long header is broken once. */
export function widthOf(column: Column, lang: Lang): number {
  const header = shownWidth(column[lang]);
  const words_ = Math.max(0, ...choicesOf(column, lang).map(shownWidth));
  return Math.max(widths[column.type], header > 10 ? Math.ceil(header / 2) + 4 : header + 3, words_ + 4);
}

/** The words of a column's drop-down, in the template's language; none where anything may be typed. */
export function choicesOf({ type, words: closed, suggested }: Column, lang: Lang): string[] {
  const list = closed ?? suggested;
  if (list) return Object.entries(list).map(([zh, en]) => (lang === 'zh' ? zh : en));
  if (type === 'yesNo' || type === 'signature') return [words.yes[lang], words.no[lang]];
  if (type === 'dateMark' || type === 'datetimeMark') return [words.done[lang], words.notDone[lang]];
  return type === 'dateOrForever' ? [words.forever[lang]] : [];
}
