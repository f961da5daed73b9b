import type { Report, ReportedIncident } from '../../model/report.js';
import type { Lang } from '../../model/text.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import { whoLine } from '../story.js';
import { verdictWords, words as shared } from '../words.js';
import { placesOf } from './finding-cells.js';
import { principleOf } from './rules-sheet.js';
import { tableSheet } from './table-sheet.js';
import { sheetWords, words } from './words.js';

/** 事件: each incident with who answers, how that was found, and what shows of the duties. */
export function incidentSheet({ incidents, lang }: Report): SheetSpec {
  const column = (header: keyof typeof words, width: number) => ({ header: words[header][lang], width });
  return tableSheet({
    name: sheetWords.incidents[lang],
    table: 'incidents',
    columns: [
      column('incident', 18), column('time', 16), column('place', 12), column('class', 12), column('type', 12),
      column('direct', 26), column('others', 26), column('byPrinciple', 18), column('path', 52),
      column('duties', 40), column('exemptions', 36),
    ], // prettier-ignore
    rows: incidents.map((incident) => rowOf(incident, lang)),
    none: words.noIncidents[lang],
    frozenColumns: 1,
    below: incidents.length > 0 ? [shared.notLegal[lang]] : [],
    tab: 'warning',
    lang,
  });
}

function rowOf(incident: ReportedIncident, lang: Lang): CellSpec[] {
  const { key, at, place, class: name, type, responsible, principle, exemptions } = incident;
  const direct = responsible.filter(({ role }) => role === 'direct');
  const others = responsible.filter(({ role }) => role !== 'direct');
  const lines = (list: readonly string[]): string => (list.length === 0 ? words.none[lang] : list.join('\n'));
  return [
    key, at?.replace('T', ' ') ?? null, place, name, type,
    lines(direct.map((each) => whoLine(each, lang))),
    lines(others.map((each) => whoLine(each, lang))),
    principle === null ? null : principleOf(principle, lang),
    lines(pathOf(incident, lang)),
    lines(dutiesOf(incident, lang)),
    lines(exemptions),
  ]; // prettier-ignore
}

function pathOf({ path }: ReportedIncident, lang: Lang): string[] {
  return path.map(({ step, title, state, label, because, at }) => {
    const where = placesOf(at);
    return [`${step} ${title}`, words[state][lang], label, because, where].filter(Boolean).join(' · ');
  });
}

function dutiesOf({ duties }: ReportedIncident, lang: Lang): string[] {
  return duties.map(({ title, verdict, at }) => {
    const word = Object.hasOwn(verdictWords, verdict)
      ? verdictWords[verdict as keyof typeof verdictWords]
      : undefined;
    const said = word ? `${word.mark} ${word[lang]}` : verdict;
    return `${said} · ${title} · ${placesOf(at)}`;
  });
}
