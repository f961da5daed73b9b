import type { Judged } from '../../check.js';
import type { Report } from '../../model/report.js';
import type { RuleBase } from '../../model/rule-base.js';
import type { InputFile } from '../../model/sheet.js';
import type { UnopenedFile } from '../../read-school.js';

/** The school that was checked last: what may be asked of it, and what its papers are made of. */
export interface Held {
  readonly files: readonly InputFile[];
  readonly unopened: readonly UnopenedFile[];
  readonly baseline: InputFile | undefined;
  readonly ledger: InputFile | undefined;
  /** Whether it is the fictional school. */
  readonly example: boolean;
  readonly rules: RuleBase;
  readonly today: string;
  /** The day of judgement that was chosen. */
  readonly asOf: string | undefined;
  readonly judged: Judged;
  readonly report: Report;
}
