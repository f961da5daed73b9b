import type { DutyBasis, DutyList } from '../../model/duty-list.js';
import { fill, inBrackets, inList, type Lang } from '../../model/text.js';
import type { Block, Paper, PaperTable } from '../../report/blocks.js';
import { headOf, termText, type About } from './about.js';
import { chargeEntries, slotDays, slotPlace, slotTime, slotWhat } from './entries.js';
import { findingsPage } from './findings-page.js';
import { signatures } from './signing.js';
import { Sources } from './sources.js';
import { isWithoutWeekend, weekTable } from './week-table.js';
import { listWords as words } from './words.js';

/** The list of one person as a paper: what is the person's own first, then the duties, then the signatures. */
export function listPaper(list: DutyList, about: About): Paper {
  const { lang, school } = about;
  const sources = new Sources();
  const blocks: Block[] = [
    { kind: 'title', text: words.title[lang], under: [school, termText(about)].filter(Boolean).join('  ') },
    facts(list, about),
    ...changes(list, lang),
    ...numbered(
      [
        [words.when[lang], whereAndWhen(list, lang)],
        [words.charge[lang], charge(list, lang)],
        [words.duties[lang], [dutyTable(list, sources, lang)]],
        ...(list.lines ? [[words.lines[lang], [lineTable(list, sources, lang)]] as const] : []),
        [words.leave[lang], leave(list, lang)],
        [words.sources[lang], sourceList(sources, lang)],
        ...(list.notes.length > 0 ? [[words.notes[lang], list.notes.map(leading)] as const] : []),
        [words.signing[lang], [{ kind: 'paragraph', text: words.signNote[lang], lines: 1 }, signatures([[words.school[lang]], [words.person[lang], list.name]], lang)]], // prettier-ignore
      ],
      lang,
    ),
    ...findingsPage(list, lang),
  ];
  return { name: list.name, head: headOf([school, words.title[lang], list.name, `${words.id[lang]} ${list.id}`]), blocks }; // prettier-ignore
}

type Section = readonly [heading: string, blocks: readonly Block[]];

/** 一、… 二、… */
export function numbered(sections: readonly Section[], lang: Lang): Block[] {
  return sections.flatMap(([heading, blocks], i): Block[] => [
    {
      kind: 'heading',
      text: lang === 'zh' ? `${'一二三四五六七八九十'[i]}、${heading}` : `${i + 1}. ${heading}`,
    },
    ...blocks,
  ]);
}

/** A paragraph of the usual look. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A paragraph that stands on the page of what follows. */
export function leading(text: string): Block {
  return { kind: 'paragraph', text, withNext: true };
}

function note(text: string): Block {
  return { kind: 'paragraph', text, look: 'note' };
}

function facts(list: DutyList, about: About): PaperTable {
  const { lang } = about;
  const above = inList(
    list.above.map(({ name, post }) => name ?? post ?? ''),
    lang,
  );
  const pairs: readonly (readonly [string, string])[] = [
    [words.name[lang], list.name],
    [words.staffId[lang], list.staffId ?? ''],
    [words.department[lang], list.department ?? ''],
    [words.posts[lang], inList(list.posts, lang)],
    [words.above[lang], above],
    [words.backup[lang], list.backup ?? ''],
    [words.id[lang], list.id],
    [words.asOf[lang], about.asOf.slice(0, 10)],
    [words.term[lang], termText(about)],
  ];
  return {
    kind: 'table',
    caption: words.title[lang],
    columns: [1.8, 1.7, 2.4].flatMap((share) => [{ share: 1, label: true, centred: true }, { share }]),
    header: null,
    rows: [0, 3, 6].map((from) => pairs.slice(from, from + 3).flat()),
  };
}

function changes({ changes: own }: DutyList, lang: Lang): Block[] {
  if (!own) return [];
  const { since, added, removed, changed } = own;
  const told = fill(words.changesSince[lang], { id: since.id, date: since.asOf.slice(0, 10) });
  const rows = [
    ...added.map((text) => [words.added[lang], text]),
    ...removed.map((text) => [words.removed[lang], text]),
    ...changed.map(({ before, after }) => [words.changed[lang], `${words.before[lang]}${before}\n${words.after[lang]}${after}`]), // prettier-ignore
  ];
  const heading: Block = { kind: 'heading', text: words.changes[lang] };
  if (rows.length === 0) return [heading, paragraph(`${told}${words.noChanges[lang]}`)];
  return [
    heading,
    note(told),
    { kind: 'table', caption: words.changes[lang], columns: [{ share: 1, label: true, centred: true }, { share: 9 }], header: null, rows }, // prettier-ignore
  ];
}

