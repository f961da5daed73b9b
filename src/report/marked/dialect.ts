import { attributesOf, tagsOf } from './xml-tags.js';

/** How the parts of a workbook name what they use: the two dialects of the format differ in their addresses alone. */
export interface Dialect {
  /** The namespace of the elements of sheets, styles and notes. */
  readonly main: string;
  /** The namespace of `r:id`, and what types of relations begin with. */
  readonly office: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The dialect of a part, by the namespaces of its root. */
export function dialectOf(xml: string): Dialect {
  return [...namespacesOf(xml).values()].includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

/**
 * How `r:id` is written in a part: with the prefix that its root declares for it, else with a declaration of its own.
 * Gives the attribute with a blank before it.
 */
export function idAttribute(xml: string, id: string): string {
  const spaces = [...namespacesOf(xml)];
  const declared = spaces.find(
    ([name, space]) => name.startsWith('xmlns:') && [TRANSITIONAL.office, STRICT.office].includes(space),
  );
  if (declared) return ` ${declared[0].slice('xmlns:'.length)}:id="${id}"`;
  return ` xmlns:r="${dialectOf(xml).office}" r:id="${id}"`;
}

function namespacesOf(xml: string): ReadonlyMap<string, string> {
  const [root] = tagsOf(xml);
  return root ? attributesOf(xml.slice(root.start, root.end)) : new Map();
}
