import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import ExcelJS from 'exceljs';
import { format, resolveConfig } from 'prettier';
import type { check } from '../../src/check.js';
import { compile } from '../../src/evaluate/engine.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { limitFacts, limitsOf } from '../../src/evaluate/message.js';
import { verdictOf } from '../../src/evaluate/verdict.js';
import type { RuleBase } from '../../src/model/rule-base.js';
import type { InputFile } from '../../src/model/sheet.js';
import type { School } from '../../src/model/school.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readSchool } from '../../src/read-school.js';
import { relate } from '../../src/relate/relate.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { kindsOf, recordsOf, type Sheets } from '../build.js';
import { bigSchool, oneTerm } from '../relate/calendar/big-school.js';
import { bigWorkbook } from './big-workbook.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const TODAY = '2025-10-01';
const LESSONS = 20_000;
/** Records on which the plain engine is run; on all of them it would take minutes. */
const PLAIN_SAMPLE = 400;

/** Runs a job a few times and gives the median of its milliseconds; comparisons are made in one process, by turns. */
async function median(times: number, job: () => unknown): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await job();
    all.push(performance.now() - start);
  }
  return all.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

/** The medians of jobs that are run by turns, after one turn to warm up. */
async function byTurns(times: number, ...jobs: readonly (() => unknown)[]): Promise<number[]> {
  const all = jobs.map((): number[] => []);
  for (let i = 0; i <= times; i++) {
    for (const [j, job] of jobs.entries()) {
      const spent = await median(1, job);
      if (i > 0) all[j]!.push(spent);
    }
  }
  return all.map((each) => each.sort((a, b) => a - b)[Math.floor(times / 2)]!);
}

async function schoolOf(file: InputFile): Promise<School> {
  const read = await readSchool([file]);
  const options = { today: TODAY, posts: base.posts, parameters: base.parameters, present: read.present };
  return relate(read.records, options).school;
}

interface Judging {
  readonly ours: number;
  readonly plain: number;
}

/** Judgements a second: situations against one engine run per record and rule, the same verdicts asserted. */
async function judging(school: School, base: RuleBase): Promise<Judging> {
  const evaluation = await evaluate(school, base);
  const judgements = evaluation.outcomes.reduce((sum, { entities }) => sum + entities.length, 0);
  const ours = judgements / ((await median(3, () => evaluate(school, base))) / 1000);
  let runs = 0;
  let spent = 0;
  for (const { rule, entities, judgements: judged } of evaluation.outcomes) {
    const run = compile(rule);
    const limits = { ...limitFacts(limitsOf(rule, base.parameters)), asOf: school.asOf };
    for (const [i, { facts }] of entities.slice(0, PLAIN_SAMPLE).entries()) {
      const start = performance.now();
      const verdict = verdictOf(await run({ ...facts, ...limits }));
      spent += performance.now() - start;
      runs++;
      if (verdict !== judged.situations[judged.of[i]!]!.verdict)
        throw new Error(`${rule.id} differs on record ${i}`);
    }
  }
  return { ours, plain: runs / (spent / 1000) };
}

/** What a school of so many terms costs beyond reading: its days expanded, its slots covered and judged. */
interface TermCost {
  readonly ms: number;
  readonly megabytes: number;
}

/** 200 staff, 60 classes; 48,000 lessons and 8,000 duties a term of twenty weeks. */
async function termCost(terms: number, base: RuleBase): Promise<TermCost> {
  const sheets = bigSchool({ ...oneTerm, weeks: oneTerm.weeks * terms });
  const records = recordsOf(sheets);
  const { posts, parameters } = base;
  const rules = base.rules.filter(({ principle }) => principle === 'slot');
  let kept: unknown;
  const job = async (): Promise<void> => {
    const { school } = relate(records, { today: '2027-12-31', asOf: '2027-12-31', posts, parameters, present: kindsOf(sheets) }); // prettier-ignore
    kept = [school, await evaluate(school, { ...base, rules })];
  };
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  await job();
  collectGarbage();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  if (kept === undefined) throw new Error('nothing was kept');
  return { ms: await median(3, job), megabytes };
}

