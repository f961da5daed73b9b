import type { Finding, Responsible } from './model/finding.js';
import { recordId } from './evaluate/finding-id.js';
import { cellOf, type DataRecord } from './model/record.js';
import type { Report } from './model/report.js';
import type { School } from './model/school.js';
import type { Source } from './model/sheet.js';
import { columnOf, kinds, tableOf } from './model/tables.js';
import { hider } from './hider.js';
import { namesInCell } from './names-in-cell.js';
import { isWaiverSubject, recordNames } from './record-names.js';
import { parseMark } from './validate/marks.js';
import type { Column } from './model/tables/table.js';

/** Whose names are kept out of every output: nobody's, the pupils', everybody's. */
export const masks = ['none', 'students', 'all'] as const;
export type Mask = (typeof masks)[number];

/** Takes the names that `mask` keeps back out of everything in a report that came from the school's cells. */
export function maskReport(report: Report, school: School, mask: Mask): Report {
  if (mask === 'none') return report;
  const hide = hiderFor(school, mask, saidIn(report));
  const cover = coverer(hide, mask);
  const staff = staffOf(school);
  // A name that holds a pupil's is a member of staff's all the same; a pupil in a column for staff is a pupil.
  const coverPerson = <P extends Responsible>(person: P): P =>
    mask !== 'all' && person.name !== null && staff.has(person.name) ? person : cover(person);
  const findings = report.findings.map((finding) => ({
    ...(mask === 'all' ? cover(finding) : { ...finding, ...cover(fromCells(finding)) }),
    responsible: finding.responsible.map(coverPerson),
    subject: maskSubject(finding, hide, cover),
  }));
  const waived = report.waived.map((finding) => ({
    ...cover(finding),
    subject: maskSubject(finding, hide, cover),
  }));
  const incidents = report.incidents.map((incident) =>
    mask === 'all'
      ? cover(incident)
      : {
          ...incident,
          path: cover(incident.path),
          reports: cover(incident.reports),
          responsible: incident.responsible.map(coverPerson),
        },
  );
  const people = mask === 'all' ? cover(report.people) : report.people;
  const inputs = mask === 'all' ? cover(report.inputs) : report.inputs;
  const { coverage, problems } = report;
  return {
    ...report,
    inputs,
    findings,
    waived,
    incidents,
    people,
    coverage: cover(coverage),
    problems: cover(problems),
  };
}

/** What a report says beside the school's cells. */
export function saidIn({ manifest }: Report): readonly string[] {
  return manifest.flatMap(({ title, requirement }) => [title, requirement]);
}

/** What takes the names that `mask` keeps back out of every text of a value; `ordinary`: what is said beside the school's cells. */
export function coverFor(school: School, mask: Mask, ordinary: readonly string[]): <T>(value: T) => T {
  if (mask === 'none') return (value) => value;
  return coverer(hiderFor(school, mask, ordinary), mask);
}

function hiderFor(school: School, mask: Mask, ordinary: readonly string[]): (text: string) => string {
  return hider(namesToHide(school, mask, [...headers(), ...ordinary].join('\n')));
}

function fromCells({ at, missing, message, remedy, because }: Finding): Partial<Finding> {
  return { at, missing, message, remedy, because };
}

/** Where a key holds a name that is kept back, the id stands for it (rulings 18). */
function maskSubject(
  { id, subject }: Pick<Finding, 'id' | 'subject'>,
  hide: (text: string) => string,
  cover: Cover,
): Finding['subject'] {
  if (hide(subject.key) === subject.key) return cover(subject);
  return { ...cover(subject), key: id, record: recordId(subject.kind, subject.key) };
}

type Cover = <T>(value: T) => T;

/** By these a file and a sheet are found again: they are as the school named them, unless nobody's name may leave. */
const places: ReadonlySet<string> = new Set(['file', 'sheet']);