function whereAndWhen({ slots }: DutyList, lang: Lang): Block[] {
  if (slots.length === 0) return [paragraph(words.noSlots[lang])];
  const week = weekTable(slots, lang);
  const byDate = slots.filter(({ weekday }) => weekday === null);
  const dates: PaperTable = {
    kind: 'table',
    caption: words.datesTable[lang],
    columns: [{ share: 3.4 }, { share: 2 }, { share: 2 }, { share: 2.6 }],
    header: [words.dates[lang], words.time[lang], words.what[lang], words.place[lang]],
    rows: byDate.map((slot) => [
      slotDays(slot, lang),
      [slot.name, slotTime(slot, lang)].filter(Boolean).join(' '),
      slotWhat(slot, lang),
      slotPlace(slot, lang),
    ]),
  };
  const said = [whence(slots, lang), week && isWithoutWeekend(slots) ? words.noWeekend[lang] : ''];
  return [note(said.filter(Boolean).join(lang === 'zh' ? '' : ' ')), ...(week ? [week] : []), ...(byDate.length > 0 ? [dates] : [])]; // prettier-ignore
}

/** From which sheets the times come. */
function whence(slots: DutyList['slots'], lang: Lang): string {
  const recorded = slots.filter((slot) => slot.recorded);
  if (recorded.length === 0) return words.fromPlans[lang];
  const plans = [
    ...(recorded.some(({ what }) => what === 'lesson') ? [words.timetable[lang]] : []),
    ...(recorded.some(({ what }) => what !== 'lesson') ? [words.roster[lang]] : []),
  ];
  const word = recorded.length < slots.length ? words.fromBoth : words.fromRecords;
  return fill(word[lang], { plans: inList(plans, lang) });
}

function charge(list: DutyList, lang: Lang): Block[] {
  const entries = chargeEntries(list, lang);
  if (entries.length === 0) return [paragraph(words.noCharge[lang])];
  const rows = new Map<string, readonly string[]>();
  for (const { kind, content, as } of entries) {
    const key = `${kind} ${as}`;
    const [, before] = rows.get(key) ?? [];
    rows.set(key, [kind, before === undefined ? content : `${before}${words.listSeparator[lang]}${content}`, as]); // prettier-ignore
  }
  return [
    {
      kind: 'table',
      caption: words.charge[lang],
      columns: [{ share: 1, centred: true, label: true }, { share: 6 }, { share: 3 }],
      header: [words.kind[lang], words.content[lang], words.as[lang]],
      rows: [...rows.values()],
    },
  ];
}

function dutyTable({ duties }: DutyList, sources: Sources, lang: Lang): PaperTable {
  return {
    kind: 'table',
    caption: words.duties[lang],
    columns: [{ share: 5.6 }, { share: 1.1, centred: true }, { share: 3.3 }],
    header: [words.dutyText, words.howOften, words.basis].map((word) => word[lang]),
    rows: duties.flatMap(({ post, text, when, howOften, basis }, i) => [
      ...(duties[i - 1]?.post === post ? [] : [{ group: post }]),
      [bracketed(text, when, lang), howOften, sources.cite(basis, lang)],
    ]),
  };
}

function bracketed(text: string, more: string | null, lang: Lang): string {
  if (more === null) return text;
  return text + inBrackets(more, lang);
}

function lineTable({ lines }: DutyList, sources: Sources, lang: Lang): PaperTable {
  return {
    kind: 'table',
    caption: words.lines[lang],
    columns: [{ share: 0.7, centred: true, label: true }, { share: 2.3 }, { share: 4.2 }, { share: 2.8 }],
    header: ['', words.rule[lang], words.how[lang], words.basis[lang]],
    rows: (lines ?? []).map(({ line, text, how, basis }) => [
      lineNumber(line, lang),
      text,
      how.join(words.listSeparator[lang]),
      sources.cite(basis, lang),
    ]),
  };
}

/** 要①; 不②. */
export function lineNumber(line: string, lang: Lang): string {
  const [kind, number] = line.split('-');
  const word = kind === 'must' ? words.must[lang] : words.mustNot[lang];
  return lang === 'zh' ? `${word}${number}` : `${word} ${number}`;
}

function leave({ backup }: DutyList, lang: Lang): Block[] {
  const named = backup === null ? words.leaveNobody[lang] : fill(words.leaveBackup[lang], { name: backup });
  return [paragraph(`${words.leaveRule[lang]}${lang === 'zh' ? '' : ' '}${named}`)];
}

function sourceList(sources: Sources, lang: Lang): Block[] {
  const list = sources.all().map((title: DutyBasis['title'], i) => `[${i + 1}] ${title}`);
  const text = `${words.sourcesSay[lang]}\n${list.join(words.listSeparator[lang])}`;
  return [{ kind: 'paragraph', text, look: 'note', withNext: true }];
}
