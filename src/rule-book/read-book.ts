import { RuleError } from '../errors.js';
import { groupBy } from '../model/group-by.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Condition } from '../model/rule.js';
import type { Sheet } from '../model/sheet.js';
import type { Lang } from '../model/text.js';
import { notRules } from '../validate/rule-base.js';
import type { RuleFile } from '../validate/json.js';
import { inOrderOfCells, Mistakes, type Place } from './mistakes.js';
import { readCondition, type ReadRow } from './read-conditions.js';
import { readExamples, readLimits, type ExampleRow, type LimitRow } from './read-lists.js';
import { readMain, type MainRow } from './read-main.js';
import type { RuleReading } from './reading.js';
import { ruleText } from './rule-text.js';
import { readTable } from './table.js';
import { kindOf, vocabularies, type Vocabularies } from './vocabularies.js';
import { conditionHeaders, exampleHeaders, limitHeaders, ruleHeaders, sheetWords } from './words.js';

/** The rules of a workbook as rule files, and the cell that a place in one of them came from. */
export interface ReadBook {
  readonly files: readonly RuleFile[];
  readonly placeOf: (path: string, pointer: string) => Place | undefined;
}

/**
 * Reads the rules of a workbook that `rules to-excel` wrote, or that is laid out like it. Throws a `RuleError` with
 * every mistake, each with its cell, what was found, what is allowed and the nearest word.
 */
export function readBook(file: string, sheets: readonly Sheet[], base: RuleBase, lang: Lang): ReadBook {
  const mistakes = new Mistakes(file, lang);
  const rules = readTable(sheets, sheetWords.rules, ruleHeaders, mistakes);
  const others = {
    conditions: readTable(sheets, sheetWords.conditions, conditionHeaders, mistakes),
    examples: readTable(sheets, sheetWords.examples, exampleHeaders, mistakes),
    limits: readTable(sheets, sheetWords.limits, limitHeaders, mistakes),
  };
  const throwMistakes = (): void => {
    if (mistakes.all.length > 0) throw new RuleError(inOrderOfCells(mistakes.all, sheets));
  };
  throwMistakes();
  const rows = {
    conditions: byRule(others.conditions),
    examples: byRule(others.examples),
    limits: byRule(others.limits),
  };
  const known = vocabularies(base);
  checkIds(rules, Object.values(others).flat(), mistakes);
  const read = rules.map((row) => readRule(row, rows, { base, known, mistakes }));
  throwMistakes();
  const places = new Map(read.map((each) => [each.path, each.places]));
  return {
    files: read.map(({ path, rule }) => ({ path, text: ruleText(rule) })),
    placeOf: (path, pointer) => placeAbove(places.get(path), pointer),
  };
}

/** The rows of the other sheets, by rule. */
interface Rows {
  readonly conditions: ReadonlyMap<string, ReadRow[]>;
  readonly examples: ReadonlyMap<string, ExampleRow[]>;
  readonly limits: ReadonlyMap<string, LimitRow[]>;
}
interface Around {
  readonly base: RuleBase;
  readonly known: Vocabularies;
  readonly mistakes: Mistakes;
}
interface ReadRule {
  readonly path: string;
  readonly rule: object;
  readonly places: ReadonlyMap<string, Place>;
}

function byRule<Row extends { text(field: 'rule'): string }>(rows: readonly Row[]): Map<string, Row[]> {
  return groupBy(rows, (row) => row.text('rule'));
}

const idForm = /^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;

function checkIds(
  rules: readonly MainRow[],
  others: readonly (ReadRow | ExampleRow | LimitRow)[],
  mistakes: Mistakes,
): void {
  const ids = new Set<string>();
  for (const row of rules) {
    const id = row.text('id');
    if (!idForm.test(id) || notRules.some((folder) => id.startsWith(folder))) {
      mistakes.add(row.place('id'), id, {
        zh: '“原则/名称”，小写英文字母、数字和“-”，如 lesson/arrive-on-time',
        en: '“principle/name” in small letters, digits and “-”, such as lesson/arrive-on-time',
      });
    }
    if (ids.has(id))
      mistakes.add(row.place('id'), id, { zh: '只出现一次的编号', en: 'an id that stands here once' });
    ids.add(id);
  }
  // Rows of a rule whose own id is the mistake name what it was to be called.
  if (mistakes.all.length > 0) return;
  for (const row of others) {
    if (ids.has(row.text('rule'))) continue;
    const expected = {
      zh: `“${sheetWords.rules.zh}”表中的规则编号`,
      en: `a rule of the sheet “${sheetWords.rules.en}”`,
    };
    mistakes.add(row.place('rule'), row.text('rule'), expected, [...ids]);
  }
}

