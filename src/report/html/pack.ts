import type { Card } from './card.js';

/** A value whose texts stand as numbers: their places in a list where each text stands once. */
export type Packed = number | readonly Packed[];
type Texts = string | readonly Texts[];

/** The fields of a card in the order in which they are packed. */
const fields = [
  'id', 'verdict', 'rule', 'severity', 'nature', 'place', 'class', 'date', 'post', 'sheet', 'label', 'where',
  'message', 'count', 'cells', 'why', 'who', 'remedy', 'law', 'status',
  'reply',
  'repair',
] as const satisfies readonly (keyof Card)[]; // prettier-ignore

/** Puts cards into numbers: names, laws and remedies repeat in thousands of findings, and the page is mailed. */
export function packCards(cards: readonly Card[]): { texts: string[]; cards: Packed[] } {
  const places = new Map<string, number>();
  const pack = (value: Texts): Packed => {
    if (typeof value !== 'string') return value.map(pack);
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  };
  const packed = cards.map((card) => fields.map((field) => pack(card[field])));
  return { texts: [...places.keys()], cards: packed };
}

/** The card that was packed. */
export function unpackCard(packed: Packed, texts: readonly string[]): Card {
  const unpack = (value: Packed): Texts => (typeof value === 'number' ? texts[value]! : value.map(unpack));
  const values = unpack(packed);
  return Object.fromEntries(fields.map((field, i) => [field, values[i]])) as unknown as Card;
}
