import type { LawBook } from '../model/law.js';
import { regionSchema, type Region } from '../model/region.js';
import type { Limits, Rule } from '../model/rule.js';
import type { Faults } from './faults.js';

/** What the files of regions are checked against. */
export interface RegionContext {
  readonly rules: readonly Rule[];
  readonly parameters: Limits;
  readonly laws: LawBook;
}

/** Checks one file of `regions/` and makes it a region; undefined where it has faults. */
export function toRegion(
  path: string,
  data: unknown,
  context: RegionContext,
  faults: Faults,
): Region | undefined {
  const read = regionSchema.safeParse(data);
  if (!read.success) {
    faults.addZod(read.error, data, [...Object.keys(regionSchema.shape), 'value', 'unit', 'why', 'zh', 'en']);
    return undefined;
  }
  checkLimits(read.data, context, faults);
  checkBasis(read.data, context, faults);
  return { ...read.data, id: path.replace(/^regions\//, '') };
}

type RegionFile = Omit<Region, 'id'>;

/** A region replaces a limit that there is, by one of the same type and unit. */
function checkLimits(
  { limits }: RegionFile,
  { rules, parameters, laws }: RegionContext,
  faults: Faults,
): void {
  const known: Limits = { ...Object.assign({}, ...rules.map((rule) => rule.limits ?? {})), ...parameters };
  for (const [name, { value, unit, basis }] of Object.entries(limits)) {
    const usual = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!usual)
      faults.add(['limits', name], name, { zh: '规则或 parameters.json 中的限值', en: 'a limit of a rule or of parameters.json' }, Object.keys(known)); // prettier-ignore
    else if (typeof usual.value !== typeof value || usual.unit !== unit)
      faults.add(['limits', name, 'value'], value, { zh: `与 ${name} 同类同单位（${usual.unit}）的值`, en: `a value like that of ${name}, in ${usual.unit}` }); // prettier-ignore
    checkArticle(['limits', name, 'basis'], basis, laws, faults);
  }
}

function checkBasis({ basis }: RegionFile, { rules, laws }: RegionContext, faults: Faults): void {
  const ids = rules.map(({ id }) => id);
  for (const [rule, articles] of Object.entries(basis)) {
    if (!ids.includes(rule))
      faults.add(['basis', rule], rule, { zh: '规则的编号', en: 'the id of a rule' }, ids);
    articles.forEach((article, i) => checkArticle(['basis', rule, i], article, laws, faults));
  }
}

function checkArticle(
  path: readonly PropertyKey[],
  { law, article }: { readonly law: string; readonly article: string | null },
  laws: LawBook,
  faults: Faults,
): void {
  if (laws.find(law, article)) return;
  const expected = { zh: 'law.json 中核实过的法条', en: 'a verified article of law.json' };
  faults.add(path, `${law} ${article ?? ''}`.trim(), expected, laws.laws.map(({ id }) => id)); // prettier-ignore
}
