import type { Kind } from '../model/tables.js';
import type { Fit } from './fit.js';
import type { NameHint } from './sheet-name.js';
import { settleTwins, twinInDoubt } from './twins.js';

/** The kind that a sheet was taken for. */
export interface Choice {
  readonly fit: Fit;
  /** A kind that it could as well be; null where there is no doubt. */
  readonly rival: Kind | null;
}

// Headers alone must say enough: three of them, or all of two that are not everywhere.
const ENOUGH_SCORE = 1.5;
const ENOUGH_SHARE = 0.4;
// A name beats headers that fit another kind better, but not much better.
const EXACT_NAME = 0.5;
const PART_OF_NAME = 0.8;
const AS_GOOD = 0.9;

/**
 * The kind of a sheet: by its headers; its name breaks ties, and is believed where the headers fit it at
 * least weakly (rulings 24, 43). A doubt is never silent: the rival is named.
 * @returns null where no kind fits
 */
export function chooseKind(fits: ReadonlyMap<Kind, Fit>, hint: NameHint): Choice | null {
  const fitting = [...settleTwins(fits, hint).values()].filter((fit) => accepts(fit, hint));
  const ranked = fitting.sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined) return null;
  const named = (list: readonly Kind[], least: number) =>
    ranked.find((fit) => list.includes(fit.kind) && fit.score >= least * best.score);
  const fit = named(hint.exact, EXACT_NAME) ?? named(hint.contained, PART_OF_NAME) ?? best;
  return { fit, rival: rivalOf(fit, ranked, hint) ?? twinInDoubt(fit, fits, hint) };
}

function accepts(fit: Fit, hint: NameHint): boolean {
  if (hint.exact.includes(fit.kind)) return fit.fields.size >= 2 || fit.share >= 0.5;
  if (hint.contained.includes(fit.kind) && fit.fields.size >= 2 && fit.keyed) return true;
  return fit.keyed && fit.score >= ENOUGH_SCORE && saysEnough(fit);
}

function saysEnough({ fields, share }: Fit): boolean {
  return fields.size >= 3 ? share >= ENOUGH_SHARE : fields.size === 2 && share === 1;
}

/**
 * Another kind whose headers fit as well, or the kind whose name the sheet has where the headers overrule it.
 * Where the twins were settled by ruling 43 there is no doubt left.
 */
function rivalOf(fit: Fit, ranked: readonly Fit[], { exact }: NameHint): Kind | null {
  const equal = ranked.find((other) => other !== fit && other.weight >= AS_GOOD * fit.weight);
  if (!exact.includes(fit.kind)) return overruled(fit, exact) ?? equal?.kind ?? null;
  const better = equal !== undefined && equal.fields.size > fit.fields.size;
  return better && fit.weight < PART_OF_NAME * equal.weight ? equal.kind : null;
}

function overruled(fit: Fit, exact: readonly Kind[]): Kind | null {
  const settled = (kind: Kind) => [kind, fit.kind].sort().join() === 'hazard,ledger';
  return exact.find((kind) => !settled(kind)) ?? null;
}
