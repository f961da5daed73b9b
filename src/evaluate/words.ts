import { clockTime } from '../model/clock.js';
import type { Comparison, Condition, Limits, OperatorName } from '../model/rule.js';
import { factOf, type Kind } from '../model/tables.js';
import { inBrackets, inList, type Bilingual, type Lang } from '../model/text.js';
import { FOREVER, type ColumnType, type Value } from '../model/value.js';

/** Each comparison in words; `{value}` is what it compares with. */
const sayings: Readonly<Record<OperatorName, Bilingual>> = {
  isBlank: { zh: '为空', en: 'is blank' },
  isKnown: { zh: '已填写', en: 'is given' },
  isNone: { zh: '为“无”', en: 'is “none”' },
  isDone: { zh: '已完成', en: 'is done' },
  equal: { zh: '= {value}', en: '= {value}' },
  notEqual: { zh: '≠ {value}', en: '≠ {value}' },
  in: { zh: '属于 {value}', en: 'is one of {value}' },
  notIn: { zh: '不属于 {value}', en: 'is none of {value}' },
  contains: { zh: '含“{value}”', en: 'contains “{value}”' },
  doesNotContain: { zh: '不含“{value}”', en: 'does not contain “{value}”' },
  containsAny: { zh: '含以下任一：{value}', en: 'contains any of {value}' },
  containsNone: { zh: '不含：{value}', en: 'contains none of {value}' },
  lessThan: { zh: '< {value}', en: '< {value}' },
  lessThanInclusive: { zh: '≤ {value}', en: '≤ {value}' },
  greaterThan: { zh: '> {value}', en: '> {value}' },
  greaterThanInclusive: { zh: '≥ {value}', en: '≥ {value}' },
  onOrBefore: { zh: '不晚于 {value}', en: 'on or before {value}' },
  onOrAfter: { zh: '不早于 {value}', en: 'on or after {value}' },
  before: { zh: '早于 {value}', en: 'before {value}' },
  after: { zh: '晚于 {value}', en: 'after {value}' },
};

const notSayings: Readonly<Partial<Record<OperatorName, Bilingual>>> = {
  isBlank: { zh: '不为空', en: 'is not blank' },
  isKnown: { zh: '未填写', en: 'is not given' },
  isNone: { zh: '有内容（不是“无”）', en: 'is something (not “none”)' },
  isDone: { zh: '未完成', en: 'is not done' },
};

/** A comparison in words, without its fact: `≤ 15 分钟`. `other` names the fact that the value comes from. */
export function sayComparison(
  { operator, value, other }: { operator: OperatorName; value: Value; other: string | null },
  kind: Kind,
  limits: Limits,
  lang: Lang,
): string {
  const saying = value === false ? (notSayings[operator] ?? sayings[operator]) : sayings[operator];
  return saying[lang].replace('{value}', sayOperand(value, other, kind, limits, lang));
}

function sayOperand(value: Value, other: string | null, kind: Kind, limits: Limits, lang: Lang): string {
  const shown = showValue(other === null ? 'text' : typeOf(other, kind), value, lang);
  if (other === null) return shown;
  const limit = Object.hasOwn(limits, other) ? limits[other] : undefined;
  if (limit) return Array.isArray(limit.value) ? shown : measured(shown, limit.unit, lang);
  // A condition alone names the fact; only what was run has its value.
  if (value === other) return labelOf(other, kind, lang);
  return labelOf(other, kind, lang) + inBrackets(shown, lang);
}

/** A unit of a limit in the user's language. */
export function unitOf(unit: string, lang: Lang): string {
  return units[unit]?.[lang] ?? unit;
}

/** A number of a limit with its unit: `1 day`, `24 小时`. */
export function measured(shown: string, unit: string, lang: Lang): string {
  const name = unitOf(unit, lang);
  const one = shown === '1' && lang === 'en';
  return `${shown} ${one ? (irregular[unit] ?? name.replace(/s$/, '')) : name}`.trim();
}

const irregular: Readonly<Record<string, string>> = { people: 'person', classes: 'class' };

