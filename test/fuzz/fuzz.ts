import fc from 'fast-check';
import { laws, type Law } from './properties.js';

// `npm run fuzz -- 60` holds the program to its laws for 60 minutes, by turns, with new inputs each time. What breaks
// one is printed with the seed that makes it again; the exit code is then 1.

/** Seconds that a law has before the next one's turn. */
const TURN = 20;
const minutes = Number(process.argv[2] ?? 10);
const end = Date.now() + minutes * 60_000;
const cases = new Map<string, number>();
const finds: string[] = [];

async function turn({ name, property }: Law): Promise<void> {
  const details = await fc.check(property as fc.IAsyncProperty<unknown>, {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: Math.min(TURN * 1000, Math.max(1, end - Date.now())),
  });
  cases.set(name, (cases.get(name) ?? 0) + details.numRuns);
  if (!details.failed || details.counterexample === null) return;
  finds.push(`${name}\nseed ${details.seed}, path ${details.counterexamplePath}\n${fc.stringify(details.counterexample)}\n${String(details.errorInstance)}`); // prettier-ignore
  process.stdout.write(`FOUND ${finds.at(-1)!}\n`);
}

function tell(): void {
  for (const [name, count] of cases) process.stdout.write(`${String(count).padStart(9)}  ${name}\n`);
  const total = [...cases.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${total} cases, ${finds.length} finds\n`);
}

while (Date.now() < end) {
  for (const law of laws) if (Date.now() < end) await turn(law);
  tell();
}
process.exitCode = finds.length > 0 ? 1 : 0;
