/** Text that is HTML already; everything else is escaped on its way into a page. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template; nothing is drawn for null, undefined and false. */
export type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** A piece of HTML: markup`<p>${text}</p>`. Whatever is put in is escaped, unless it is Markup. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: pieces.map((piece, i) => piece + draw(parts[i])).join('') };
}

/** HTML that we wrote ourselves (style, script); never anything from a school. */
export function trusted(text: string): Markup {
  return { markup: text };
}

/** Text as it may stand between tags and in a quoted attribute. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function draw(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(draw).join('');
}
