import type { Mask } from './mask.js';
import { cellOf, type DataRecord } from '../model/record.js';
import type { School } from '../model/school.js';
import type { Source } from '../model/sheet.js';
import { columnOf, kinds, tableOf } from '../model/tables.js';
import type { Column } from '../model/tables/table.js';
import { plainName } from './name-pattern.js';
import { namesInCell, pupilsAmong } from './names-in-cell.js';
import { recordNames } from './record-names.js';
import { parseMark } from '../validate/marks.js';

/**
 * Names, and free texts about pupils in which a name may stand, with what stands for them in a report: 陈**, and of a
 * text the cell in which to look.
 * @param said what reports say beside the school's cells: a word of theirs is no name
 */
export function namesToHide(school: School, mask: Mask, said: readonly string[]): Map<string, string> {
  const isOrdinary = partOf([...headers(), ...said].join('\n'));
  const names = new Map<string, string>();
  const staff = staffOf(school);
  // A word of ours (无, 轻微) and a member of staff tell nothing; any other free text may hold a name.
  const isTelling = (text: string): boolean => text.length > 2 && !isOrdinary(text) && !staff.has(text);
  const isTitled = (name: string): boolean => mask !== 'all' && titled.test(name);
  const staffNames = new Set([...staff].map(plainName));
  const seen = new Set<string>();
  const meansRecord = recordNames(school);
  const add = (text: string): void => {
    if (seen.has(text)) return;
    seen.add(text);
    const found = namesInCell(text);
    const ofStaff = mask === 'all' ? [] : found.filter((name) => staffNames.has(plainName(name)));
    for (const name of found) {
      const isName = name.length > 1 && name.length < 30 && !isOrdinary(name) && !isTitled(name);
      if (isName && !ofStaff.some((whole) => whole.includes(name))) names.set(name, initial(name));
    }
  };
  const take = (record: DataRecord, { index, field, column }: PrivateColumn): void => {
    const text = record.row.cells[index]?.text;
    if (!text) return;
    if (isShownStaff(column, mask)) pupilsAmong(text).forEach(add);
    else if (holdsNames(record, text, field, column)) add(text);
    else if (column.type === 'text' && isTelling(text) && !meansRecord(text))
      names.set(text, addressOf(record, field));
  };
  const columns = privateColumns(mask);
  for (const record of recordsOf(school)) columns(record.source).forEach((column) => take(record, column));
  if (mask === 'all') staff.forEach(add);
  return names;
}

/** Whoever is on the staff list, or named by 学校, which may be there without a list. */
export function staffOf({ people, entities }: School): ReadonlySet<string> {
  const columns = Object.entries(tableOf('school').columns);
  const leading = columns.filter(([, { type }]) => type === 'person').map(([field]) => field);
  const leaders = (entities.get('school') ?? []).flatMap(({ facts }) => leading.map((field) => facts[field]));
  return new Set([...people.map(({ name }) => name), ...leaders.filter((name) => typeof name === 'string')]);
}

/** 李副校长 in a pupil's column is no pupil. */
const titled = /(?:校长|主任|书记|园长|组长|老师|教师|医生|师傅|保安|门卫)$/;

/** Whether a word stands in a text; most are told from it by their first two letters. */
function partOf(text: string): (word: string) => boolean {
  const pairs = new Set<string>();
  for (let index = 0; index < text.length; index++) pairs.add(text.slice(index, index + 2));
  return (word) => pairs.has(word.slice(0, 2)) && text.includes(word);
}

function recordsOf({ entities, unread }: School): DataRecord[] {
  return [...[...entities.values()].flat().flatMap((entity) => entity.record ?? []), ...unread];
}

function addressOf(record: DataRecord, field: string): string {
  const { sheet, cell } = cellOf(record, field);
  return `${sheet}!${cell}`;
}

interface PrivateColumn {
  readonly index: number;
  readonly field: string;
  readonly column: Column;
}

/** The columns of a sheet that are kept back, or where a pupil may stand among staff, looked up once for each sheet. */
function privateColumns(mask: Mask): (source: Source) => readonly PrivateColumn[] {
  const known = new Map<Source, readonly PrivateColumn[]>();
  return (source) => {
    let columns = known.get(source);
    if (!columns) {
      columns = source.fields.flatMap((field, index) => {
        const column = columnOf(source.kind, field);
        return column && (isKeptBack(column, mask) || takesMarks(column) || isShownStaff(column, mask))
          ? [{ index, field, column }]
          : [];
      });
      known.set(source, columns);
    }
    return columns;
  };
}

function isKeptBack(column: Column, mask: Mask): boolean {
  return column.private === 'pupil' || (mask === 'all' && column.private !== undefined);
}

function isPeople({ type }: Column): boolean {
  return type === 'names' || type === 'person';
}

/** Where a pupil may stand among members of staff, who are shown. */
function isShownStaff(column: Column, mask: Mask): boolean {
  return mask !== 'all' && column.private === 'staff' && isPeople(column);
}

/** A mark cell may hold the names of those who were absent, or of who signed. */
function takesMarks({ type }: Column): boolean {
  return type === 'yesNo' || type === 'signature';
}

/** Columns whose text is a name; the others are free text. */
const nameTexts: ReadonlySet<string> = new Set([
  'pupil',
  'students',
  'name',
  'collectedBy',
  'from',
  'speaker',
]);

function holdsNames(record: DataRecord, text: string, field: string, column: Column): boolean {
  if (takesMarks(column)) return parseMark(text) === undefined;
  if (field === 'actor') return ['学生', '校外人员'].includes(String(record.values['actorRole']));
  return isPeople(column) || nameTexts.has(field);
}

/** 张小明 → 张**. */
function initial(name: string): string {
  return `${[...name][0]}**`;
}

/** Our own headers, which reports say beside the school's cells: a word that stands in them (学生, 家长) is no name. */
function headers(): readonly string[] {
  return kinds.flatMap((kind) => {
    const { sheet, columns } = tableOf(kind);
    return [sheet, ...Object.values(columns)].flatMap(({ zh, en }) => [zh, en]);
  });
}
