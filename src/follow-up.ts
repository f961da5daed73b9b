import { fatesOf } from './evaluate/fates.js';
import type { Evaluation } from './evaluate/evaluate.js';
import { withBaseline } from './follow/baseline.js';
import { withLedger } from './follow/ledger.js';
import type { Veil } from './follow/replies.js';
import { coverFor, type Mask } from './mask/mask.js';
import type { Finding } from './model/finding.js';
import type { LedgerSheet } from './model/ledger.js';
import { sharedKey } from './model/numbered-key.js';
import type { PastReport } from './model/past.js';
import type { Report } from './model/report.js';
import type { School } from './model/school.js';

/** What a run is followed up with: an earlier report, and what the school handed back. */
export interface FollowUp {
  readonly baseline: PastReport | undefined;
  readonly ledgers: readonly LedgerSheet[];
  readonly mask: Mask;
}

/**
 * A finished report with what became of earlier findings: by an earlier report, and by the ledger that the school
 * filled in. Both are compared after names were taken out, as the earlier report was. Throws a `RunError` where the
 * baseline is of another school.
 * @param judged the findings before names were taken out: they name the columns that are missing by their keys
 */
export function followUp(
  report: Report,
  judged: readonly Finding[],
  evaluation: Evaluation,
  school: School,
  { baseline, ledgers, mask }: FollowUp,
): Report {
  if (!baseline && ledgers.length === 0) return report;
  const fateOf = fatesOf(evaluation, judged);
  const compared = baseline ? withBaseline(report, baseline, fateOf, mask === 'all') : report;
  return withLedger(compared, ledgers, {
    fateOf,
    earlier: new Set(baseline?.findings.map(({ id }) => id)),
    shared: sharedIds(judged, school),
    veil: veilFor(school, mask, report),
  });
}

/** The findings whose record has a key that others have too, but for the number behind it. */
function sharedIds(judged: readonly Finding[], school: School): Set<string> {
  const name = (kind: string, key: string): string => `${kind}|${key}`;
  const all = [...school.entities.values()].flat();
  const shared = new Set(all.flatMap(({ kind, key }) => sharedKey(key) ? [name(kind, key), name(kind, sharedKey(key)!)] : [])); // prettier-ignore
  return new Set(judged.filter(({ subject: { kind, key } }) => shared.has(name(kind, key))).map(({ id }) => id)); // prettier-ignore
}

/** A reply is free text, in which a name may stand: pupils' are taken out; where all are, its cell says where to look. */
function veilFor(school: School, mask: Mask, { manifest }: Report): Veil {
  if (mask === 'all') return (_, row, address) => `${row.sheet}!${address}`;
  const cover = coverFor(school, mask, manifest.flatMap(({ title, requirement }) => [title, requirement])); // prettier-ignore
  return (text) => cover(text);
}
