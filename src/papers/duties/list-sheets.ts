import type { DutyList, DutyLists, ListedSlot } from '../../model/duty-list.js';
import { inList, type Lang } from '../../model/text.js';
import type { BookSpec, CellSpec, SheetSpec } from '../../report/sheet-spec.js';
import { termText, type About } from './about.js';
import { chargeEntries, slotDays, slotPlace, slotTime, slotWhat } from './entries.js';
import { changeText } from './index-paper.js';
import { lineNumber } from './list-story.js';
import { listWords as words, signWords } from './words.js';

/** Excel takes no more in the name of a sheet. */
const MOST_CHARACTERS = 31;

/** The lists as a workbook: a sheet that leads to all, and one for each person. */
export function listSheets(lists: DutyLists): BookSpec {
  const { lang, people, school, asOf } = lists;
  // Excel keeps this name for itself.
  const taken = new Set(['history']);
  const index = sheetName(words.index[lang], taken);
  const names = people.map(({ name }) => sheetName(name, taken));
  return {
    title: [words.title[lang], school].filter(Boolean).join(' · '),
    date: asOf.slice(0, 10),
    listSheet: words.index[lang],
    sheets: [
      indexSheet(lists, index, names),
      ...people.map((list, i) => personSheet(list, { name: names[i]!, index }, lists)),
    ],
  };
}

/**
 * A name that Excel takes, unlike all before it: case alone makes no other sheet. No apostrophe stands in it, as exceljs
 * does not double it where a print area quotes the name.
 */
function sheetName(text: string, taken: Set<string>): string {
  const clean = text.replace(/[\\/?*[\]:\u0000-\u001F]/g, ' ').replace(/\s+/g, ' ').replace(/^[' ]+|[' ]+$/g, '').replaceAll("'", '’'); // prettier-ignore
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `-${number}`;
    const name = (clean || '_').slice(0, MOST_CHARACTERS - end.length) + end;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function indexSheet(
  { lang, people, school, ...about }: DutyLists,
  name: string,
  names: readonly string[],
): SheetSpec {
  // prettier-ignore
  const number = { width: 9, format: 'whole', centred: true } as const;
  const header = [words.number, words.name, words.staffId, words.posts, words.id, words.lessonsCount, words.dutiesCount, words.change, words.signature, words.signedOn]; // prettier-ignore
  const under = [school, termText({ lang, school, ...about })].filter(Boolean).join('  ');
  return {
    name,
    columns: [{ width: 7, format: 'whole' }, { width: 14 }, { width: 12, format: 'text' }, { width: 34 }, { width: 12 }, number, number, { width: 14 }, { width: 16 }, { width: 14 }], // prettier-ignore
    rows: [
      [{ value: words.title[lang], look: 'title' }],
      [{ value: under, look: 'note' }],
      header.map((word) => ({ value: word[lang], look: 'header' as const })),
      ...people.map((list, i): CellSpec[] => [
        i + 1,
        { value: list.name, link: { sheet: names[i]!, cell: 'A1' } },
        list.staffId,
        inList(list.posts, lang),
        list.id,
        weekly(list, true),
        weekly(list, false),
        changeText(list, lang),
        '',
        '',
      ]),
    ],
    frozen: { rows: 3, columns: 2 },
  };
}

/** Lessons, or duties, of a week. */
function weekly({ slots }: DutyList, lessons: boolean): number {
  return slots.filter(({ weekday, what }) => weekday !== null && (what === 'lesson') === lessons).length;
}

function personSheet(
  list: DutyList,
  { name, index }: { readonly name: string; readonly index: string },
  about: About,
): SheetSpec {
  // prettier-ignore
  const { lang } = about;
  const facts: readonly (readonly [string, string])[] = [
    [words.posts[lang], inList(list.posts, lang)],
    [words.above[lang], inList(list.above.map((each) => each.name ?? each.post ?? ''), lang)], // prettier-ignore
    [words.backup[lang], list.backup ?? ''],
    [words.term[lang], termText(about)],
    [words.id[lang], list.id],
  ];
  const top: readonly CellSpec[][] = [
    [{ value: `${list.name} · ${words.title[lang]}`, look: 'title' }],
    [{ value: words.back[lang], look: 'note', link: { sheet: index, cell: 'A1' } }],
    ...facts.map(([label, value]): CellSpec[] => [{ value: label, look: 'label' }, value]),
    [],
  ];
  return {
    name,
    columns: [{ width: 18 }, { width: 50 }, { width: 22 }, { width: 20 }, { width: 56 }],
    headerRow: top.length + 1,
    rows: [
      ...top,
      [words.kind, words.what, words.time, words.place, words.basis].map((word) => ({ value: word[lang], look: 'header' as const })), // prettier-ignore
      ...body(list, lang),
      [],
      [{ value: words.leaveRule[lang], look: 'note' }],
      signingRow(lang),
    ],
  };
}

/** The school on the left and the person on the right, each with a date. */
function signingRow(lang: Lang): CellSpec[] {
  const line = (sign: 'sign' | 'signAndSeal'): CellSpec => ({ value: `${signWords[sign][lang]}\n${signWords.date[lang]}`, look: 'lead' }); // prettier-ignore
  return ['', line('signAndSeal'), '', '', line('sign')];
}

function body(list: DutyList, lang: Lang): CellSpec[][] {
  return [
    ...list.slots.map((slot) => slotRow(slot, lang)),
    ...chargeEntries(list, lang).map(({ kind, content, as }): CellSpec[] => [kind, content, as, '', '']),
    ...list.duties.map(({ post, text, when, howOften, basis }): CellSpec[] => [
      post,
      [text, when && `(${when})`].filter(Boolean).join(' '),
      howOften,
      '',
      sourcesIn(basis, lang),
    ]),
    ...(list.lines ?? []).map(({ line, text, how, basis }): CellSpec[] => [
      lineNumber(line, lang),
      `${text}\n${how.join(words.listSeparator[lang])}`,
      '',
      '',
      sourcesIn(basis, lang),
    ]),
  ];
}

function slotRow(slot: ListedSlot, lang: Lang): CellSpec[] {
  const lesson = slot.what === 'lesson';
  const content = lesson ? slotWhat(slot, lang) : (slot.name ?? slotWhat(slot, lang));
  const time = [slotDays(slot, lang), lesson ? slot.name : '', slotTime(slot, lang)];
  return [
    words[slot.what][lang],
    [content, slot.holds].filter(Boolean).join(' '),
    time.filter(Boolean).join(' '),
    slotPlace(slot, lang),
    slot.recorded ? words.recorded[lang] : '',
  ];
}

function sourcesIn(basis: DutyList['duties'][number]['basis'], lang: Lang): string {
  return basis
    .map(({ title, article }) => [title, article].filter(Boolean).join(' '))
    .join(words.listSeparator[lang]);
}