/** The units of limits that we know, in words; another is shown as it stands. */
export const units: Readonly<Record<string, Bilingual>> = {
  minutes: { zh: '分钟', en: 'minutes' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '天', en: 'days' },
  months: { zh: '个月', en: 'months' },
  people: { zh: '人', en: 'people' },
  times: { zh: '次', en: 'times' },
  posts: { zh: '个岗位', en: 'posts' },
  classes: { zh: '个班', en: 'classes' },
  lessons: { zh: '节', en: 'lessons' },
  seconds: { zh: '秒', en: 'seconds' },
  grams: { zh: '克', en: 'grams' },
  percent: { zh: '%', en: '%' },
  grades: { zh: '年级', en: 'grades' },
  floors: { zh: '层', en: 'floors' },
  kinds: { zh: '类', en: 'kinds' },
  words: { zh: '词表', en: 'word list' },
  date: { zh: '', en: '' },
  time: { zh: '', en: '' },
  yesNo: { zh: '', en: '' },
};

function typeOf(name: string, kind: Kind): ColumnType {
  return factOf(kind, name)?.type ?? (name === 'asOf' ? 'date' : 'text');
}

/** What a fact is called in reports. */
export function labelOf(name: string, kind: Kind, lang: Lang): string {
  if (name === 'asOf') return lang === 'zh' ? '检查基准日' : 'date of judgement';
  return factOf(kind, name)?.[lang] ?? name;
}

/** What a blank cell would be in quotation marks, and what is said instead. */
export const quotedBlank = {
  zh: { typed: '“（空）”', said: '空白' },
  en: { typed: '“(blank)”', said: 'blank' },
} as const satisfies Record<Lang, object>;

const special: Readonly<
  Record<'blank' | 'unknown' | 'none' | 'yes' | 'no' | 'done' | 'notDone' | 'forever', Bilingual>
> = {
  blank: { zh: '（空）', en: '(blank)' },
  unknown: { zh: '（不明）', en: '(unknown)' },
  none: { zh: '无', en: 'none' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  done: { zh: '已', en: 'done' },
  notDone: { zh: '未', en: 'not done' },
  forever: { zh: '长期', en: 'no end' },
};

/** A value as people write it, by the type of its column. */
export function showValue(type: ColumnType, value: Value, lang: Lang): string {
  if (value === null) return special.blank[lang];
  if (value === undefined) return special.unknown[lang];
  if (typeof value === 'boolean') return special[truthWord(type, value)][lang];
  if (typeof value === 'number')
    return type === 'time' ? clockTime(Math.floor(value)) : String(Math.round(value * 100) / 100);
  if (typeof value === 'string') return showText(value, lang);
  return value.length === 0 ? special.none[lang] : inList(value.map(withoutId), lang);
}

function truthWord(type: ColumnType, value: boolean): 'yes' | 'no' | 'done' | 'notDone' {
  if (type.endsWith('Mark')) return value ? 'done' : 'notDone';
  return value ? 'yes' : 'no';
}

function showText(value: string, lang: Lang): string {
  if (value === '') return special.none[lang];
  if (value === FOREVER) return special.forever[lang];
  return /^\d{4}-\d\d-\d\dT/.test(value) ? value.replace('T', ' ') : withoutId(value);
}

/** A person's key holds the 工号 behind the name only where two share the name. */
function withoutId(key: string): string {
  return key.includes('|') ? `${key.split('|')[0]}(${key.split('|')[1]})` : key;
}

/** A condition in plain words, a line for each comparison, indented by depth; for `rules show`. */
export function sayCondition(
  condition: Condition,
  kind: Kind,
  limits: Limits,
  lang: Lang,
  depth = 0,
): string[] {
  const indent = '  '.repeat(depth);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const head =
      'all' in condition ? { zh: '以下全部：', en: 'all of:' } : { zh: '以下任一：', en: 'any of:' };
    return [
      indent + head[lang],
      ...parts.flatMap((part) => sayCondition(part, kind, limits, lang, depth + 1)),
    ];
  }
  if ('not' in condition) {
    return [
      indent + { zh: '并非：', en: 'not:' }[lang],
      ...sayCondition(condition.not, kind, limits, lang, depth + 1),
    ];
  }
  return [
    `${indent}${labelOf(condition.fact, kind, lang)} ${sayComparison(asLeaf(condition, limits), kind, limits, lang)}`,
  ];
}

function asLeaf(
  { operator, value }: Comparison,
  limits: Limits,
): { operator: OperatorName; value: Value; other: string | null } {
  if (typeof value !== 'object' || Array.isArray(value))
    return { operator, value: value as Value, other: null };
  const limit = Object.hasOwn(limits, value.fact) ? limits[value.fact]!.value : value.fact;
  return { operator, value: limit, other: value.fact };
}
