import type { Duties } from './duties.js';
import type { DutyList, DutyLists } from './model/duty-list.js';
import { fill } from './model/text.js';
import type { Paper, PaperBook } from './report/blocks.js';
import { fileNames } from './papers/duties/file-names.js';
import { indexPaper } from './papers/duties/index-paper.js';
import { listPaper } from './papers/duties/list-story.js';
import { listSheets } from './papers/duties/list-sheets.js';
import { pledgePaper } from './papers/duties/pledge-story.js';
import { listWords as words } from './papers/duties/words.js';

export const dutyFormats = ['docx', 'xlsx', 'html'] as const;
export type DutyFormat = (typeof dutyFormats)[number];

/** What the workbook of lists is called: that of the whole staff, and that of some people beside it. */
export const dutyWorkbooks = ['duties.xlsx', 'duties-part.xlsx'] as const;

/** One file that is to be written, its path within the folder. */
export interface DutyFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What is to be written. */
export interface Wanted {
  readonly formats: readonly DutyFormat[];
  readonly calendar: boolean;
  /** Some people's files beside those of the whole staff, which stay as they are. */
  readonly beside: boolean;
}

/**
 * The files of a run, one after the other; what draws one is loaded when it is asked for. `duties.json` comes last, so
 * that a run that failed leaves the one before to compare with.
 */
export async function* filesOf(
  { lists, events }: Duties,
  { formats, calendar, beside }: Wanted,
): AsyncGenerator<DutyFile> {
  const names = fileNames(lists.people);
  const part = beside ? '-part' : '';
  if (formats.includes('docx')) yield* wordFiles(lists, names, part);
  if (formats.includes('xlsx')) yield { path: dutyWorkbooks[beside ? 1 : 0], content: await workbook(lists) };
  if (formats.includes('html')) yield { path: `duties${part}.html`, content: await page(lists) };
  if (calendar) yield* calendarFiles({ lists, events }, names);
  yield { path: `duties${part}.json`, content: `${JSON.stringify(lists, null, 2)}\n` };
}

type Names = ReadonlyMap<DutyList, string>;

async function* wordFiles(lists: DutyLists, names: Names, part: string): AsyncGenerator<DutyFile> {
  const { drawWord } = await import('./report/word.js');
  for (const [folder, paperOf] of [
    ['duties', listPaper],
    ['pledges', pledgePaper],
  ] as const) {
    // prettier-ignore
    const papers = lists.people.map((list) => ({ list, paper: paperOf(list, lists) }));
    for (const { list, paper } of papers)
      yield { path: `${folder}/${names.get(list)}.docx`, content: await drawWord(book([paper], lists)) };
    const all = [indexPaper(lists, folder), ...papers.map(({ paper }) => paper)];
    yield { path: `${folder}${part}-all.docx`, content: await drawWord(book(all, lists)) };
  }
}

function book(papers: readonly Paper[], { school, lang, asOf }: DutyLists): PaperBook {
  const title = [words.title[lang], school].filter(Boolean).join(' · ');
  return { title, lang, date: asOf.slice(0, 10), papers };
}

async function workbook(lists: DutyLists): Promise<Uint8Array> {
  const { drawWorkbook } = await import('./report/workbook.js');
  return drawWorkbook(listSheets(lists));
}

async function page(lists: DutyLists): Promise<string> {
  const { paperPage } = await import('./report/paper-page.js');
  const papers = lists.people.map((list) => listPaper(list, lists));
  return paperPage(book([indexPaper(lists, 'duties'), ...papers], lists));
}

async function* calendarFiles({ lists, events }: Duties, names: Names): AsyncGenerator<DutyFile> {
  const { calendarFile } = await import('./report/calendar-file.js');
  for (const list of lists.people) {
    const name = fill(words.calendar[lists.lang], { name: list.name });
    yield { path: `calendars/${names.get(list)}.ics`, content: calendarFile({ name, date: lists.asOf, events: events(list) }) }; // prettier-ignore
  }
}
