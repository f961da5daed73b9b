import { operatorsOf } from '../model/operators.js';
import type { Comparison, Condition, Operand } from '../model/rule.js';
import { DEEPEST, familyOfFact, type Names } from '../validate/conditions.js';
import { comparisonIds, comparisonOf, comparisonWords } from './comparisons.js';
import type { Mistakes, Place } from './mistakes.js';
import { comparedShape } from './shapes.js';
import type { TableRow } from './table.js';
import { readValue } from './values.js';
import type { Vocabulary } from './vocabulary.js';
import { jointWords, notWord, type conditionHeaders } from './words.js';

/** A row of the sheet of conditions. */
export type ReadRow = TableRow<keyof typeof conditionHeaders>;

/** What is needed to read the comparisons of a rule. */
export interface Reading extends Names {
  readonly facts: Vocabulary;
  readonly mistakes: Mistakes;
  /** Takes the row of each comparison, so that a later fault finds its cell. */
  readonly rows: Map<Condition, ReadRow>;
}

type Token =
  | { readonly type: 'open'; readonly not: boolean; readonly place: Place }
  | { readonly type: 'close' | 'end'; readonly place: Place }
  | { readonly type: 'joint'; readonly kind: 'all' | 'any'; readonly place: Place }
  | { readonly type: 'comparison'; readonly condition: Condition; readonly place: Place };

/** Makes one condition of its rows; undefined where they hold a mistake, which is said with its cell. */
export function readCondition(rows: readonly ReadRow[], reading: Reading): Condition | undefined {
  const { mistakes } = reading;
  const before = mistakes.all.length;
  const tokens = rows.flatMap((row, i) => tokensOf(row, i === 0, reading));
  refuseTooDeep(tokens, mistakes);
  if (mistakes.all.length > before) return undefined;
  const stream = { tokens: [...tokens, { type: 'end', place: rows.at(-1)!.place('close') } as const], at: 0 };
  const condition = group(stream, mistakes);
  const left = stream.tokens[stream.at]!;
  if (left.type === 'close')
    mistakes.add(left.place, '）', { zh: '与前面的“（”同样多的“）”', en: 'as many “)” as “(” before' });
  return mistakes.all.length > before ? undefined : condition;
}

/** More brackets in each other than a rule file may have groups. */
function refuseTooDeep(tokens: readonly Token[], mistakes: Mistakes): void {
  let depth = 0;
  for (const { type, place } of tokens) {
    depth += type === 'open' ? 1 : type === 'close' ? -1 : 0;
    if (depth <= DEEPEST) continue;
    return mistakes.add(place, '（', {
      zh: `至多 ${DEEPEST} 层括号`,
      en: `at most ${DEEPEST} levels of brackets`,
    });
  }
}

interface Stream {
  readonly tokens: readonly Token[];
  at: number;
}

/** Terms with one joint between them, up to a closing bracket or the end. */
function group(stream: Stream, mistakes: Mistakes): Condition {
  const parts = [term(stream, mistakes)];
  let kind: 'all' | 'any' = 'all';
  for (let token = stream.tokens[stream.at]!; token.type === 'joint'; token = stream.tokens[stream.at]!) {
    if (parts.length > 1 && token.kind !== kind) {
      const found = jointWords.say(token.kind, 'zh');
      mistakes.add(token.place, found, {
        zh: '与同一层前面相同的“且”或“或”；要混用，先用括号分层',
        en: 'the same “and” or “or” as before it; to mix them, set brackets',
      });
    }
    kind = token.kind;
    stream.at++;
    parts.push(term(stream, mistakes));
  }
  return parts.length === 1 ? parts[0]! : kind === 'all' ? { all: parts } : { any: parts };
}

function term(stream: Stream, mistakes: Mistakes): Condition {
  // Every row has one comparison, so that after brackets and joints there is one.
  const token = stream.tokens[stream.at++]!;
  if (token.type === 'comparison') return token.condition;
  const inner = group(stream, mistakes);
  const next = stream.tokens[stream.at]!;
  if (next.type === 'close') stream.at++;
  else mistakes.add(token.place, '（', { zh: '后面有配对的“）”', en: 'a “)” that closes it' });
  return token.type === 'open' && token.not ? { not: inner } : inner;
}

