import type { Derivations } from '../facts.js';
import { expectedBalance, expectedBalanceCells } from '../lesson/chemical-balance.js';

/** The facts of a movement of a chemical that its own row alone does not give. */
export const chemicalDerivations: Derivations<'chemical'> = {
  expectedBalance: {
    value: (_, context, row) => expectedBalance(row, context),
    cells: (_, context, row) => expectedBalanceCells(row, context),
  },
};
