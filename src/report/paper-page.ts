import type { Block, BlockOf, Paper, PaperBook, PaperRow, PaperTable, Signatures } from './blocks.js';
import { cleanText } from './clean-text.js';
import { markup, trusted, type Markup } from './html/markup.js';
import { pageFile } from './html/page-file.js';
import { paperStyle } from './paper-style.js';

/**
 * Draws papers as one page to look at and to print, each on sheets of its own: one file without scripts that asks the
 * network for nothing. The first is the register, in which the others are numbered from 1. The same book gives the same bytes.
 */
export function paperPage(book: PaperBook): string {
  const { title, lang, papers } = book;
  const [register = '', ...links] = papers.map(({ name }, i) => markup`<a href="#paper-${i + 1}">${cleanText(name)}</a>`); // prettier-ignore
  const body = markup`<header><h1>${cleanText(title)}</h1><nav aria-label="${cleanText(title)}"><p>${register}</p><ol>${links.map((link) => markup`<li>${link}</li>`)}</ol></nav></header>
<main>
${papers.map((paper, i) => article(paper, i + 1))}</main>`;
  return pageFile({ lang, title: cleanText(title), style: paperStyle, scheme: 'light' }, body);
}

function article({ name, head, blocks }: Paper, number: number): Markup {
  return markup`<article id="paper-${number}" aria-label="${cleanText(name)}">
<p class="head">${cleanText(head)}</p>
${blocks.map((block) => markup`${draw(block)}\n`)}</article>
`;
}

function draw(block: Block): Markup {
  switch (block.kind) {
    case 'title':
      return markup`<h2>${lines(block.text)}</h2>${block.under && markup`<p class="under">${lines(block.under)}</p>`}`;
    case 'heading':
      return markup`<h3>${lines(block.text)}</h3>`;
    case 'paragraph':
      return paragraph(block);
    case 'clauses':
      return markup`<ol class="clauses${block.withNext && ' kept'}">${block.items.map((item) => markup`<li>${lines(item)}</li>`)}</ol>`;
    case 'table':
      return table(block);
    case 'signatures':
      return markup`<div class="signatures">${block.parties.map(party)}</div>`;
    case 'pageBreak':
      return markup`<div class="break"></div>`;
  }
}

function paragraph({ text, look, lines: blank = 0, withNext }: BlockOf<'paragraph'>): Markup {
  const toWriteOn = Array.from({ length: blank }, () => markup`<div class="writing"></div>`);
  const classes = [look === 'note' && 'note', withNext && 'kept'].filter(Boolean).join(' ');
  return markup`<p${classes !== '' && markup` class="${classes}"`}>${lines(text)}</p>${toWriteOn}`;
}

function party({ label, lines: own }: Signatures['parties'][number]): Markup {
  return markup`<div><p class="party">${lines(label)}</p>${own.map((line) => markup`<p>${lines(line)}</p>`)}</div>`; // prettier-ignore
}

function table({ caption, columns, header, rows }: PaperTable): Markup {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => markup`<col class="${widthClass(share / all)}">`);
  const head = header && markup`<thead><tr>${header.map((cell) => markup`<th scope="col">${lines(cell)}</th>`)}</tr></thead>`; // prettier-ignore
  return markup`<div class="scroll" role="group" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption><colgroup>${widths}</colgroup>${head}<tbody>${rows.map((row) => bodyRow(row, columns))}</tbody></table></div>`;
}

/** Shares of the width as classes, since no style may stand in an attribute here. */
function widthClass(share: number): string {
  return `w${Math.round(share * 100)}`;
}

function bodyRow(row: PaperRow, columns: PaperTable['columns']): Markup {
  if ('group' in row)
    return markup`<tr><th scope="colgroup" colspan="${columns.length}" class="group">${lines(row.group)}</th></tr>`; // prettier-ignore
  const cells = row.map((cell, i) => {
    const { label, centred } = columns[i]!;
    if (label) return markup`<th scope="row">${lines(cell)}</th>`;
    return markup`<td${centred && trusted(' class="centred"')}>${lines(cell)}</td>`;
  });
  return markup`<tr>${cells}</tr>`;
}

function lines(text: string): Markup[] {
  return cleanText(text).split('\n').map((line, i) => markup`${i > 0 && markup`<br>`}${line}`); // prettier-ignore
}
