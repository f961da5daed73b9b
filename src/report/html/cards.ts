import type { Responsible, Subject } from '../../model/finding.js';
import type { CellRef } from '../../model/record.js';
import type { Lang } from '../../model/text.js';
import { headersOf, type HeaderOf } from '../headers.js';
import { addressOf, whoParts, type FindingView, type Story } from '../story.js';
import type { Report } from '../../model/report.js';
import type { Card, CardAnswer, CardCell } from './card.js';

/** The cards of all findings, in the order of the story. */
export function cardsOf(report: Report, { gaps, noEvidence }: Story): Card[] {
  const headerOf = headersOf(report);
  return [...gaps, ...noEvidence].flatMap((group) =>
    group.findings.map((view) => cardOf(view, report.lang, headerOf)),
  );
}

function cardOf(view: FindingView, lang: Lang, headerOf: HeaderOf): Card {
  const { id, finding, label, where, message, why, law, remedy } = view;
  const { verdict, rule, severity, nature, subject, at, missing, count, responsible, status = '' } = finding;
  return {
    id,
    verdict,
    rule,
    severity,
    nature,
    ...contextOf(subject),
    sheet: at[0]?.sheet ?? missing[0]?.sheet ?? '',
    // A message that begins with what it is about says it once.
    label: message.startsWith(label) ? '' : label,
    where,
    message,
    count: count !== undefined && count > 1 ? String(count) : '',
    cells: cellsOf(view, missing, headerOf),
    why,
    who: responsible.map((each) => answerOf(each, lang)),
    remedy,
    law,
    status,
    reply: view.reply,
    repair: view.repair,
  };
}

function contextOf({
  place = '',
  class: name = '',
  date = '',
  post = '',
}: Subject): Pick<Card, 'place' | 'class' | 'date' | 'post'> {
  return { place, class: name, date, post };
}

/** One who answers, as a card shows it. */
export function answerOf(responsible: Responsible, lang: Lang): CardAnswer {
  const { name, because } = whoParts(responsible, lang);
  return [responsible.name ?? name, responsible.staffId ?? '', responsible.role, because];
}

/** Deciding cells, then columns and sheets that are not there; a header that only shows where one would stand is left out. */
function cellsOf(
  { cells, finding }: FindingView,
  missing: readonly CellRef[],
  headerOf: HeaderOf,
): CardCell[] {
  const absent = missing.filter(({ cell }) => cell === null);
  const isAbsent = (field: string): boolean => absent.some((each) => each.field === field);
  const there = cells.filter((_, i) => !isAbsent(finding.at[i]!.field));
  return [
    ...there.map(({ at, header, value }): CardCell => [at, header, value, '']),
    ...absent.map((cell): CardCell => [addressOf(cell), headerOf(cell), '', 'absent']),
  ];
}
