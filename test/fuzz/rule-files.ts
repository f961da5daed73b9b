import fc from 'fast-check';
import { expect } from 'vitest';
import { RuleError } from '../../src/errors.js';
import { runExamples } from '../../src/evaluate/examples.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readRuleBase } from '../../src/validate/rule-base.js';

const all = await readRuleFiles();
const builtIn = all.filter(({ path }) => /^(law|parameters)\.json$|^(posts|regions)\//.test(path));
const own = all.filter(({ path }) => path.includes('/') && !/^(posts|regions)\//.test(path));

/** A rule base of our laws and posts, and one more file: it loads, or says what is wrong with it. */
async function loads(path: string, text: string): Promise<void> {
  try {
    const { rules, parameters } = readRuleBase([...builtIn, { path, text }]);
    for (const rule of rules) await runExamples(rule, parameters);
  } catch (error) {
    expect(error).toBeInstanceOf(RuleError);
    expect((error as RuleError).faults.length).toBeGreaterThan(0);
  }
}

const paths = fc.constantFrom('own/rule.json', 'attribution/x.json', 'posts/x.json', 'law.json', 'parameters.json', 'regions/x.json'); // prettier-ignore

/** Any JSON as a rule file. */
export const anyJson = fc.asyncProperty(paths, fc.json({ maxDepth: 6 }), loads);

/** Any text as a rule file. */
export const anyText = fc.asyncProperty(paths, fc.string({ unit: 'binary', maxLength: 60 }), loads);

/** Every place in a value. */
function placesIn(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, Array.isArray(value) ? Number(key) : key]))]; // prettier-ignore
}

function put(value: unknown, [first, ...rest]: readonly (string | number)[], other: unknown): unknown {
  if (first === undefined) return other;
  if (Array.isArray(value))
    return value.map((each, i) => (i === first ? put(each, rest, other) : (each as unknown)));
  return { ...(value as object), [first]: put((value as Record<string, unknown>)[first], rest, other) };
}

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, '', [], {}, -1, 1e308, '__proto__', '$..x', { fact: 'asOf' }, { fact: 'x', path: '$' }, ['a'], { all: [] }, { not: { not: {} } }, '{x}'), // prettier-ignore
);

/** One of our rules with something strange in one place of it. */
export const anyChange = fc.asyncProperty(fc.constantFrom(...own), fc.nat(), strange, async ({ path, text }, place, other) => {
  const rule = JSON.parse(text) as unknown;
  const places = placesIn(rule);
  await loads(path, JSON.stringify(put(rule, places[place % places.length]!, other)));
}); // prettier-ignore
