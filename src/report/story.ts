import type { CitedBasis, Finding, Responsible } from '../model/finding.js';
import type { CellRef } from '../model/record.js';
import type { Report } from '../model/report.js';
import type { Severity } from '../model/rule.js';
import { fill, type Lang } from '../model/text.js';
import { leadOf, notesOf, rateOf, summaryLine } from './counts.js';
import { replyLine } from './follow.js';
import { statusWords } from './follow-words.js';
import { repairLine } from './repair.js';
import { headersOf, type HeaderOf } from './headers.js';
import { byCause, type Cause } from './by-cause.js';
import { notCheckedIn, type NotChecked } from './needed-sheets.js';
import { natureWords, principleWords, severityWords, verdictWords, words } from './words.js';

/** One finding as people read it. */
export interface FindingView {
  readonly id: string;
  readonly finding: Finding;
  readonly mark: string;
  readonly verdict: string;
  readonly severity: string;
  readonly nature: string;
  /** The record, named. */
  readonly label: string;
  /** `课堂记录!M12`. */
  readonly where: string;
  /** Each cell that decided, with its header and what the school typed. */
  readonly cells: readonly { readonly at: string; readonly header: string; readonly value: string }[];
  readonly message: string;
  readonly why: readonly string[];
  readonly who: readonly string[];
  readonly law: readonly string[];
  readonly remedy: string;
  /** What could be entered, if it is true, in a sentence; else ''. */
  readonly repair: string;
  /** New, persisting or changed since an earlier report, where one was given; else ''. */
  readonly status: string;
  /** What the school replied, in a line; else ''. */
  readonly reply: string;
}

/** Findings of one sort: one rule that gave one verdict. */
export interface GroupView {
  readonly rule: string;
  readonly title: string;
  readonly requirement: string;
  readonly principle: string;
  readonly severity: Severity;
  readonly severityWord: string;
  /** Whose gap it is: nobody named, not told, without the means, not done, not recorded. */
  readonly natureWord: string;
  readonly verdict: 'gap' | 'no-evidence';
  readonly mark: string;
  /** Those of one cause together. */
  readonly findings: readonly FindingView[];
  /** The same by what explains them. */
  readonly causes: readonly Cause<FindingView>[];
  /** Records concerned; more than findings where one column is missing for many. */
  readonly records: number;
}

/** What every human format says, in this order. */
export interface Story {
  readonly lang: Lang;
  readonly title: string;
  readonly school: string;
  /** The first thing said: a sentence with counts, never a gauge. */
  readonly lead: string;
  /** The share that is met, with its denominator and the interval; '' where nothing was decided. */
  readonly rate: string;
  /** What is to be known of the counts: how many come from one cause, what was not taken, by what was judged. */
  readonly notes: readonly string[];
  /** Gaps by rule, worst first. */
  readonly gaps: readonly GroupView[];
  readonly noEvidence: readonly GroupView[];
  /** Rules whose sheet is absent, by what they need. */
  readonly notChecked: readonly NotChecked[];
  /** One line that sums up, countable. */
  readonly summary: string;
}

/** Tells a report: what is said and in what order, once for all formats. */
export function story(report: Report): Story {
  const { lang } = report;
  return {
    lang,
    title: words.title[lang],
    school: report.school.name ?? report.inputs.map((input) => input.file).join(', '),
    lead: leadOf(report),
    rate: rateOf(report),
    notes: notesOf(report),
    gaps: groups(report, 'gap'),
    noEvidence: groups(report, 'no-evidence'),
    notChecked: notCheckedIn(report),
    summary: summaryLine(report),
  };
}

/** Findings grouped by rule; the report's order is kept, so the worst come first. */
function groups(report: Report, verdict: 'gap' | 'no-evidence'): GroupView[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of report.findings.filter((each) => each.verdict === verdict)) {
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const headerOf = headersOf(report);
  return [...byRule].map(([rule, findings]) => groupOf(rule, verdict, findings, report, headerOf));
}

function groupOf(
  id: string,
  verdict: 'gap' | 'no-evidence',
  findings: readonly Finding[],
  report: Report,
  headerOf: HeaderOf,
): GroupView {
  const { lang } = report;
  const rule = report.manifest.find((each) => each.id === id)!;
  const { principle, severity } = findings[0]!;
  const causes = byCause(findings.map((finding) => viewOf(finding, report, headerOf)), ({ finding }) => finding.subject.post ?? ''); // prettier-ignore
  return {
    rule: id,
    title: rule.title,
    requirement: rule.requirement,
    principle: principleWords[principle]?.[lang] ?? principle,
    severity,
    severityWord: severityWords[severity][lang],
    natureWord: natureWords[findings[0]!.nature][lang],
    verdict,
    mark: verdictWords[verdict].mark,
    findings: causes.flatMap((cause) => cause.findings),
    causes,
    records: findings.reduce((sum, { count }) => sum + (count ?? 1), 0),
  };
}

function viewOf(finding: Finding, { lang, asOf }: Report, headerOf: HeaderOf): FindingView {
  const { id, verdict, severity, nature, subject, at, message, because, responsible, basis, remedy } =
    finding;
  return {
    id,
    finding,
    mark: verdictWords[verdict].mark,
    verdict: verdictWords[verdict][lang],
    severity: severityWords[severity][lang],
    nature: natureWords[nature][lang],
    label: subject.label,
    where: at[0] ? addressOf(at[0]) : subject.label,
    cells: at.map((cell) => ({
      at: addressOf(cell),
      header: headerOf(cell),
      value: cell.value ?? '',
    })),
    message,
    why: because,
    who: responsible.map((each) => whoLine(each, lang)),
    law: basis.map((each) => lawLine(each, lang)),
    remedy,
    repair: repairLine(finding, headerOf, { lang, asOf }),
    status: finding.status ? statusWords[finding.status][lang] : '',
    reply: finding.reply ? replyLine(finding.reply, lang) : '',
  };
}

/** `课堂记录!M12`. */
export function addressOf({ sheet, cell }: CellRef): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

/** One who answers, in parts; a post without a holder says so in place of a name. */
export function whoParts(
  { name, staffId, post, role, because }: Responsible,
  lang: Lang,
): { readonly name: string; readonly role: string; readonly because: string } {
  const who =
    name === null ? `${post ?? ''}${words.nobody[lang]}` : staffId === null ? name : `${name}(${staffId})`;
  return { name: who, role: words[role][lang], because: because === post ? '' : because };
}

/** One who answers, in a line: name, role, why. */
export function whoLine(responsible: Responsible, lang: Lang): string {
  const { name, role, because } = whoParts(responsible, lang);
  return `${name} [${role}]${because ? ` — ${because}` : ''}`;
}

/** An article with the dates of its force. */
export function lawLine({ title, inForce }: CitedBasis, lang: Lang): string {
  if (!inForce) return `${title} [${words.ownPrinciple[lang]}]`;
  const { from, to } = inForce;
  const force = fill(to === null ? words.inForce[lang] : words.inForceUntil[lang], { from, to: to ?? '' });
  return lang === 'zh' ? `${title}（${force}）` : `${title} (${force})`;
}
