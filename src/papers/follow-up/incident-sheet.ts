import type { Finding } from '../../model/finding.js';
import type { IncidentDuty, PathStep, Report, ReportedIncident } from '../../model/report.js';
import { byCodePoint, type Lang } from '../../model/text.js';
import type { Block, Paper } from '../../report/blocks.js';
import { dueLines } from '../../report/due.js';
import { addressOf, whoParts } from '../../report/story.js';
import {
  natureWords,
  principleWords,
  severityWords,
  verdictWords,
  words as shared,
} from '../../report/words.js';
import { headOf } from '../duties/about.js';
import { signatures } from '../duties/signing.js';
import { cellList } from './cell-list.js';
import { incidentWords as words } from './words.js';

/** A sheet for each incident: whom the principles point to and by which path, what was due then, and what is to come. */
export function incidentPapers(report: Report): Paper[] {
  return report.incidents.map((incident) => sheet(incident, report));
}

function sheet(incident: ReportedIncident, report: Report): Paper {
  const { lang, school } = report;
  const title = words.title[lang];
  const blocks: Block[] = [
    { kind: 'title', text: title, under: school.name ?? '' },
    factsOf(incident, lang),
    { kind: 'heading', text: words.who[lang] },
    ...whoOf(incident, lang),
    { kind: 'heading', text: words.path[lang] },
    pathOf(incident.path, lang),
    { kind: 'heading', text: words.duties[lang] },
    ...dutiesOf(incident, lang),
    { kind: 'heading', text: words.reports[lang] },
    ...reportsOf(incident, report),
    { kind: 'heading', text: words.exemptions[lang] },
    ...exemptionsOf(incident, lang),
    { kind: 'paragraph', text: shared.notLegal[lang], look: 'note', withNext: true },
    { kind: 'heading', text: words.signing[lang] },
    signatures([[words.leader[lang]], [words.filledBy[lang]]], lang),
  ];
  return {
    name: `${title} ${incident.key}`,
    head: headOf([school.name, title, incident.key]),
    blocks,
  };
}

function factsOf(incident: ReportedIncident, lang: Lang): Block {
  const { key, at, place, class: ofClass, type, principle } = incident;
  const row = (...cells: (string | null)[]): string[] => cells.map((cell) => cell ?? '—');
  return {
    kind: 'table',
    caption: words.facts[lang],
    columns: [{ share: 1, label: true }, { share: 3 }, { share: 1, label: true }, { share: 3 }],
    header: null,
    rows: [
      row(words.key[lang], key, words.at[lang], at?.replace('T', ' ') ?? null),
      row(words.place[lang], place, words.class[lang], ofClass),
      row(
        words.type[lang],
        type,
        words.principle[lang],
        principle && (principleWords[principle]?.[lang] ?? principle),
      ),
    ],
  };
}

function whoOf({ responsible }: ReportedIncident, lang: Lang): Block[] {
  const direct = responsible.some(({ role }) => role === 'direct');
  const rows = responsible.map((each) => {
    const { name, role, because } = whoParts(each, lang);
    return [name, role, because];
  });
  return [
    ...(direct ? [] : [{ kind: 'paragraph', text: words.nobody[lang] } as const]),
    ...table(words.who[lang], [2.2, 1, 5], [words.name[lang], words.role[lang], words.because[lang]], rows),
  ];
}

function pathOf(path: readonly PathStep[], lang: Lang): Block {
  const header = [
    words.step[lang],
    words.claim[lang],
    words.state[lang],
    words.because[lang],
    words.cells[lang],
  ];
  const rows = path.map(({ step, title, label, state, because, at }) => [step, [title, label].filter(Boolean).join('\n'), words[state][lang], because, cellList(at)]); // prettier-ignore
  return table(words.path[lang], [0.7, 2.6, 1.1, 4.2, 2.2], header, rows)[0]!;
}

function dutiesOf({ duties }: ReportedIncident, lang: Lang): Block[] {
  if (duties.length === 0) return [{ kind: 'paragraph', text: words.noDuties[lang] }];
  const rows = duties.map(({ title, verdict, at }) => [title, verdictIn(verdict, lang), cellList(at)]);
  return table(
    words.duties[lang],
    [5, 1.4, 3],
    [words.duty[lang], words.verdict[lang], words.cells[lang]],
    rows,
  );
}

function verdictIn(verdict: string, lang: Lang): string {
  const said = (verdictWords as Readonly<Record<string, { mark: string; zh: string; en: string }>>)[verdict];
  return said ? `${said.mark} ${said[lang]}` : verdict;
}

/**
 * What the incident's own record shows: reports and measures that were made, with what their cells say; those that are
 * missing, late, without evidence or yet to come, with what is next and by when.
 */
function reportsOf({ key, reports }: ReportedIncident, report: Report): Block[] {
  const { findings, lang } = report;
  const own = new Map(findings.filter(({ subject }) => isOf(subject, key)).map((each) => [each.rule, each]));
  const rows = inOrder(reports).map((made) => reportRow(made, own.get(made.rule), report));
  const header = [words.verdict, words.matter, words.found, words.next, words.due, words.done].map((word) => word[lang]); // prettier-ignore
  return table(words.reports[lang], [1.2, 1.8, 3.3, 2.8, 2.2, 1.1], header, rows);
}

/** What is missing comes first, then what cannot be told, then what is yet to come by the day; what was done last. */
const order = ['gap', 'no-evidence', 'not-applicable', 'met'];

function inOrder(reports: readonly IncidentDuty[]): IncidentDuty[] {
  const rank = ({ verdict }: IncidentDuty): number => order.indexOf(verdict);
  const day = ({ due }: IncidentDuty): string => due?.at ?? '';
  return [...reports].sort((a, b) => rank(a) - rank(b) || byCodePoint(day(a), day(b)));
}

function isOf({ kind, key: own }: Finding['subject'], key: string): boolean {
  return kind === 'incident' && own === key;
}

function reportRow(made: IncidentDuty, finding: Finding | undefined, report: Report): string[] {
  const { rule, title, verdict, at, due } = made;
  const { lang, asOf, manifest } = report;
  const cells = at.map((cell) => `${addressOf(cell)} ${cell.value ?? ''}`.trim()).join('\n');
  const dueText = dueLines(due, asOf, lang).join('\n');
  if (verdict === 'not-applicable') {
    const demand = manifest.find(({ id }) => id === rule)?.requirement ?? '';
    return [words.notYet[lang], title, cells, demand, dueText, ''];
  }
  if (!finding) return [verdictIn(verdict, lang), title, cells, '', '', ''];
  const { severity, nature } = finding;
  const said = `${verdictIn(verdict, lang)}\n[${severityWords[severity][lang]} · ${natureWords[nature][lang]}]`;
  return [said, title, `${finding.message}\n${cells}`, finding.remedy, dueText, ''];
}

function exemptionsOf({ exemptions }: ReportedIncident, lang: Lang): Block[] {
  if (exemptions.length === 0) return [{ kind: 'paragraph', text: words.noExemptions[lang], withNext: true }];
  return [{ kind: 'clauses', items: exemptions, withNext: true }];
}

function table(
  caption: string,
  shares: readonly number[],
  header: readonly string[],
  rows: readonly string[][],
): Block[] {
  if (rows.length === 0) return [];
  return [{ kind: 'table', caption, columns: shares.map((share) => ({ share })), header, rows }];
}