function readRule(row: MainRow, rows: Rows, { base, known, mistakes }: Around): ReadRule {
  const id = row.text('id');
  const places = new Map<string, Place>();
  const kind = kindOf(row.text('subject'), known);
  if (kind === undefined) {
    mistakes.addUnknown(row.place('subject'), row.text('subject'), known.kinds);
    return { path: `${id}.json`, rule: {}, places };
  }
  const own = readLimits(rows.limits.get(id) ?? [], known, mistakes);
  const limits = { ...base.parameters, ...own };
  const reading: RuleReading = {
    id,
    kind,
    limits,
    facts: known.facts(kind, limits),
    known,
    mistakes,
    places,
  };
  const rule = {
    ...readMain(row, reading),
    limits: Object.keys(own).length > 0 ? own : undefined,
    ...readConditions(rows.conditions.get(id) ?? [], reading, row),
    examples: readExamples(rows.examples.get(id) ?? [], reading),
  };
  return { path: `${id}.json`, rule, places };
}

function readConditions(
  rows: readonly ReadRow[],
  reading: RuleReading,
  main: MainRow,
): Record<string, Condition | undefined> {
  const { known, mistakes } = reading;
  for (const row of rows) {
    if (known.parts.find(row.text('part')) === undefined)
      mistakes.addUnknown(row.place('part'), row.text('part'), known.parts);
  }
  const read = (part: 'when' | 'must'): Condition | undefined => {
    const own = rows.filter((row) => known.parts.find(row.text('part')) === part);
    if (own.length === 0) return undefined;
    const from = new Map<Condition, ReadRow>();
    const condition = readCondition(own, { ...reading, rows: from });
    if (condition) place(condition, `/${part}`, from, reading.places);
    return condition;
  };
  const [when, must] = [read('when'), read('must')];
  const parts = rows.map((row) => known.parts.find(row.text('part')));
  // Rows of a part that there is not, and those of a rule whose id is a mistake, may be the very ones.
  const mayBeThere = parts.includes(undefined) || !idForm.test(reading.id);
  if (!mayBeThere && !parts.includes('must')) {
    const expected = {
      zh: `在“${sheetWords.conditions.zh}”表中至少一行“${known.parts.say('must', 'zh')}”`,
      en: `at least one row “${known.parts.say('must', 'en')}” on the sheet “${sheetWords.conditions.en}”`,
    };
    mistakes.add(main.place('id'), main.text('id'), expected);
  }
  return { when, must };
}

/** Notes the cells of every comparison under its place in the rule file. */
function place(
  condition: Condition,
  pointer: string,
  from: ReadonlyMap<Condition, ReadRow>,
  places: Map<string, Place>,
): void {
  if ('all' in condition)
    condition.all.forEach((part, i) => place(part, `${pointer}/all/${i}`, from, places));
  else if ('any' in condition)
    condition.any.forEach((part, i) => place(part, `${pointer}/any/${i}`, from, places));
  else if ('not' in condition) place(condition.not, `${pointer}/not`, from, places);
  else {
    const row = from.get(condition)!;
    places.set(pointer, row.place('fact'));
    places.set(`${pointer}/operator`, row.place('comparison'));
    places.set(`${pointer}/value`, row.place('value'));
  }
}

/** The cell of a place in a rule file, or of what it lies in. */
function placeAbove(places: ReadonlyMap<string, Place> | undefined, pointer: string): Place | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = places?.get(at);
    if (found !== undefined || at === '') return found;
  }
}
