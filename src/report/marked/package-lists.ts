import { attributesOf, elementsOf, escaped, outerOf } from './xml-tags.js';
import { appendTo, edited } from './xml-edits.js';
import { hasPart, readPart, spellingOf, writePart, type Parts } from './parts.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = '[Content_Types].xml';

/** A relation to be added to a part: its whole type, and the part it leads to. */
export interface NewRelation {
  readonly type: string;
  readonly target: string;
}

/** The part that holds the relations of another. */
export function relationsPart(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** Adds relations to a part, and gives their ids. */
export function addRelations(parts: Parts, part: string, added: readonly NewRelation[]): string[] {
  const name = relationsPart(spellingOf(parts, part));
  const xml = hasPart(parts, name)
    ? readPart(parts, name)
    : `${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const [root] = elementsOf(xml, 1);
  const used = elementsOf(xml, 2).map((each) => attributesOf(outerOf(xml, each)).get('Id') ?? '');
  const last = Math.max(0, ...used.map((id) => Number(/^rId(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  const ids = added.map((_, index) => `rId${last + 1 + index}`);
  const written = added.map(
    ({ type, target }, index) =>
      `<${root!.tag.prefix}Relationship Id="${ids[index]}" Type="${type}" Target="${escaped(relativeTo(part, target))}"/>`,
  );
  if (added.length > 0) writePart(parts, name, edited(xml, [appendTo(root!, xml, written.join(''))]));
  return ids;
}

/** The way from a part to another: absolute ones are allowed too, but exceljs opens no workbook that has them. */
function relativeTo(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  const shared = from.findIndex((folder, i) => folder.toLowerCase() !== to[i]?.toLowerCase());
  const common = Math.min(shared < 0 ? from.length : shared, to.length - 1);
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Content types to be added: of parts by their names, or of all parts with an ending (`vml`). */
export type NewTypes = ReadonlyMap<string, string>;

/** Says of new parts what they hold; what is said already is left. */
export function addTypes(parts: Parts, added: NewTypes): void {
  const xml = readPart(parts, TYPES);
  const [root] = elementsOf(xml, 1);
  const said = new Set(
    elementsOf(xml, 2).map((each) => {
      const attributes = attributesOf(outerOf(xml, each));
      return (attributes.get('PartName') ?? attributes.get('Extension') ?? '').toLowerCase();
    }),
  );
  const written = [...added].flatMap(([name, type]) => {
    const isPart = name.includes('/');
    const named = isPart ? `/${name}` : name;
    if (said.has(named.toLowerCase())) return [];
    const { prefix } = root!.tag;
    return isPart
      ? `<${prefix}Override PartName="${escaped(named)}" ContentType="${type}"/>`
      : `<${prefix}Default Extension="${named}" ContentType="${type}"/>`;
  });
  if (written.length > 0) writePart(parts, TYPES, edited(xml, [appendTo(root!, xml, written.join(''))]));
}
