import { unescaped } from '../../read/parts/escapes.js';
import { resolved } from '../../read/parts/xml-references.js';
import { ourText, type Run } from './note-text.js';
import { escaped as cellText } from './written-text.js';
import { appendTo, insert, type Edit } from './xml-edits.js';
import { elementsOf, innerOf, type Element } from './xml-tags.js';

/** A note's runs that hold text: `<t>`, in a run or alone. */
interface Piece {
  readonly element: Element;
  readonly text: string;
  /** The run around it, or itself where it stands alone. */
  readonly around: Element;
}

/** What is done to one note: it goes, or has this text. */
interface PatchedNote {
  readonly edits: readonly Edit[];
  readonly isGone: boolean;
  readonly text: string;
}

/** Takes our earlier text out of a note and adds the new one, if there is any; a note that was all ours goes. */
export function patchNote(xml: string, note: Element, runs: readonly Run[] | undefined): PatchedNote {
  const pieces = piecesOf(xml, note);
  const whole = pieces.map(({ text }) => text).join('');
  const ours = ourText(whole);
  const rest = ours ? whole.slice(0, ours.from) + whole.slice(ours.to) : whole;
  if (ours && rest.trim() === '') return { edits: [{ at: note.tag.start, end: note.end, text: '' }], isGone: true, text: '' }; // prettier-ignore
  const cuts = ours ? cutOut(pieces, ours.from, ours.to) : [];
  if (!runs) return { edits: cuts, isGone: false, text: rest };
  return {
    edits: [...cuts, ...wrapped(pieces, cuts), added(xml, note, pieces, runs)],
    isGone: false,
    text: `${rest}\n${textOf(runs)}`,
  };
}

function piecesOf(xml: string, note: Element): Piece[] {
  const offset = note.tag.end;
  const inner = innerOf(xml, note);
  const at = ({ tag, contentEnd, end }: Element, by: number): Element => ({
    tag: { ...tag, start: tag.start + by, end: tag.end + by },
    contentEnd: contentEnd + by,
    end: end + by,
  });
  return elementsOf(inner, 2)
    .filter(({ tag }) => tag.name === 't' || tag.name === 'r')
    .flatMap((around) => {
      const outer = at(around, offset);
      if (around.tag.name === 't') return [piece(xml, outer, outer)];
      const texts = elementsOf(innerOf(inner, around), 1).filter(({ tag }) => tag.name === 't');
      return texts.map((text) => piece(xml, at(text, offset + around.tag.end), outer));
    });
}

function piece(xml: string, element: Element, around: Element): Piece {
  const raw = innerOf(xml, element).replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) => cellText(text));
  return { element, around, text: unescaped(resolved(raw.replace(/\r\n?/g, '\n')) ?? '') };
}

/** Cuts a stretch out of the texts of the runs; runs of which nothing is left go. */
function cutOut(pieces: readonly Piece[], from: number, to: number): Edit[] {
  let start = 0;
  return pieces.flatMap(({ element, around, text }) => {
    const [a, b] = [from - start, to - start].map((at) => Math.min(Math.max(at, 0), text.length)) as [number, number]; // prettier-ignore
    start += text.length;
    if (a === b) return [];
    const left = text.slice(0, a) + text.slice(b);
    if (left === '') return [{ at: around.tag.start, end: around.end, text: '' }];
    return [{ at: element.tag.end, end: element.contentEnd, text: cellText(left) }];
  });
}

/** A text that stands alone becomes a run: beside runs, not every reader shows it. */
function wrapped(pieces: readonly Piece[], cuts: readonly Edit[]): Edit[] {
  const alone = pieces.find(({ element, around }) => element === around);
  if (!alone || cuts.some(({ at }) => at === alone.element.tag.start)) return [];
  const { tag, end } = alone.element;
  return [insert(tag.start, `<${tag.prefix}r>`), insert(end, `</${tag.prefix}r>`)];
}

function added(xml: string, note: Element, pieces: readonly Piece[], runs: readonly Run[]): Edit {
  const { prefix } = note.tag;
  const written = runsXml(prefix, [{ text: '\n', bold: false }, ...runs]);
  const last = pieces.at(-1);
  if (last) return insert(last.around.end, written);
  const inner = innerOf(xml, note);
  const [text] = elementsOf(inner, 1);
  if (!text) return appendTo(note, xml, `<${prefix}text>${written}</${prefix}text>`);
  return shifted(appendTo(text, inner, written), note.tag.end);
}

function shifted({ at, end, text }: Edit, by: number): Edit {
  return { at: at + by, end: end + by, text };
}

/** Stretches of a note's text as XML. */
export function runsXml(prefix: string, runs: readonly Run[]): string {
  const font = '<sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/>';
  return runs
    .map(({ text, bold }) => {
      const look = ((bold ? '<b/>' : '') + font).replaceAll('<', `<${prefix}`);
      return `<${prefix}r><${prefix}rPr>${look}</${prefix}rPr><${prefix}t xml:space="preserve">${cellText(text)}</${prefix}t></${prefix}r>`;
    })
    .join('');
}

/** What stretches of text say. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
