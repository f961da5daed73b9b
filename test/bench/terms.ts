import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { RuleBase } from '../../src/model/rule-base.js';
import { schoolLimits } from '../../src/relate/limits/limits.js';
import { relate } from '../../src/relate/relate.js';
import { kindsOf, recordsOf, type Sheets } from '../build.js';
import { bigSchool, oneTerm } from '../relate/calendar/big-school.js';
import { median } from './timing.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What a school of so many terms costs beyond reading: its days expanded, its slots covered and judged. */
export interface TermCost {
  readonly ms: number;
  readonly megabytes: number;
}

/** Four terms are more than one school may hold. */
const limits = { ...schoolLimits, duties: Infinity, lessons: Infinity, slots: Infinity };

/** 200 staff, 60 classes; 48,000 lessons and 8,000 duties a term of twenty weeks. */
export async function termCost(terms: number, base: RuleBase): Promise<TermCost> {
  const sheets = bigSchool({ ...oneTerm, weeks: oneTerm.weeks * terms });
  const records = recordsOf(sheets);
  const { posts, parameters } = base;
  const rules = base.rules.filter(({ principle }) => principle === 'slot');
  let kept: unknown;
  const job = async (): Promise<void> => {
    const { school } = relate(records, { today: '2027-12-31', asOf: '2027-12-31', posts, parameters, limits, present: kindsOf(sheets) }); // prettier-ignore
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
export async function planning(base: RuleBase): Promise<TermCost> {
  const { timetable, ...others } = bigSchool(oneTerm);
  const rules = base.rules.filter(
    ({ subject }) => subject === 'planned-lesson' || subject === 'person-moment',
  );
  const cost = async (sheets: Sheets): Promise<TermCost> => {
    const records = recordsOf(sheets);
    const options = { today: '2025-10-01', asOf: '2026-12-31', posts: base.posts, parameters: base.parameters, present: kindsOf(sheets) }; // prettier-ignore
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