/** What the planned lessons of a term cost beyond the school's other records: expanded, their facts made, and judged. */
async function planning(base: RuleBase): Promise<TermCost> {
  const { timetable, ...others } = bigSchool(oneTerm);
  const rules = base.rules.filter(
    ({ subject }) => subject === 'planned-lesson' || subject === 'person-moment',
  );
  const cost = async (sheets: Sheets): Promise<TermCost> => {
    const records = recordsOf(sheets);
    const options = { today: TODAY, asOf: '2026-12-31', posts: base.posts, parameters: base.parameters, present: kindsOf(sheets) }; // prettier-ignore
    let megabytes = 0;
    const ms = await median(3, async () => {
      const before = process.memoryUsage().heapUsed;
      await evaluate(relate(records, options).school, { ...base, rules });
      megabytes = Math.max(megabytes, (process.memoryUsage().heapUsed - before) / 1e6);
    });
    return { ms, megabytes };
  };
  const [without, whole] = [await cost(others), await cost({ ...others, timetable })];
  return { ms: whole.ms - without.ms, megabytes: whole.megabytes - without.megabytes };
}

/** Milliseconds that a process takes from start to end. */
function startUp(...args: string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - start;
}

function medianStart(...args: string[]): number {
  return Array.from({ length: 15 }, () => startUp(...args)).sort((a, b) => a - b)[7]!;
}

const base = readRuleBase(await readRuleFiles());
const bytes = await bigWorkbook(LESSONS);
const file = { name: 'big.xlsx', bytes };
const options = { rules: base, lang: 'zh', today: TODAY } as const;

const { ours, plain } = await judging(await schoolOf(file), base);

const bareRead = (): Promise<unknown> => new ExcelJS.Workbook().xlsx.load(bytes as never);
// The build, as users run it: what runs the sources names every function anew, which costs ours and not exceljs.
const built = (await import(new URL('../../dist/check.js', import.meta.url).href)) as { check: typeof check };
const [bare, whole] = await byTurns(5, bareRead, () => built.check([file], options));
const planned = await planning(base);
const help = medianStart('dist/node/bin.js', '--help');
const node = medianStart('-e', '0');

const ratio = (a = 0, b = 0): string => (a / b).toFixed(2);
const terms = [await termCost(1, base), await termCost(2, base), await termCost(4, base)] as const;
const told = (of: keyof TermCost): string => terms.map((each) => each[of].toFixed(0)).join(' / ');
const rise = (of: keyof TermCost): string => terms.map((each) => ratio(each[of], terms[0][of])).join(' / ');

const rows = [
  ['judging, judgements a second', Math.round(ours).toLocaleString('en'), Math.round(plain).toLocaleString('en'), `${ratio(ours, plain)} ×`, '≥ 20 ×'],
  [`check of ${LESSONS.toLocaleString('en')} lessons, ms`, whole!.toFixed(0), bare!.toFixed(0), `${ratio(whole, bare)} ×`, '≤ 1.5 ×'],
  ['days and slots of 1 / 2 / 4 terms, ms', told('ms'), '', `${rise('ms')} ×`, '≤ 1,500 for one; 1 / 2 / 4 ×'],
  ['the same, MB kept', told('megabytes'), '', `${rise('megabytes')} ×`, '≤ 400 for one'],
  ['48,000 planned lessons of a term, ms', planned.ms.toFixed(0), '', '', '≤ 1500'],
  ['48,000 planned lessons of a term, MB', planned.megabytes.toFixed(0), '', '', '≤ 400'],
  ['`shuifuze --help`, ms', help.toFixed(0), node.toFixed(0), `${ratio(help, node)} ×`, '≤ 2 ×'],
]; // prettier-ignore
const table = [
  '| what | ours | against | ratio | to reach |',
  '|---|---|---|---|---|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
const path = 'docs/performance.md';
const text = await readFile(path, 'utf8');
const [head = '', , tail = ''] = text.split(/<!-- bench(?::end)? -->/);
const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}.`;
const page = `${head}<!-- bench -->\n\n${table.join('\n')}\n\n${machine}\n\n<!-- bench:end -->${tail}`;
await writeFile(path, await format(page, { ...(await resolveConfig(path)), filepath: path }));
process.stdout.write(`${table.join('\n')}\n`);
