import { globsIn, matcher } from '../model/glob.js';
import type { RuleBase } from '../model/rule-base.js';
import { reasonOf } from './reasons.js';
import { readRuleFiles } from './rule-files.js';
import { wantedRegion } from '../region.js';
import type { RuleFile } from '../validate/json.js';
import { readRuleBase } from '../validate/rule-base.js';
import { usage } from '../usage.js';

/** The built-in rules with those of a folder added; the same id replaces. */
export async function loadRules(folder: string | undefined): Promise<RuleBase> {
  return readRuleBase(await ruleFilesOf(folder));
}

/** The files of the built-in rules, and behind them those of a folder. */
export async function ruleFilesOf(folder: string | undefined): Promise<RuleFile[]> {
  const builtIn = await readRuleFiles();
  if (folder === undefined) return builtIn;
  const further = await readRuleFiles(folder).catch((error: unknown) => {
    throw usage('rulesFolder', { found: folder, reason: reasonOf(error) });
  });
  if (further.length === 0) throw usage('rulesEmpty', { found: folder });
  return [...builtIn, ...further];
}

/** What the options say of which rules judge. */
export interface Choice {
  readonly only?: string | undefined;
  readonly skip?: string | undefined;
  readonly region?: string | undefined;
}

/** Leaves only the rules whose id matches `only` and not `skip`; refuses a region that is not there before anything is read. */
export function chosen(base: RuleBase, { only, skip, region }: Choice): RuleBase {
  if (region !== undefined) wantedRegion(region, base);
  if (only !== undefined) fitting('--only', only, base);
  if (skip !== undefined) fitting('--skip', skip, base);
  const wanted = only === undefined ? () => true : matcher(only);
  const left = skip === undefined ? () => false : matcher(skip);
  const rules = base.rules.filter(({ id }) => wanted(id) && !left(id));
  if (rules.length === 0) throw usage('noRuleMatches');
  return { ...base, rules };
}

/** Each glob is to match a rule: a misspelt one would leave out nothing. */
function fitting(option: string, globs: string, { rules }: RuleBase): void {
  const found = globsIn(globs).find((glob) => !rules.some(({ id }) => matcher(glob)(id)));
  if (found !== undefined) throw usage('globFitsNone', { option, found });
}
