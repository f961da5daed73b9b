import type { RuleFault } from '../errors.js';
import { limitsSchema, type Limits } from '../model/rule.js';
import { Faults } from './faults.js';
import { parseJson, type RuleFile } from './json.js';

/** The shared limits of all files, and the names of those that a further folder sets. */
export interface Parameters {
  readonly all: Limits;
  readonly own: ReadonlySet<string>;
}

const PATH = 'parameters.json';

/**
 * Merges the files of parameters, a later one over an earlier (rulings 34). What a further folder sets must replace a
 * limit by one of the same type and unit, or be read by one of its rules: a mistyped name would change nothing, in silence.
 */
export function readParameters(files: readonly RuleFile[], faults: RuleFault[]): Parameters {
  const [first, ...further] = files.filter(({ path }) => path === PATH);
  const all = first ? (limitsOf(first, faults) ?? {}) : {};
  const own = new Set<string>();
  const others = files.filter(({ path }) => path !== PATH);
  for (const file of further) {
    const known = { ...limitsOfRules(others), ...all };
    const found = new Faults(PATH);
    for (const [name, limit] of Object.entries(limitsOf(file, faults) ?? {})) {
      if (!fits(name, limit, known, others, found)) continue;
      all[name] = { title: all[name]?.title, ...limit };
      own.add(name);
    }
    faults.push(...found.all);
  }
  return { all, own };
}

function limitsOf(file: RuleFile, faults: RuleFault[]): Limits | undefined {
  const result = parseJson(file);
  // What is no JSON is said with the other files.
  if ('fault' in result) return undefined;
  const read = limitsSchema.safeParse(result.data);
  if (read.success) return read.data;
  const found = new Faults(file.path);
  found.addZod(read.error, result.data, ['value', 'unit', 'why']);
  faults.push(...found.all);
  return undefined;
}

/** The limits that rules have themselves; what is wrong with them is said when the rules are read. */
function limitsOfRules(files: readonly RuleFile[]): Limits {
  const all: Limits = {};
  for (const file of files) {
    const result = parseJson(file);
    const limits = 'data' in result ? (result.data as { limits?: unknown } | null)?.limits : undefined;
    const read = limitsSchema.safeParse(limits);
    if (read.success) Object.assign(all, read.data);
  }
  return all;
}

function fits(
  name: string,
  { value, unit }: Limits[string],
  known: Limits,
  others: readonly RuleFile[],
  faults: Faults,
): boolean {
  const usual = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!usual) {
    if (others.some(({ text }) => text.includes(`"${name}"`) || text.includes(`{${name}`))) return true;
    faults.add([name], name, { zh: '规则或内置参数中有的名称', en: 'a name that a rule or the built-in parameters have' }, Object.keys(known)); // prettier-ignore
    return false;
  }
  const same = typeof usual.value === typeof value && Array.isArray(usual.value) === Array.isArray(value);
  const like = { zh: `与内置值（${say(usual.value)}，单位 ${usual.unit}）同类同单位的值`, en: `a value like the built-in one (${say(usual.value)}, in ${usual.unit})` }; // prettier-ignore
  if (!same) faults.add([name, 'value'], value, like);
  else if (usual.unit !== unit) faults.add([name, 'unit'], unit, like, [usual.unit]);
  return same && usual.unit === unit;
}

function say(value: Limits[string]['value']): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
