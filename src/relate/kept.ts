import type { Value } from '../model/value.js';
import type { Derivation } from './facts.js';

/** A fact that its entity was made with (`relate/kinds`); it stands on no cell. */
export function kept(name: string): Derivation<unknown> {
  return { value: (_, __, { facts }): Value => facts[name], cells: () => [] };
}
