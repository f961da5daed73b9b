import { byCodePoint } from '../../model/text.js';
import { natures, severities } from '../../model/rule.js';
import { fill } from '../../model/text.js';
import { followWords } from '../follow-words.js';
import type { Card } from './card.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { principleAndSheet, severityWordsIn } from './words.js';

/** One choice with how many findings it leaves. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/**
 * The filters. Their names and values stand in the URL behind `#`, so that a filtered report can be mailed;
 * they are shown by the script, as without it they would do nothing.
 */
export function filters(page: Page): Markup {
  const { words, cardWords, cards, lang } = page;
  const states = tally(cards, ({ verdict }) => [verdict]);
  const bad = tally(cards, ({ severity }) => [severity]);
  const whose = tally(cards, ({ nature }) => [nature]);
  const marked = (verdict: string): string => `${cardWords.mark[verdict]} ${cardWords.verdict[verdict]}`;
  return markup`<form class="filters" id="filters" hidden aria-label="${words.filters}"><details open><summary><h3>${words.filters}</h3></summary>
<p class="note">${words.filterHint}</p>
<p><label>${words.search}<input type="search" name="text" autocomplete="off"></label></p>
${boxes('state', words.state, choices(['gap', 'no-evidence'], states, marked))}
${boxes(
  'severity',
  words.severity,
  choices(severities, bad, (value) => severityWordsIn(lang)[value]!),
)}
${select('rule', words.rule, words.all, ruleGroups(page))}
${select('person', words.person, words.all, [{ label: '', choices: peopleChoices(page) }])}
${select('role', words.role, words.anyRole, [{ label: '', choices: roleChoices(page) }])}
${select('place', words.place, words.all, placeGroups(page))}
${boxes(
  'nature',
  words.nature,
  choices(natures, whose, (value) => cardWords.nature[value]!),
)}
${page.report.baseline && boxes('status', followWords.status[lang], statusChoices(page))}
<p><button type="button" id="clear">${words.clear}</button></p></details></form>`;
}

function statusChoices({ cards, cardWords }: Page): Choice[] {
  const counts = tally(cards, ({ status }) => [status]);
  return choices(Object.keys(cardWords.status), counts, (status) => cardWords.status[status]!);
}

/** How many findings have each value. */
function tally(cards: readonly Card[], valuesOf: (card: Card) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const card of cards)
    for (const value of new Set(valuesOf(card)))
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function choices(
  values: Iterable<string>,
  counts: ReadonlyMap<string, number>,
  label: (value: string) => string = (value) => value,
  prefix = '',
): Choice[] {
  return [...values].map((value) => ({
    value: prefix + value,
    label: label(value),
    count: counts.get(value) ?? 0,
  }));
}

function boxes(name: string, legend: string, all: readonly Choice[]): Markup {
  return markup`<fieldset><legend>${legend}</legend>${all.map(
    ({ value, label, count }) =>
      markup`<label><input type="checkbox" name="${name}" value="${value}" data-label="${label}"> ${label} <span class="count">${count}</span></label>`,
  )}</fieldset>`;
}

interface Group {
  /** '' where the choices stand alone. */
  readonly label: string;
  readonly choices: readonly Choice[];
}

function select(name: string, label: string, all: string, groups: readonly Group[]): Markup {
  const drawn = groups.map((group) => {
    const options = group.choices.map(
      ({ value, label: shown, count }) =>
        markup`<option value="${value}" data-label="${shown}">${shown} (${count})</option>`,
    );
    return group.label === '' ? options : markup`<optgroup label="${group.label}">${options}</optgroup>`;
  });
  return markup`<p><label>${label}<select name="${name}"><option value="">${all}</option>${drawn}</select></label></p>`;
}

function ruleGroups({ report, cards, words, lang }: Page): Group[] {
  const principles = tally(cards, ({ rule }) => [principleOf(rule)]);
  const rules = tally(cards, ({ rule }) => [rule]);
  const titles = new Map(report.manifest.map(({ id, title }) => [id, title]));
  return [...principles.keys()].sort(byCodePoint).map((principle) => {
    const own = [...rules.keys()].filter((rule) => principleOf(rule) === principle).sort(byCodePoint);
    return {
      label: principleAndSheet(lang, principle),
      choices: [
        ...choices([principle], principles, () => fill(words.wholePrinciple, { principle: principleAndSheet(lang, principle) }), 'principle:'), // prettier-ignore
        ...choices(own, rules, (rule) => titles.get(rule) ?? rule, 'rule:'),
      ],
    };
  });
}

function principleOf(rule: string): string {
  return rule.split('/')[0]!;
}

/** Everybody who answers in a finding: staff in the order of their sheet, then other names and empty posts. */
function peopleChoices({ report, cards }: Page): Choice[] {
  const counts = tally(cards, ({ who }) => who.map(([name, staffId]) => personValue(name, staffId)));
  const staff = report.people.map(({ name, staffId }) => personValue(name, staffId ?? ''));
  const others = [...counts.keys()].filter((value) => !staff.includes(value)).sort(byCodePoint);
  const named = [...new Set(staff)].filter((value) => counts.has(value));
  return choices([...named, ...others], counts, personLabel);
}

/** A person as the filter and the URL name them: `王磊|T012`, or the name alone. */
export function personValue(name: string, staffId: string): string {
  return staffId === '' ? name : `${name}|${staffId}`;
}

function personLabel(value: string): string {
  return value.replace('|', ' ');
}

function roleChoices({ cards, cardWords }: Page): Choice[] {
  const counts = tally(cards, ({ who }) => who.map(([, , role]) => role));
  return choices(Object.keys(cardWords.role), counts, (role) => cardWords.role[role]!);
}

function placeGroups({ cards, words }: Page): Group[] {
  const group = (label: string, prefix: string, of: (card: Card) => string): Group => {
    const counts = tally(cards, (card) => [of(card)]);
    const values = [...counts.keys()].sort(byCodePoint);
    return { label, choices: choices(values, counts, undefined, prefix) };
  };
  return [
    group(words.places, 'place:', (card) => card.place),
    group(words.classes, 'class:', (card) => card.class),
    group(words.sheets, 'sheet:', (card) => card.sheet),
  ].filter((each) => each.choices.length > 0);
}
