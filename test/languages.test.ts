import { describe, expect, it } from 'vitest';
import * as commandWords from '../src/command/words.js';
import * as dutyWords from '../src/model/duty-words.js';
import { entryWords } from '../src/evaluate/entries.js';
import { problemKinds } from '../src/model/problem.js';
import { tables } from '../src/model/tables/index.js';
import { placeholders } from '../src/model/text.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import * as pageWords from '../src/page/words.js';
import * as listWords from '../src/papers/duties/words.js';
import * as followUpWords from '../src/papers/follow-up/words.js';
import * as paperWords from '../src/papers/words.js';
import * as coverageWords from '../src/report/coverage-words.js';
import * as excelWords from '../src/report/excel/words.js';
import * as htmlWords from '../src/report/html/words.js';
import * as queueWords from '../src/queue/words.js';
import * as reportWords from '../src/report/words.js';
import { explainWords } from '../src/report/explain.js';
import * as followWords from '../src/report/follow-words.js';
import { repairWords } from '../src/report/repair.js';
import { howTo } from '../src/rule-book/how-to.js';
import * as ruleBookWords from '../src/rule-book/words.js';
import * as whoWords from '../src/report/who-words.js';

interface Found {
  readonly at: string;
  readonly zh: unknown;
  readonly en: unknown;
}

/** Every text in two languages, however deep, with where it stands. */
function bilinguals(value: unknown, at: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  const own = 'zh' in value || 'en' in value ? [{ at, zh, en }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => bilinguals(each, `${at}/${key}`))];
}

const rules = (await readRuleFiles()).map(({ path, text }) => [path, JSON.parse(text) as unknown] as const);
const sources: readonly (readonly [string, unknown])[] = [
  ['command', commandWords],
  ['duties', dutyWords],
  ['problems', problemKinds],
  ['tables', tables],
  ['papers', paperWords],
  ['notices', followUpWords],
  ['coverage', coverageWords],
  ['lists', listWords],
  ['excel', excelWords],
  ['html', htmlWords],
  ['queue', queueWords],
  ['reports', reportWords],
  ['explain', explainWords],
  ['entries', entryWords],
  ['follow', followWords],
  ['page', pageWords],
  ['repair', repairWords],
  ['who', whoWords],
  ['rule book', ruleBookWords],
  ['how to', howTo],
  ...rules,
];

describe('everything that a user reads', () => {
  const all = sources.flatMap(([name, value]) => bilinguals(value, name));

  it('is there in both languages', () => {
    expect(all.length).toBeGreaterThan(3000);
    const missing = all.filter(({ zh, en }) => !isText(zh) || !isText(en));
    expect(missing.map(({ at }) => at)).toEqual([]);
  });

  it('has the same places to fill in both', () => {
    const texts = all.filter(({ zh, en }) => typeof zh === 'string' && typeof en === 'string');
    const differ = texts.filter(({ at, zh, en }) => !at.includes('/examples') && fills(zh) !== fills(en));
    expect(differ.map(({ at, zh, en }) => `${at} ${fills(zh)} / ${fills(en)}`)).toEqual([]);
  });
});

function isText(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0;
}

/** Some facts have an English twin (`nameEn`), and one count is told as all in Chinese and as the rest in English. */
function fills(text: unknown): string {
  const names = placeholders(text as string).map((name) =>
    name.replace(/En$/, '').replace(/^more$/, 'count'),
  );
  return names.sort().join(' ');
}
