import type { IAsyncProperty, IRawProperty } from 'fast-check';
import { anyBytes, anyDamage } from './bytes.js';
import { anyGrid, anyOrder } from './grids.js';
import { anyChange, anyJson, anyText as anyRuleText } from './rule-files.js';
import { anyText } from './texts.js';

/** A law that holds for every input. */
export interface Law {
  readonly name: string;
  readonly property: IRawProperty<never> | IAsyncProperty<never>;
  /** Cases in every run of the tests. */
  readonly runs: number;
}

const law = (name: string, property: unknown, runs: number): Law => ({ name, property: property as Law['property'], runs }); // prettier-ignore

/** The laws that the fuzzer holds the program to. */
export const laws: readonly Law[] = [
  law('any grid of cells is checked, and the sums hold', anyGrid, 25),
  law('another order of rows, columns and sheets says the same', anyOrder, 15),
  law('any JSON as a rule file loads, or is refused with its faults', anyJson, 100),
  law('any text as a rule file loads, or is refused with its faults', anyRuleText, 50),
  law('a rule changed in one place loads, or is refused with its faults', anyChange, 150),
  law('any text is a value or none, and its print is read back', anyText, 3000),
  law('a damaged workbook is read as it was, or refused', anyDamage, 300),
  law('any bytes are read or refused', anyBytes, 500),
];
