import {
  burdenCells,
  classesOfHead,
  differingCells,
  differingHeads,
  headCells,
  headInPost,
} from '../classes/class-heads.js';
import type { Derivations } from '../facts.js';

/** The facts of a class that its own row alone does not give. */
export const classDerivations: Derivations<'class'> = {
  headInPost: {
    value: (_, context, row) => headInPost(row, context),
    cells: (_, context, row) => headCells(row, context),
  },
  differingHeads: {
    value: (_, context, row) => differingHeads(row, context),
    cells: (_, context, row) => differingCells(row, context),
  },
  classesOfHead: {
    value: (_, context, row) => classesOfHead(row, context),
    cells: (_, context, row) => burdenCells(row, context),
  },
};
