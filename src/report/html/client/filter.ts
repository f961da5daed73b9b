import type { Card } from '../card.js';
import { byId } from './page.js';

/** What is asked for, as it stands in the URL; an absent name asks for nothing. */
export type Asked = URLSearchParams;

/** What the form asks for. */
export function readForm(): Asked {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(byId<HTMLFormElement>('filters')))
    if (typeof value === 'string' && value.trim() !== '') asked.append(name, value.trim());
  return asked;
}

/** Sets the form to what is asked for; a value that the form does not offer is left out. */
export function fillForm(asked: Asked): void {
  for (const control of byId<HTMLFormElement>('filters').elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = asked.getAll(control.name).includes(control.value);
    else if (control instanceof HTMLInputElement) control.value = asked.get(control.name) ?? '';
    else if (control instanceof HTMLSelectElement) {
      control.value = asked.get(control.name) ?? '';
      if (control.selectedIndex < 0) control.value = '';
    }
  }
}

/** What is asked for, in the words of the form: for the line at the top of a print. */
export function sayAsked(asked: Asked, comma: string): string {
  const form = byId<HTMLFormElement>('filters');
  const said = [...asked].map(([name, value]) => {
    const choices = form.querySelectorAll<HTMLElement>(`[name="${name}"][value], [name="${name}"] option`);
    const choice = [...choices].find((each) => each.getAttribute('value') === value);
    return choice?.dataset['label'] ?? `“${value}”`;
  });
  return said.join(comma);
}

/** Whether a finding is asked for: one of the values of every name. */
export function matches(card: Card, asked: Asked): boolean {
  const { verdict, severity, nature, status } = card;
  return (
    oneOf(asked.getAll('state'), verdict) &&
    oneOf(asked.getAll('severity'), severity) &&
    oneOf(asked.getAll('nature'), nature) &&
    oneOf(asked.getAll('status'), status) &&
    oneOf(asked.getAll('rule'), `rule:${card.rule}`, `principle:${card.rule.split('/')[0]}`) &&
    oneOf(asked.getAll('place'), `place:${card.place}`, `class:${card.class}`, `sheet:${card.sheet}`) &&
    answers(card, asked.get('person'), asked.get('role')) &&
    says(card, asked.get('text'))
  );
}

function oneOf(wanted: readonly string[], ...values: readonly string[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

function answers({ who }: Card, person: string | null, role: string | null): boolean {
  if (person === null && role === null) return true;
  return who.some(
    ([name, staffId, as]) =>
      (person === null || person === (staffId === '' ? name : `${name}|${staffId}`)) &&
      (role === null || role === as),
  );
}

const said = new WeakMap<Card, string>();

function says(card: Card, text: string | null): boolean {
  if (text === null) return true;
  let all = said.get(card);
  if (all === undefined) {
    all = Object.values(card).flat(2).join('\n').toLowerCase();
    said.set(card, all);
  }
  return all.includes(text.toLowerCase());
}
