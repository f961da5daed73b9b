import { z } from 'zod';
import { nearest } from './nearest.js';
import { normalName } from './normal.js';
import { limitSchema } from './rule.js';

const bilingual = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
const reference = z.strictObject({ law: z.string().min(1), article: z.string().nullable() });

/** One file under `rules/regions`: what holds in a place beside, or instead of, what holds in the whole country. */
export const regionSchema = z.strictObject({
  $schema: z.string().optional(),
  name: bilingual,
  /** How 地区 may begin, without spaces: `上海` is also 上海市浦东新区. */
  aliases: z.array(z.string().min(1)).min(1),
  /** Limits of rules or of `parameters.json` that hold there instead, each with the article that sets it. */
  limits: z.record(z.string(), limitSchema.extend({ basis: reference })),
  /** Articles that are cited there too, by rule. */
  basis: z.record(z.string(), z.array(reference).min(1)),
});
/** The rules of a region; its id is its file's name. */
export type Region = Readonly<z.infer<typeof regionSchema>> & { readonly id: string };

/** The region that a text names: its id, its name, or a place in it; undefined where there is none. The longest alias wins. */
export function regionNamed(text: string, regions: readonly Region[]): Region | undefined {
  const wanted = bare(text);
  const fits = (alias: string): boolean => wanted.startsWith(bare(alias));
  const length = ({ aliases }: Region): number =>
    Math.max(...aliases.filter(fits).map((alias) => alias.length));
  return regions
    .filter((region) => namesOf(region).some((name) => bare(name) === wanted) || region.aliases.some(fits))
    .sort((a, b) => length(b) - length(a))[0];
}

/** The name of a region that is nearest to a text. */
export function nearestRegion(text: string, regions: readonly Region[]): string | undefined {
  return nearest(text.trim(), regions.flatMap((region) => [...namesOf(region), ...region.aliases])); // prettier-ignore
}

function namesOf({ id, name }: Region): string[] {
  return [name.zh, name.en, id];
}

/** `浙江省 / 宁波市` is 浙江省宁波市. */
function bare(text: string): string {
  return normalName(text).replace(/^(中国|中华人民共和国)/, '').replace(/[-/\\·,，、>]/g, ''); // prettier-ignore
}
