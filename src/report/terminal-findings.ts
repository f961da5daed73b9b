import type { Report } from '../model/report.js';
import { isKind, tableOf } from '../model/tables.js';
import { fill, type Lang } from '../model/text.js';
import { cellsSaid, decidingCells } from './deciding-cells.js';
import { followWords } from './follow-words.js';
import type { Cause } from './by-cause.js';
import type { FindingView, GroupView, Story } from './story.js';
import type { Page } from './terminal-page.js';
import { words } from './words.js';

/** Rules whose gaps are told in full; further ones have a line each. */
const TOLD = 5;
const LISTED = 20;
/** Causes of one rule that are told in full: where there are few rules, several. */
const CAUSES = { few: 2, many: 1 } as const;
/** Findings that are named beside those that are told. */
const NAMED = 8;
/** Rules of missing evidence that are listed, and columns to fill in that are named of each. */
const UNDECIDED = 10;
const COLUMNS = 2;

/** The gaps by rule, the worst first: a few in full, further ones in a line each. */
export function drawGaps(page: Page, { gaps, lang }: Story): void {
  if (gaps.length === 0) return;
  page.heading(words.gaps[lang]);
  const causes = gaps.length > TOLD ? CAUSES.many : CAUSES.few;
  for (const group of gaps.slice(0, TOLD)) drawGroup(page, group, causes, lang);
  page.blank();
  gaps.slice(TOLD, TOLD + LISTED).forEach((group) => drawLine(page, group));
  drawMore(page, gaps.slice(TOLD + LISTED), words.moreGaps[lang]);
}

/** What lacks evidence by rule, the worst first, each with what would have to be filled in. */
export function drawUndecided(page: Page, report: Report, { noEvidence, lang }: Story): void {
  if (noEvidence.length === 0) return;
  page.heading(words.noEvidence[lang]);
  for (const group of noEvidence.slice(0, UNDECIDED)) {
    page.blank();
    drawLine(page, group);
    const findings = group.findings.map(({ finding }) => finding);
    const columns = decidingCells({ ...report, findings });
    const lines = columns.map((column) => `${column.sheet} · ${column.header}  ${cellsSaid(column, lang)}`);
    const more = lines.length > COLUMNS ? [fill(words.more[lang], { count: lines.length - COLUMNS })] : [];
    page.labelled(words.toFill[lang], [...lines.slice(0, COLUMNS), ...more]);
  }
  page.blank();
  drawMore(page, noEvidence.slice(UNDECIDED), words.moreUndecided[lang]);
}

/** The worst rules by name, where they are so many that the first of them are far above. */
export function drawFirst(page: Page, { gaps, lang }: Story): void {
  if (gaps.length <= TOLD) return;
  page.paragraph(words.firstOfAll[lang], 'bold');
  gaps.slice(0, TOLD).forEach((group) => drawLine(page, group));
  page.rule();
}

function drawLine(
  page: Page,
  { mark, severityWord, natureWord, title, records, rule, ...group }: GroupView,
): void {
  const tone = group.verdict === 'gap' ? group.severity : 'undecided';
  page.entry(`${mark} [${severityWord} · ${natureWord}] ${title}`, `${records} · ${rule}`, tone);
}

function drawMore(page: Page, groups: readonly GroupView[], says: string): void {
  const count = groups.reduce((sum, { records }) => sum + records, 0);
  if (groups.length > 0) page.item(fill(says, { rules: groups.length, count }), 'dim');
}

function drawGroup(page: Page, group: GroupView, told: number, lang: Lang): void {
  page.blank();
  drawLine(page, group);
  page.item(group.requirement);
  for (const cause of group.causes.slice(0, told)) drawCause(page, cause, lang);
  drawOthers(page, group.causes.slice(told), lang);
}

function drawCause(page: Page, { post, findings }: Cause<FindingView>, lang: Lang): void {
  const view = findings[0]!;
  const others = findings.length - 1;
  page.blank();
  page.item([view.where, view.label, `#${view.id}`, view.status].filter(Boolean).join('  '), 'bold');
  page.item(
    view.cells.map(({ at, header, value }) => `${at} ${header}=${value || words.blankCell[lang]}`).join('  '),
    'dim',
  );
  const same = others > 0 ? [fill(words.sameCause[lang], { post, count: others })] : [];
  const rows = [
    [words.why, [view.message, ...same]],
    [words.who, view.who],
    [words.law, view.law],
    [words.how, [view.remedy, view.repair].filter(Boolean)],
    [followWords.reply, [view.reply].filter(Boolean)],
  ] as const;
  const labels = rows.map(([label]) => label[lang]);
  rows.forEach(([label, texts]) => page.labelled(label[lang], texts, labels));
}

/** What is not told in full, by name. */
function drawOthers(page: Page, causes: readonly Cause<FindingView>[], lang: Lang): void {
  if (causes.length === 0) return;
  const count = causes.reduce((sum, { findings }) => sum + findings.length, 0);
  const names = namesOf(causes, lang);
  const said = names.slice(0, NAMED).join(lang === 'zh' ? '、' : ', ');
  const all = names.length > NAMED ? fill(words.andOthers[lang], { names: said, count: names.length }) : said;
  page.blank();
  page.item(fill(words.moreAre[lang], { count, names: all }), 'dim');
}

/** Posts with the number of their duties; else the cells, or the records where no cell is their own. */
function namesOf(causes: readonly Cause<FindingView>[], lang: Lang): string[] {
  const names = causes.map(({ post, findings }) => {
    const { label, where, finding } = findings[0]!;
    const { kind } = finding.subject;
    if (post !== '') return `${post} ${fill(words.duties[lang], { count: findings.length })}`;
    return isKind(kind) && tableOf(kind).sheetless ? label : where;
  });
  return [...new Set(names)];
}