function tokensOf(row: ReadRow, first: boolean, reading: Reading): Token[] {
  const condition = readComparison(row, reading);
  const joint = readJoint(row, first, reading.mistakes);
  const opens = readOpens(row, reading.mistakes);
  if (!condition) return [];
  reading.rows.set(condition, row);
  const closes = readCloses(row, reading.mistakes);
  return [...joint, ...opens, { type: 'comparison', condition, place: row.place('fact') }, ...closes];
}

function readJoint(row: ReadRow, first: boolean, mistakes: Mistakes): Token[] {
  const text = row.text('joint');
  const place = row.place('joint');
  if (first && text === '') return [];
  const kind = jointWords.find(text);
  if (first)
    mistakes.add(place, text, {
      zh: '空（第一个条件前没有“且”“或”）',
      en: 'nothing: no “and”, “or” before the first',
    });
  else if (kind === undefined) mistakes.addUnknown(place, text, jointWords);
  else return [{ type: 'joint', kind: kind as 'all' | 'any', place }];
  return [];
}

/** `（`, `非（`, several of them, in either language. */
function readOpens(row: ReadRow, mistakes: Mistakes): Token[] {
  const text = row.text('open').normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const signs = text.match(/[^(]*\(/g) ?? [];
  const nots = [notWord.zh, notWord.en];
  const known =
    signs.join('') === text && signs.every((sign) => sign === '(' || nots.includes(sign.slice(0, -1)));
  if (known) return signs.map((sign) => ({ type: 'open', not: sign !== '(', place: row.place('open') }));
  mistakes.add(row.place('open'), row.text('open'), {
    zh: '空、“（”或“非（”，可以有几个',
    en: 'nothing, “(” or “not (”, also several',
  });
  return [];
}

function readCloses(row: ReadRow, mistakes: Mistakes): Token[] {
  const text = row.text('close').normalize('NFKC').replace(/\s/g, '');
  if (/^\)*$/.test(text)) return [...text].map(() => ({ type: 'close', place: row.place('close') }));
  mistakes.add(row.place('close'), row.text('close'), {
    zh: '空或“）”，可以有几个',
    en: 'nothing or “)”, also several',
  });
  return [];
}

function readComparison(row: ReadRow, reading: Reading): Comparison | undefined {
  const { facts, mistakes } = reading;
  const fact = facts.find(row.text('fact'));
  const id = comparisonWords.find(row.text('comparison'));
  if (fact === undefined) mistakes.addUnknown(row.place('fact'), row.text('fact'), facts);
  const taken =
    fact === undefined ? undefined : comparisonIds(operatorsOf[familyOfFact(fact, reading) ?? 'text']);
  if (id === undefined || taken?.includes(id) === false)
    mistakes.addUnknown(row.place('comparison'), row.text('comparison'), comparisonWords, taken);
  else if (fact !== undefined) return comparisonWith(fact, id, row, reading);
  return undefined;
}

function comparisonWith(fact: string, id: string, row: ReadRow, reading: Reading): Comparison | undefined {
  const { operator, yes } = comparisonOf(id);
  const [text, place] = [row.text('value'), row.place('value')];
  if (yes === undefined) {
    const value = readOperand(text, place, fact, operator, reading);
    return value === undefined ? undefined : { fact, operator, value };
  }
  if (text !== '')
    reading.mistakes.add(place, text, {
      zh: '空（这种比较不带值）',
      en: 'nothing: this comparison has no value',
    });
  return { fact, operator, value: yes };
}

/** `【…】` names another fact or a limit; all else is a value. */
function readOperand(
  text: string,
  place: Place,
  fact: string,
  operator: Comparison['operator'],
  reading: Reading,
): Operand | undefined {
  const { facts, mistakes } = reading;
  const named = /^[【[](.*)[】\]]$/.exec(text)?.[1];
  if (named !== undefined) {
    const other = facts.find(named);
    if (other === undefined) mistakes.addUnknown(place, named, facts);
    return other === undefined ? undefined : { fact: other };
  }
  const read = readValue(text, comparedShape(fact, operator, reading));
  if ('value' in read) return read.value as Operand;
  mistakes.add(place, text, read.expected, facts.words('zh'));
  return undefined;
}
