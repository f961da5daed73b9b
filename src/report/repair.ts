import type { Finding } from '../model/finding.js';
import type { Repair, RepairCell } from '../model/repair.js';
import { isKind, tableOf } from '../model/tables.js';
import { fill, type Bilingual, type Lang } from '../model/text.js';
import type { HeaderOf } from './headers.js';

/** What is said of a repair: never to write what was not done. */
export const repairWords = {
  done: {
    zh: '如确已做到，在{cells}，即可消除{closes}；没有做的，先去做，再据实填写。（已照此重新判断过）',
    en: 'If it was in fact done, enter {cells}: that closes {closes}; if not, do it first and enter what was done. (Judged again with this.)',
  },
  assigned: {
    zh: '指定到人、本人知道后，在{cells}，即可消除{closes}。（已照此重新判断过）',
    en: 'Once somebody is named and knows of it, enter {cells}: that closes {closes}. (Judged again with this.)',
  },
  happened: {
    zh: '当时确有人负责的，在{cells}，据实补记，并注明是补记；当时没有的不要补填，今后事先指定到人。',
    en: 'If somebody was in fact responsible then, enter {cells} as it was, marked as written later; if nobody was, leave it, and name somebody beforehand from now on.',
  },
  respelt: {
    zh: '“{was}”如是“{value}”的笔误，在{cells}，即可消除{closes}；不是笔误的不要改，按实际处理。（已照此重新判断过）',
    en: 'If “{was}” is a slip for “{value}”, enter {cells}: that closes {closes}; if it is none, leave it and act on what is so. (Judged again with this.)',
  },
  reassigned: {
    zh: '另行指定到人、本人知道后，在{cells}（现为“{was}”），即可消除{closes}；此前由谁负责的记录不动。（已照此重新判断过）',
    en: 'Once somebody else is named and knows of it, enter {cells} (now “{was}”): that closes {closes}; what is on record of the time before stays. (Judged again with this.)',
  },
  entry: { zh: ' {at}（{label}）填：{value}', en: '{value} in {at} ({label})' },
  one: { zh: '这一条', en: 'this finding' },
  several: { zh: ' {count} 条', en: '{count finding|findings}' },
} as const satisfies Record<string, Bilingual>;

/** The entry that would close a finding, in a sentence; '' where there is none. */
export function repairLine(
  finding: Finding,
  headerOf: HeaderOf,
  { lang, asOf }: { readonly lang: Lang; readonly asOf: string },
): string {
  const { repair } = finding;
  if (!repair) return '';
  const { value, replaces } = repair.cells[0]!;
  const { how, was } = replaces ?? { how: howOf(finding, asOf), was: '' };
  const entries = repair.cells.map((cell) => entryOf(cell, headerOf, lang));
  const cells = entries.join(lang === 'zh' ? '，' : ' and ');
  return fill(repairWords[how][lang], { was, value, cells, closes: closesOf(repair, lang) });
}

/** Dealt with after the day that dates them, so that somebody may still be named. */
const openMatters: readonly string[] = ['hazard', 'incident'];

/** What is over cannot be assigned any more: whom it had is written down as it was, or not at all. */
function howOf({ nature, subject: { kind, date } }: Finding, asOf: string): 'done' | 'assigned' | 'happened' {
  if (nature !== 'assignment') return 'done';
  const over = isKind(kind) && tableOf(kind).dated !== undefined && date !== undefined && date <= asOf;
  return over && !openMatters.includes(kind) ? 'happened' : 'assigned';
}

function entryOf({ sheet, cell, field, value }: RepairCell, headerOf: HeaderOf, lang: Lang): string {
  return fill(repairWords.entry[lang], { at: `${sheet}!${cell}`, label: headerOf({ sheet, field }), value });
}

function closesOf({ closes }: Repair, lang: Lang): string {
  return closes === 1 ? repairWords.one[lang] : fill(repairWords.several[lang], { count: closes });
}