/** What replaces in every text of a value, however deep. */
function coverer(hide: (text: string) => string, mask: Mask): Cover {
  const cover = <T>(value: T): T => {
    if (typeof value === 'string') return hide(value) as T;
    if (Array.isArray(value)) return value.map((each) => cover(each as unknown)) as T;
    if (typeof value !== 'object' || value === null) return value;
    const kept = (key: string): boolean => mask !== 'all' && places.has(key);
    const entries = Object.entries(value).map(([key, each]) => [key, kept(key) ? (each as unknown) : cover(each as unknown)]); // prettier-ignore
    return Object.fromEntries(entries) as T;
  };
  return cover;
}

/** Our own headers, which reports say beside the school's cells: a word that stands in them (学生, 家长) is no name. */
function headers(): readonly string[] {
  return kinds.flatMap((kind) => {
    const { sheet, columns } = tableOf(kind);
    return [sheet, ...Object.values(columns)].flatMap(({ zh, en }) => [zh, en]);
  });
}

/** Names, and free texts about pupils in which a name may stand, with what stands for them: the text's cell says where to look. */
function namesToHide(school: School, mask: Mask, ordinary: string): Map<string, string> {
  const names = new Map<string, string>();
  const staff = staffOf(school);
  const seen = new Set<string>();
  const meansRecord = recordNames(school);
  const add = (text: string): void => {
    if (seen.has(text)) return;
    seen.add(text);
    for (const name of namesInCell(text)) {
      const isName = name.length > 1 && name.length < 30 && !ordinary.includes(name) && !titled.test(name);
      if (isName && (mask === 'all' || !staff.has(name))) names.set(name, initial(name));
    }
  };
  const take = (record: DataRecord, { index, field, column }: PrivateColumn): void => {
    const text = record.row.cells[index]?.text;
    if (!text) return;
    if (holdsNames(record, text, field, column)) add(text);
    else if (
      column.type === 'text' &&
      !staff.has(text) &&
      isTelling(text, ordinary) &&
      !(isWaiverSubject(record, field) && meansRecord(text))
    )
      names.set(text, addressOf(record, field));
  };
  const columns = privateColumns(mask);
  for (const record of recordsOf(school)) columns(record.source).forEach((column) => take(record, column));
  if (mask === 'all') staff.forEach(add);
  return names;
}

/** Whoever is on the staff list, or named by 学校, which may be there without a list. */
function staffOf({ people, entities }: School): ReadonlySet<string> {
  const columns = Object.entries(tableOf('school').columns);
  const leading = columns.filter(([, { type }]) => type === 'person').map(([field]) => field);
  const leaders = (entities.get('school') ?? []).flatMap(({ facts }) => leading.map((field) => facts[field]));
  return new Set([...people.map(({ name }) => name), ...leaders.filter((name) => typeof name === 'string')]);
}

/** 李副校长 in a pupil's column is no pupil. */
const titled = /(?:校长|主任|书记|园长|组长|老师|教师|医生|师傅|保安|门卫)$/;

/** A free text that says more than a word of ours (无, 轻微): it may hold a name. */
function isTelling(text: string, ordinary: string): boolean {
  return text.length > 2 && !ordinary.includes(text);
}

function recordsOf(school: School): DataRecord[] {
  return [...school.entities.values()].flat().flatMap((entity) => entity.record ?? []);
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

/** The columns of a sheet that are kept back, looked up once for each sheet. */
function privateColumns(mask: Mask): (source: Source) => readonly PrivateColumn[] {
  const known = new Map<Source, readonly PrivateColumn[]>();
  return (source) => {
    let columns = known.get(source);
    if (!columns) {
      columns = source.fields.flatMap((field, index) => {
        const column = columnOf(source.kind, field);
        return column && (isKeptBack(column, mask) || takesMarks(column)) ? [{ index, field, column }] : [];
      });
      known.set(source, columns);
    }
    return columns;
  };
}

function isKeptBack(column: Column, mask: Mask): boolean {
  return column.private === 'pupil' || (mask === 'all' && column.private !== undefined);
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
  const { type } = column;
  if (takesMarks(column)) return parseMark(text) === undefined;
  if (field === 'actor') return ['学生', '校外人员'].includes(String(record.values['actorRole']));
  return type === 'names' || type === 'person' || nameTexts.has(field);
}

/** 张小明 → 张**. */
function initial(name: string): string {
  return `${[...name][0]}**`;
}
