import type { Example, Limits } from '../model/rule.js';
import type { Bilingual } from '../model/text.js';
import type { Mistakes } from './mistakes.js';
import type { RuleReading } from './reading.js';
import { shapeOf } from './shapes.js';
import type { TableRow } from './table.js';
import { readValue, readValueOrBlank, type Literal, type Shape } from './values.js';
import type { Vocabularies } from './vocabularies.js';
import type { exampleHeaders, limitHeaders } from './words.js';

/** A row of the sheet of limits. */
export type LimitRow = TableRow<keyof typeof limitHeaders>;
/** A row of the sheet of examples. */
export type ExampleRow = TableRow<keyof typeof exampleHeaders>;

const shapes: Readonly<Record<string, Shape>> = {
  number: 'number',
  words: 'list',
  text: 'text',
  yesNo: 'yesNo',
};

/** What stands in for a value with a mistake: its limit is known by name, so that nothing that names it is a mistake too. */
const standIns: Readonly<Record<string, Limits[string]['value']>> = {
  number: 1,
  words: [],
  text: '',
  yesNo: false,
};

/** The limits of one rule; where a value is a mistake, another of its type. */
export function readLimits(
  rows: readonly LimitRow[],
  { limitTypes, units }: Vocabularies,
  mistakes: Mistakes,
): Limits {
  const limits: Limits = {};
  for (const row of rows) {
    const [name, unit] = [row.text('name'), row.text('unit')];
    const type = limitTypes.find(row.text('type'));
    if (!/^[a-zA-Z]\w*$/.test(name))
      mistakes.add(row.place('name'), name, {
        zh: '以字母开头的英文名，如 graceMinutes',
        en: 'a name of letters such as graceMinutes',
      });
    if (unit === '') mistakes.addUnknown(row.place('unit'), unit, units);
    if (type === undefined) mistakes.addUnknown(row.place('type'), row.text('type'), limitTypes);
    const read = readValue(row.text('value'), shapes[type ?? 'text']!);
    if ('expected' in read) mistakes.add(row.place('value'), row.text('value'), read.expected);
    const value = 'expected' in read ? standIns[type ?? 'text']! : (read.value as Limits[string]['value']);
    limits[name] = {
      ...readTitle(row, mistakes),
      value,
      unit: units.find(unit) ?? unit,
      why: readBoth(row, ['whyZh', 'whyEn'], mistakes),
    };
  }
  return limits;
}

/** A limit may have no title; one has it in both languages. */
function readTitle(row: LimitRow, mistakes: Mistakes): Pick<Limits[string], 'title'> {
  if (row.text('titleZh') === '' && row.text('titleEn') === '') return {};
  return { title: readBoth(row, ['titleZh', 'titleEn'], mistakes) };
}

type TextField = 'titleZh' | 'titleEn' | 'whyZh' | 'whyEn';

function readBoth(row: LimitRow, fields: readonly [TextField, TextField], mistakes: Mistakes): Bilingual {
  const [zh, en] = fields.map((field) => {
    if (row.text(field) === '')
      mistakes.add(row.place(field), '', {
        zh: '一段文字（中英文都要有）',
        en: 'a text (in both languages)',
      });
    return row.text(field);
  }) as [string, string];
  return { zh, en };
}

/** The examples of one rule, by verdict. */
export function readExamples(rows: readonly ExampleRow[], reading: RuleReading): Record<string, Example[]> {
  const { known, mistakes, places } = reading;
  const examples: Record<string, Example[]> = {};
  for (const row of rows) {
    const [verdict, name, message] = [
      known.verdicts.find(row.text('verdict')),
      row.text('name'),
      row.text('message'),
    ];
    if (verdict === undefined) mistakes.addUnknown(row.place('verdict'), row.text('verdict'), known.verdicts);
    if (name === '') mistakes.add(row.place('name'), '', { zh: '例子的名称', en: 'what the example shows' });
    const list = (examples[verdict ?? ''] ??= []);
    places.set(`/examples/${verdict}/${list.length}`, row.place('facts'));
    list.push({ name, facts: readFacts(row, reading), ...(message === '' ? {} : { message }) });
  }
  return examples;
}

/** `到岗时间 = 08:01`, one fact a line. */
function readFacts(row: ExampleRow, { kind, limits, facts, mistakes }: RuleReading): Example['facts'] {
  const place = row.place('facts');
  const entries = row
    .text('facts')
    .split('\n')
    .flatMap((line): [string, Literal][] => {
      if (line.trim() === '') return [];
      const [, label, text] = /^(.*?)\s*[=＝]\s*(.*)$/.exec(line) ?? [];
      if (label === undefined) {
        mistakes.add(place, line, { zh: '每行一项“事实 = 值”', en: '“fact = value”, one a line' });
        return [];
      }
      const fact = facts.find(label);
      if (fact === undefined) mistakes.addUnknown(place, label, facts);
      const read = readValueOrBlank(text!, fact === undefined ? 'text' : shapeOf(fact, { kind, limits }));
      if ('expected' in read) mistakes.add(place, line, read.expected);
      return fact === undefined || 'expected' in read ? [] : [[fact, read.value]];
    });
  return Object.fromEntries(entries) as Example['facts'];
}
