import { spawnSync } from 'node:child_process';

/** Runs a job a few times and gives the median of its milliseconds; comparisons are made in one process, by turns. */
export async function median(times: number, job: () => unknown): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await spent(job));
  return middle(all);
}

/** The medians of jobs that are run by turns, after one turn to warm up. */
export async function byTurns<Name extends string>(
  times: number,
  jobs: Readonly<Record<Name, () => unknown>>,
): Promise<Record<Name, number>> {
  const named = Object.entries(jobs) as [Name, () => unknown][];
  const all = named.map((): number[] => []);
  for (let i = 0; i <= times; i++) {
    for (const [j, [, job]] of named.entries()) {
      const ms = await spent(job);
      if (i > 0) all[j]!.push(ms);
    }
  }
  return Object.fromEntries(named.map(([name], j) => [name, middle(all[j]!)])) as Record<Name, number>;
}

/** The median of the milliseconds that processes take from start to end. */
export function medianStart(...args: string[]): number {
  const startUp = (): number => {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - start;
  };
  return middle(Array.from({ length: 15 }, startUp));
}

async function spent(job: () => unknown): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

function middle(all: number[]): number {
  return all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
}
