import { columnOf, tableOf, type Kind } from '../model/tables.js';
import type { Column } from '../model/tables/table.js';
import { fill, inList, type Lang } from '../model/text.js';
import { typicalFacts } from '../model/typical.js';
import type { Look } from '../report/sheet-spec.js';
import type { Use } from './asked-columns.js';
import { choicesOf } from './column-form.js';
import { forms, peopleForm, words } from './words.js';

/** Rules that a note names; the others are counted. */
const NAMED = 4;

/** How much a column is needed: `required` without it the row is not taken, `key` it tells rows apart. */
export type Need = 'required' | 'either' | 'key' | 'exception' | 'other';

/** How much a column of a kind is needed (rulings 2, 17, 40). */
export function needOf(kind: Kind, field: string): Need {
  const { keys } = tableOf(kind);
  if (keys.some(([first]) => first === field)) return keys.length > 1 ? 'either' : 'required';
  if (keys.some((key) => key.includes(field))) return 'key';
  return columnOf(kind, field)?.exception ? 'exception' : 'other';
}

const looks: Readonly<Record<Need, Look>> = {
  required: 'header-required',
  either: 'header-required',
  key: 'header-key',
  exception: 'header-exception',
  other: 'header',
};

/** How the header of a column looks. */
export function headerLook(kind: Kind, field: string): Look {
  return looks[needOf(kind, field)];
}

/** The note on a header: whether it must be filled, its form, an example, what a blank means, what it is for. */
export function noteOf(kind: Kind, field: string, use: Use | undefined, lang: Lang): string {
  const column = columnOf(kind, field)!;
  const need = needOf(kind, field);
  return [
    column[lang],
    needLine(kind, need, lang),
    formLine(column, lang),
    listLine(column, lang),
    regionLine(use, lang),
    column.example
      ? fill(words.example[lang], { value: column.example[lang] })
      : exampleLine(kind, field, lang),
    column.blank?.[lang] ?? blankLine(need, use, lang),
    useLine(use, lang),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function formLine({ type, typical, example, ...column }: Column, lang: Lang): string {
  const form = type === 'names' && !example ? peopleForm : forms[type];
  return fill(form[lang], {
    words: inList(choicesOf({ type, ...column }, lang), lang),
    example: typeof typical === 'number' ? typical : 40,
  });
}

function regionLine(use: Use | undefined, lang: Lang): string {
  if (!use?.regions || use.regions.length === 0) return '';
  const list = inList(
    use.regions.map((name) => name[lang]),
    lang,
  );
  return fill(words.regions[lang], { list });
}

function needLine(kind: Kind, need: Need, lang: Lang): string {
  if (need === 'required') return words.required[lang];
  if (need === 'key') return words.key[lang];
  if (need !== 'either') return '';
  const first = tableOf(kind).keys.map(([field]) => columnOf(kind, field!)![lang]);
  return fill(words.either[lang], { columns: first.join(words.or[lang]) });
}

function listLine(column: Column, lang: Lang): string {
  if (!column.words && !column.suggested) return '';
  const list = inList(choicesOf(column, lang), lang);
  return fill((column.words ? words.closed : words.suggested)[lang], { list });
}

/** The value of a record in which nothing is wrong; Chinese names and texts are no help in an English note. */
function exampleLine(kind: Kind, field: string, lang: Lang): string {
  const { type, words: closed, suggested, exception, typical } = columnOf(kind, field)!;
  const texts = ['text', 'names', 'person'].includes(type);
  if (closed || suggested || exception || !texts || typical === undefined || lang === 'en') return '';
  const value = typicalFacts(kind)[field];
  const shown = Array.isArray(value) ? value.join('、') : value;
  return typeof shown === 'string' && shown !== '' ? fill(words.example[lang], { value: shown }) : '';
}

function blankLine(need: Need, use: Use | undefined, lang: Lang): string {
  if (need === 'required') return '';
  if (need === 'exception') return words.blankIsNone[lang];
  return (use?.blankJudged ? words.blankIsJudged : words.blankIsUnknown)[lang];
}

function useLine(use: Use | undefined, lang: Lang): string {
  if (!use || use.rules.length === 0) return '';
  const titles = use.rules.slice(0, NAMED).map((rule) => rule.title[lang]);
  const more = use.rules.length - NAMED;
  const line = fill(words.usedBy[lang], { rules: titles.join(lang === 'zh' ? '、' : '; ') });
  return more > 0 ? `${line}${fill(words.usedByMore[lang], { count: more })}` : line;
}
