import type { Entity, School } from '../model/school.js';
import type { Column } from '../model/tables/table.js';
import { fill, type Lang } from '../model/text.js';
import type { OperatorName } from '../model/rule.js';
import type { Value } from '../model/value.js';
import type { Leaf } from './tree.js';

/** What could stand in a blank cell: as it would be typed, and as it is said. */
export interface Entry {
  readonly typed: string;
  readonly says: string;
  /** A comparison sets its limit: of several entries for one cell this one is made. */
  readonly bound?: true;
}

/** What is said of the entry in each sort of cell. */
export const entryWords = {
  by: { zh: '不晚于 {day} 的实际日期', en: 'the actual date, not after {day}' },
  from: { zh: '不早于 {day} 的实际日期', en: 'the actual date, not before {day}' },
  day: { zh: '实际日期', en: 'the actual date' },
  atMost: { zh: '实际数（不超过 {number}）', en: 'the actual number, at most {number}' },
  atLeast: { zh: '实际数（不少于 {number}）', en: 'the actual number, at least {number}' },
  person: { zh: '在岗教职工的姓名', en: 'the name of somebody on the staff' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  did: { zh: '已', en: 'done' },
  text: { zh: '实际内容', en: 'what it was' },
} as const;

type Maker = (asked: readonly Leaf[], entity: Entity, school: School, lang: Lang) => Entry | undefined;

/** An entry for a blank cell: what the comparisons ask of it, else what its type makes likely; undefined where neither says. */
export function entryFor(
  { type, words: listed }: Column,
  asked: readonly Leaf[],
  entity: Entity,
  school: School,
  lang: Lang,
): Entry | undefined {
  if (type === 'text') return textEntry(asked, listed !== undefined, lang);
  return makers[type]?.(asked, entity, school, lang);
}

const day: Maker = (asked, entity, school, lang) => {
  const by = bound(asked, ['onOrBefore', 'before']);
  const from = bound(asked, ['onOrAfter', 'after']);
  const said = by ?? from;
  const shown = said?.replace('T', ' ');
  if (shown === undefined) return { typed: entity.date ?? school.asOf, says: entryWords.day[lang] };
  return { typed: shown, says: fill(entryWords[by ? 'by' : 'from'][lang], { day: shown }), bound: true };
};

const count: Maker = (asked, _entity, _school, lang) => {
  const most = limit(asked, ['lessThanInclusive', 'equal']);
  const least = limit(asked, ['greaterThanInclusive']);
  if (most !== undefined)
    return { typed: String(most), says: fill(entryWords.atMost[lang], { number: most }) };
  return least === undefined
    ? undefined
    : { typed: String(least), says: fill(entryWords.atLeast[lang], { number: least }) };
};

const yesNo: Maker = (asked, _entity, _school, lang) => {
  const no = asked.some(({ operator, value }) => operator === 'equal' && value === false);
  return no ? { typed: '否', says: entryWords.no[lang] } : { typed: '是', says: entryWords.yes[lang] };
};

const mark: Maker = (asked, entity, school, lang) => {
  const dated = asked.some(({ operator }) => /^(on|before|after)/.test(operator));
  return dated ? day(asked, entity, school, lang) : { typed: '已', says: entryWords.did[lang] };
};

const person: Maker = (_asked, entity, school, lang) => {
  const typedInRow = new Set(entity.record?.row.cells.map((cell) => cell?.text.trim()));
  const free = school.people.find(
    ({ name, entity: staff }) => staff.facts['status'] === '在岗' && !typedInRow.has(name),
  );
  return free && { typed: free.name, says: entryWords.person[lang] };
};

const makers: Partial<Record<Column['type'], Maker>> = {
  date: day,
  datetime: day,
  dateOrForever: day,
  dateMark: mark,
  datetimeMark: mark,
  yesNo,
  signature: mark,
  count,
  number: count,
  minutes: count,
  person,
  names: person,
};

function textEntry(asked: readonly Leaf[], closed: boolean, lang: Lang): Entry | undefined {
  const word = asked.map(({ operator, value }) => wordIn(operator, value)).find((each) => each !== undefined);
  if (word !== undefined) return { typed: word, says: word };
  return closed ? undefined : { typed: entryWords.text.zh, says: entryWords.text[lang] };
}

function wordIn(operator: OperatorName, value: Value): string | undefined {
  if (operator === 'in' || operator === 'containsAny') return Array.isArray(value) ? (value as readonly string[])[0] : undefined; // prettier-ignore
  if (operator === 'isNone' && value === true) return '无';
  const said = operator === 'equal' || operator === 'contains';
  return said && typeof value === 'string' && value !== '' ? value : undefined;
}

function bound(asked: readonly Leaf[], operators: readonly OperatorName[]): string | undefined {
  const bounds = asked.flatMap(({ operator, value }) =>
    operators.includes(operator) && typeof value === 'string' ? [value] : [],
  );
  return bounds.sort()[0];
}

function limit(asked: readonly Leaf[], operators: readonly OperatorName[]): number | undefined {
  const leaf = asked.find(({ operator, value }) => operators.includes(operator) && typeof value === 'number');
  return leaf?.value as number | undefined;
}
