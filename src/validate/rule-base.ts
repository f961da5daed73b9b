import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { RuleError, type RuleFault } from '../errors.js';
import type { LawBook } from '../model/law.js';
import type { Post } from '../model/post.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Attribution, Rule } from '../model/rule.js';
import { byCodePoint } from '../model/text.js';
import { Faults } from './faults.js';
import { parseJson, type RuleFile } from './json.js';
import { lawBook } from './law.js';
import { readParameters } from './parameters.js';
import { readPosts } from './posts.js';
import { toRegion } from './regions.js';
import { toAttribution, toRule, type RuleContext } from './rules.js';

/** Ten times our own; more is a wrong folder. */
const MOST_FILES = 3_000;

/**
 * Makes a rule base of the files under `rules/`; a later file of the same path replaces an earlier one,
 * and so do single parameters (rulings 34). Throws a `RuleError` with every fault of every file.
 */
export function readRuleBase(files: readonly RuleFile[]): RuleBase {
  if (files.length > MOST_FILES) throw new RuleError([tooMany(files.length)]);
  const faults: RuleFault[] = [];
  const parsed = parseAll(files, faults);
  const { all: parameters, own: ownLimits } = readParameters(files, faults);
  const laws: LawBook = lawBook(parsed.get('law.json') ?? [], faults);
  const posts: readonly Post[] = readPosts(under(parsed, 'posts/'), laws, faults);
  const context: RuleContext = { parameters, laws, posts };
  const rules = readAll<Rule, RuleContext>(ruleFiles(parsed), context, toRule, faults);
  const attributions = readAll<Attribution, RuleContext>(
    under(parsed, 'attribution/'),
    context,
    toAttribution,
    faults,
  );
  const regions = readAll(under(parsed, 'regions/'), { rules, parameters, laws }, toRegion, faults);
  if (faults.length > 0) throw new RuleError(faults);
  attributions.sort((a, b) => byCodePoint(a.step.padEnd(2), b.step.padEnd(2)) || byCodePoint(a.id, b.id));
  const digest = digestOf(files);
  return {
    rules,
    known: rules,
    attributions,
    parameters,
    ownLimits,
    laws,
    posts,
    regions,
    region: null,
    digest,
  };
}

function tooMany(found: number): RuleFault {
  const expected = { zh: `至多 ${MOST_FILES} 个规则文件`, en: `at most ${MOST_FILES} rule files` };
  return { file: 'rules', path: '', found: String(found), expected };
}

function parseAll(files: readonly RuleFile[], faults: RuleFault[]): Map<string, unknown> {
  const parsed = new Map<string, unknown>();
  for (const file of files) {
    const result = parseJson(file);
    if ('fault' in result) faults.push(result.fault);
    else parsed.set(file.path, result.data);
  }
  return new Map([...parsed].sort(([a], [b]) => byCodePoint(a, b)));
}

type Files = readonly (readonly [path: string, data: unknown])[];

function under(parsed: ReadonlyMap<string, unknown>, folder: string): Files {
  return [...parsed].filter(([path]) => path.startsWith(folder));
}

/** Folders of a rule base that hold no rules. */
export const notRules = ['attribution/', 'posts/', 'regions/'];

/** Everything else in a folder is a rule (rulings 34). */
function ruleFiles(parsed: ReadonlyMap<string, unknown>): Files {
  return [...parsed].filter(
    ([path]) => path.includes('/') && !notRules.some((folder) => path.startsWith(folder)),
  );
}

function readAll<R, C>(
  files: Files,
  context: C,
  read: (id: string, data: unknown, context: C, faults: Faults) => R | undefined,
  faults: RuleFault[],
): R[] {
  const all: R[] = [];
  for (const [path, data] of files) {
    const found = new Faults(path);
    const one = read(path.replace(/\.json$/, ''), data, context, found);
    faults.push(...found.all);
    if (one) all.push(one);
  }
  return all;
}

function digestOf(files: readonly RuleFile[]): string {
  const sorted = [...files].map(({ path, text }) => [path, text]).sort(([a], [b]) => byCodePoint(a!, b!));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted))));
}
