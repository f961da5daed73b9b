import type { Finding, Verdict } from '../model/finding.js';
import type { Fate } from '../model/past.js';
import { kinds, tableOf } from '../model/tables.js';
import type { Evaluation, Outcome } from './evaluate.js';
import { findingId } from './finding-id.js';

/** An earlier finding: its id, and the rule that gave it where that is known. */
export interface Earlier {
  readonly id: string;
  readonly rule: string | null;
  /** Where it was about columns that were not there: those, as `kind.field`; else they are told by the id, if it was one. */
  readonly columns?: readonly string[];
}

/**
 * What became of earlier findings that this run does not find, by their ids: the rule judged the record and it is
 * in order, or row, column, sheet or rule is no longer there. Undefined where no record has ever had the id as far
 * as can be told: it may be mistyped, or its row may have gone.
 */
export function fatesOf(
  { outcomes }: Evaluation,
  findings: readonly Finding[],
): (earlier: Earlier) => Fate | undefined {
  const byRule = new Map(outcomes.map((outcome) => [outcome.rule.id, outcome]));
  const verdicts = remembered(verdictsById);
  const columns = remembered(columnIds);
  const absent = absentColumns(findings);
  const fate = (earlier: Earlier, outcome: Outcome): Fate | undefined => {
    if (!outcome.checked) return undefined;
    const verdict = verdicts(outcome).get(earlier.id);
    if (verdict !== undefined) return whatBecame[verdict];
    const lacked = earlier.columns ?? columns(outcome).get(earlier.id);
    if (lacked === undefined) return undefined;
    if (lacked.some((column) => absent.has(`${outcome.rule.id} ${column}`))) return 'column';
    return outcome.entities.length > 0 ? 'resolved' : 'row';
  };
  return (earlier) => {
    if (earlier.rule === null) return firstOf(outcomes, (outcome) => fate(earlier, outcome));
    const outcome = byRule.get(earlier.rule);
    if (!outcome) return 'rule';
    return outcome.checked ? fate(earlier, outcome) : 'sheet';
  };
}

/** A record without evidence that is not among the findings: one finding speaks for all records that lack its column. */
const whatBecame = {
  met: 'resolved',
  'not-applicable': 'resolved',
  // Every gap is among the findings: an id cannot be both.
  gap: 'row',
  'no-evidence': 'column',
  waived: 'waived',
} as const satisfies Record<Verdict, Fate>;

function firstOf(outcomes: readonly Outcome[], fate: (outcome: Outcome) => Fate | undefined) {
  for (const outcome of outcomes) {
    const found = fate(outcome);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Ids are hashes: a rule's are made when they are first asked for, and once. */
function remembered<T>(make: (outcome: Outcome) => T): (outcome: Outcome) => T {
  const known = new Map<Outcome, T>();
  return (outcome) => {
    let made = known.get(outcome);
    if (made === undefined) known.set(outcome, (made = make(outcome)));
    return made;
  };
}

function verdictsById({ rule, entities, judgements, waived }: Outcome): ReadonlyMap<string, Verdict> {
  return new Map(
    entities.map(({ kind, key }, index) => [
      findingId(rule.id, kind, key),
      waived?.has(index) ? 'waived' : judgements.situations[judgements.of[index]!]!.verdict,
    ]),
  );
}

/** The ids that findings about one missing column would have (`ofColumn` in lacking.ts), with that column. */
function columnIds({ rule }: Outcome): ReadonlyMap<string, readonly string[]> {
  const columns = kinds.flatMap((kind) =>
    Object.keys(tableOf(kind).columns).map((field) => `${kind}.${field}`),
  );
  return new Map(columns.map((column) => [findingId(rule.id, rule.subject, column), [column]]));
}

/** `rule kind.field` of every column that is not there and for the lack of which a rule was left undecided. */
function absentColumns(findings: readonly Finding[]): ReadonlySet<string> {
  const found = findings.filter(({ missing }) => missing.some(({ cell }) => cell === null));
  return new Set(
    found.flatMap(({ rule, subject }) => subject.key.split('|').map((column) => `${rule} ${column}`)),
  );
}
