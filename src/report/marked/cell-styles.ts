import type { Severity } from '../../model/rule.js';
import { indexOf, readStyleLists, type StyleLists } from './style-lists.js';
import { attributesOf, elementsOf, innerOf, outerOf, tagsOf, withAttribute } from './xml-tags.js';

/** What the ground of a marked cell tells: the worst gap in it, or that evidence is missing. */
export type Ground = Severity | 'open';

/**
 * The colours of marked cells: pale, so that what stands in a cell stays readable in black and white. They are our
 * own to the last digit, since by them a mark of an earlier check is known and taken away.
 */
export const grounds: Readonly<Record<Ground, string>> = {
  critical: 'FFFBD4D5',
  major: 'FFFDE7C9',
  minor: 'FFE1E9F7',
  open: 'FFEBECEB',
};

/** Excel opens no workbook with more cell styles. */
const MOST_STYLES = 64_000;

/** The cell styles of a workbook, by the index that cells name. */
export interface CellStyles {
  readonly lists: StyleLists;
  /** The style without a ground that an earlier check gave it. */
  plain(style: number): number;
  /** The style with a ground; the same style where it has one of its own. */
  marked(style: number, ground: Ground): number;
}

/** Opens the cell styles of a style sheet; styles that are asked for are added to its lists. */
export function openCellStyles(xml: string): CellStyles {
  const lists = readStyleLists(xml);
  const { items: fills } = lists.lists.fills;
  const ours = new Map(fills.map((fill, index) => [index, isOurs(fill)]));
  const filled = fills.map(isFilled);
  const plain = (style: number): number => {
    const xf = lists.lists.cellXfs.items[style];
    return xf !== undefined && ours.get(fillOf(xf)) ? withFill(lists, xf, 0) : style;
  };
  const marked = (style: number, ground: Ground): number => {
    const { items } = lists.lists.cellXfs;
    const xf = items[style] ?? items[0];
    if (xf === undefined || filled[fillOf(xf)] || items.length >= MOST_STYLES) return style;
    return withFill(lists, xf, indexOf(lists, 'fills', fillXml(lists.prefix, grounds[ground])));
  };
  return { lists, plain, marked };
}

/** A fill of one colour. */
export function fillXml(prefix: string, colour: string): string {
  const inside = `<${prefix}fgColor rgb="${colour}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${inside}</${prefix}patternFill></${prefix}fill>`;
}

function withFill(lists: StyleLists, xf: string, fill: number): number {
  const [tag] = tagsOf(xf);
  const changed = withAttribute(xf.slice(0, tag!.end), 'fillId', String(fill));
  const applied = fill > 0 ? withAttribute(changed, 'applyFill', '1') : changed;
  const whole = applied + xf.slice(tag!.end);
  return fill === 0 ? sameButSaid(lists, whole) : indexOf(lists, 'cellXfs', whole);
}

/** A style without a fill is the same whether it says so or not, so that the one that was there before is found. */
function sameButSaid(lists: StyleLists, xf: string): number {
  const without = (text: string): string => text.replace(/ (?:applyFill="[^"]*"|fillId="0")/g, '');
  const wanted = without(xf);
  const known = lists.lists.cellXfs.items.findIndex((each) => without(each) === wanted);
  return known >= 0 ? known : indexOf(lists, 'cellXfs', xf);
}

function fillOf(xf: string): number {
  return Number(attributesOf(xf.slice(0, xf.indexOf('>') + 1)).get('fillId') ?? 0);
}

function isOurs(fill: string): boolean {
  const [colour] = elementsOf(fill, 3).filter(({ tag }) => tag.name === 'fgColor');
  const rgb = colour && attributesOf(outerOf(fill, colour)).get('rgb')?.toUpperCase();
  return rgb !== undefined && Object.values(grounds).includes(rgb);
}

/** Whether a cell with a fill has a ground of its own: a gradient, or any pattern but none. */
function isFilled(fill: string): boolean {
  const [kind] = elementsOf(fill, 2);
  if (!kind) return false;
  if (kind.tag.name === 'gradientFill') return innerOf(fill, kind) !== '';
  return (attributesOf(outerOf(fill, kind)).get('patternType') ?? 'none') !== 'none';
}
