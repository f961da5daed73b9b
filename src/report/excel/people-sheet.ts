import type { Responsible } from '../../model/finding.js';
import { personKey } from '../../model/person-key.js';
import type { Report, ReportedLoad, ReportedPerson } from '../../model/report.js';
import { lines } from '../../model/rule.js';
import { columnOf } from '../../model/tables.js';
import { fill, type Lang } from '../../model/text.js';
import { loadLine, loadNotes } from '../duty-load.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import { whoParts, type FindingView, type GroupView, type Story } from '../story.js';
import { lineWords, verdictWords, words as shared } from '../words.js';
import { joined, whereCell } from './finding-cells.js';
import { tableSheet } from './table-sheet.js';
import { severityTones, verdictTones } from './tones.js';
import { sheetWords, words } from './words.js';

/** One finding with its cause. */
interface Told {
  readonly view: FindingView;
  readonly group: GroupView;
}
/** Whose row it is: name, 工号, posts. */
type Who = readonly [name: string, staffId: string | null, posts: string];

/** 人员: one row for each person and matter. Facts in the order of the staff list, never a score. */
export function peopleSheet({ people, findings, dutyLoad }: Report, told: Story): SheetSpec {
  const { lang } = told;
  const groups = [...told.gaps, ...told.noEvidence];
  const byId = new Map(
    groups.flatMap((group) => group.findings.map((view) => [view.id, { view, group }] as const)),
  );
  const listed = new Set(people.map(({ name, staffId }) => personKey(name, staffId)));
  const strangers = findings.flatMap(({ id, responsible }) =>
    responsible
      .filter(({ role, name, staffId }) => role === 'direct' && !listed.has(personKey(name, staffId)))
      .map((each) => findingRow(strangerOf(each, lang), byId.get(id)!, lang)),
  );
  return tableSheet({
    name: sheetWords.people[lang],
    table: 'people',
    columns: columns(lang),
    rows: [...people.flatMap((person) => rowsOf(person, { byId, dutyLoad, lang })), ...strangers],
    none: words.noPeople[lang],
    frozenColumns: 1,
    below: [shared.noScore[lang], ...loadNotes(dutyLoad, lang)],
    tab: 'mild',
    lang,
  });
}

function columns(lang: Lang) {
  const header = (field: 'rule' | 'severity' | 'verdict' | 'nature' | 'subject' | 'at') =>
    columnOf('ledger', field)![lang];
  return [
    { header: words.name[lang], width: 13 },
    { header: words.staffId[lang], width: 10, format: 'text' as const },
    { header: words.posts[lang], width: 16 },
    { header: words.matter[lang], width: 11, centred: true },
    { header: words.content[lang], width: 44 },
    { header: header('verdict'), width: 9, centred: true, tones: verdictTones(lang) },
    { header: header('severity'), width: 9, centred: true, tones: severityTones(lang) },
    { header: header('nature'), width: 9, centred: true },
    { header: header('subject'), width: 26 },
    { header: header('at'), width: 17 },
    { header: header('rule'), width: 24 },
    // Not the ledger's own header: by that one a sheet is taken for the ledger (rulings 43).
    { header: words.seeFinding[lang], width: 15 },
  ];
}

/** What the rows of a person are drawn from. */
interface Drawing {
  readonly byId: ReadonlyMap<string, Told>;
  readonly dutyLoad: ReportedLoad | null;
  readonly lang: Lang;
}

function rowsOf(person: ReportedPerson, { byId, dutyLoad, lang }: Drawing): CellSpec[][] {
  const who: Who = [person.name, person.staffId, joined(person.posts, lang)];
  const own = person.findings.flatMap((id) => byId.get(id) ?? []).map((told) => findingRow(who, told, lang));
  const all = [...own, ...lineRows(who, person, lang)];
  const found = all.length > 0 ? all : [padded([...who, words.nothing[lang]])];
  return [...found, ...metRow(who, person, lang), ...dutyRow(who, person, dutyLoad, lang)];
}

function findingRow(who: Who, { view, group }: Told, lang: Lang): CellSpec[] {
  return [
    ...who, words.finding[lang], group.title, view.verdict, view.severity, view.nature, view.label,
    whereCell(view), group.rule, view.id,
  ]; // prettier-ignore
}

/** What speaks for somebody, beside what speaks against. */
function metRow(who: Who, { met }: ReportedPerson, lang: Lang): CellSpec[][] {
  const counts = Object.values(met);
  if (counts.length === 0) return [];
  const count = counts.reduce((sum, each) => sum + each, 0);
  const said = fill(words.metSay[lang], { count, rules: counts.length });
  return [padded([...who, words.met[lang], said, verdictWords.met[lang]])];
}

/** The minutes of duty, as a fact. */
function dutyRow(who: Who, { duty }: ReportedPerson, load: ReportedLoad | null, lang: Lang): CellSpec[][] {
  return duty && load ? [padded([...who, words.duty[lang], loadLine(duty, load, lang)])] : [];
}

function lineRows(who: Who, { lines: states }: ReportedPerson, lang: Lang): CellSpec[][] {
  if (states === null) return [];
  return lines.map((line) => {
    const state = verdictWords[states[line] ?? 'not-applicable'][lang];
    return padded([...who, words.line[lang], lineWords[line][lang], state]);
  });
}

function padded(cells: readonly CellSpec[]): CellSpec[] {
  return Array.from({ length: 12 }, (_, i) => cells[i] ?? null);
}

function strangerOf(who: Responsible, lang: Lang): Who {
  const { name } = whoParts(who, lang);
  return [who.name === null ? name : `${name}${words.notListed[lang]}`, who.staffId, who.post ?? ''];
}
