import { RunError } from './errors.js';
import { problem, type Problem } from './model/problem.js';
import { cellOf, type DataRecord } from './model/record.js';
import { nearestRegion, regionNamed, type Region } from './model/region.js';
import type { Limits, Rule } from './model/rule.js';
import type { RuleBase } from './model/rule-base.js';
import { fill, type Bilingual } from './model/text.js';

/** What the region of a school depends on. */
export interface RegionOptions {
  readonly rules: RuleBase;
  /** The region as asked for, instead of 地区. */
  readonly region?: string | undefined;
  readonly asOf?: string | undefined;
  readonly today: string;
}

/** The rules of a school's region, and the doubt whether there is such a region. */
export interface OfRegion {
  readonly rules: RuleBase;
  readonly problems: readonly Problem[];
}

/**
 * The rules by which a school is judged: those of the region that is asked for, else of 学校.地区, else those that hold
 * everywhere. A 地区 without rules of its own is a problem; throws a `RunError` where one is asked for that is not there.
 */
export function ofRegion(records: readonly DataRecord[], options: RegionOptions): OfRegion {
  const { rules, asOf, today } = options;
  const school = records.find(({ kind }) => kind === 'school');
  const ofSchool = school?.values['asOf'];
  const date = asOf ?? (typeof ofSchool === 'string' ? ofSchool : today);
  if (options.region !== undefined)
    return { rules: inRegion(rules, wantedRegion(options.region, rules), date), problems: [] };
  const written = school?.values['region'];
  if (!school || typeof written !== 'string' || written === '') return { rules, problems: [] };
  const region = regionNamed(written, rules.regions);
  if (region) return { rules: inRegion(rules, region, date), problems: [] };
  const { file, sheet, cell } = cellOf(school, 'region');
  return {
    rules,
    problems: [problem('UNKNOWN_REGION', { file, sheet, cell }, wordsOn(written, rules.regions))],
  };
}

/** The region of a name that a user asks for. Throws a `RunError` (wrong usage) with the nearest name and all there are. */
export function wantedRegion(text: string, { regions }: RuleBase): Region {
  const region = regionNamed(text, regions);
  if (region) return region;
  const { near, regions: list, found } = wordsOn(text, regions);
  const say = (lang: keyof Bilingual): string =>
    fill(unknown[lang], { found, near: near[lang], regions: list[lang] });
  throw new RunError({ zh: say('zh'), en: say('en') }, 2);
}

const unknown: Bilingual = {
  zh: '--region：没有“{found}”的地区规则{near}；可选：{regions}。',
  en: '--region: there are no rules of a region “{found}”{near}; there are: {regions}.',
};

function wordsOn(found: string, regions: readonly Region[]) {
  const near = nearestRegion(found, regions);
  return {
    found,
    near:
      near === undefined
        ? { zh: '', en: '' }
        : { zh: `（是否想写“${near}”？）`, en: ` (did you mean “${near}”?)` },
    regions: {
      zh: regions.map(({ name }) => name.zh).join('、') || '无',
      en: regions.map(({ name }) => name.en).join(', ') || 'none',
    },
  };
}

/**
 * A rule base in which the limits and articles of a region hold. What the user's own folder sets goes before them, and a
 * limit counts from when its article is in force.
 */
function inRegion(base: RuleBase, region: Region, date: string): RuleBase {
  const held = Object.entries(region.limits).filter(
    ([name, { basis }]) => !base.ownLimits.has(name) && base.laws.inForce([basis], date).length > 0,
  );
  const limits: Limits = Object.fromEntries(held.map(([name, { value, unit, why }]) => [name, { title: base.parameters[name]?.title, value, unit, why }])); // prettier-ignore
  const cite = (rule: Rule): Rule => ({ ...rule, basis: [...rule.basis, ...(region.basis[rule.id] ?? [])] });
  return {
    ...base,
    region: { ...region, limits: Object.fromEntries(held) },
    parameters: { ...base.parameters, ...limits },
    rules: base.rules.map(cite),
  };
}
