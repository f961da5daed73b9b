import type { Limits } from '../model/rule.js';
import type { Kind } from '../model/tables.js';
import type { Mistakes, Place } from './mistakes.js';
import type { Vocabularies } from './vocabularies.js';
import type { Vocabulary } from './vocabulary.js';

/** What is needed to read one rule; its limits are the shared ones with its own. */
export interface RuleReading {
  readonly id: string;
  readonly kind: Kind;
  readonly limits: Limits;
  readonly facts: Vocabulary;
  readonly known: Vocabularies;
  readonly mistakes: Mistakes;
  /** Takes the cell that each place in the rule file came from, by JSON pointer. */
  readonly places: Map<string, Place>;
}
