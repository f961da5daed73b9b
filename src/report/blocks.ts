/**
 * Papers that are handed out, as plain data: lists of duties, pledges, notices, sheets of incidents. What a paper says
 * and in what order stands here once; `word.ts` and `paper-page.ts` draw it.
 */
export type Block =
  | Title
  | { readonly kind: 'heading'; readonly text: string }
  | Paragraph
  | Clauses
  | PaperTable
  | Signatures
  | { readonly kind: 'pageBreak' };

/** The blocks of one kind. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** What a paper is called; the line under it says of whom or from when to when. */
export interface Title {
  readonly kind: 'title';
  readonly text: string;
  readonly under?: string;
}

/**
 * `note`: smaller, said beside. `lines`: blank lines behind the text, to write on; they stay with what follows.
 * `withNext`: begins no page that what follows does not stand on, so that nobody signs a page with nothing else on it.
 */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly look?: 'plain' | 'note';
  readonly lines?: number;
  readonly withNext?: boolean;
}

/** Numbered from 1. `withNext` as in a paragraph. */
export interface Clauses {
  readonly kind: 'clauses';
  readonly withNext?: boolean;
  readonly items: readonly string[];
}

/** One column: its share of the width of the page. */
export interface PaperColumn {
  readonly share: number;
  readonly centred?: boolean;
  /** Names the row. */
  readonly label?: boolean;
}

/** A table; the header is repeated on each page, no row is split. A line break in a cell is one on paper. */
export interface PaperTable {
  readonly kind: 'table';
  /** For whoever hears the table read out. */
  readonly caption: string;
  readonly columns: readonly PaperColumn[];
  /** Null: a table of labels and values, in turn. */
  readonly header: readonly string[] | null;
  readonly rows: readonly PaperRow[];
}

/** The cells of a row; or a line across the whole table that names the rows below it. */
export type PaperRow = readonly string[] | { readonly group: string };

/** Whoever signs, side by side, each with a line for the signature and one for the date. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly caption: string;
  readonly parties: readonly { readonly label: string; readonly lines: readonly string[] }[];
}

/** One paper of a document: its own pages, counted from 1. */
export interface Paper {
  /** Stands in lists of contents: 陈静. */
  readonly name: string;
  /** Above each page: school, kind of paper, number. */
  readonly head: string;
  readonly blocks: readonly Block[];
}

/** Papers in one document. */
export interface PaperBook {
  readonly title: string;
  readonly lang: 'zh' | 'en';
  /** ISO date given as the time of creation: the same book has the same bytes. */
  readonly date: string;
  readonly papers: readonly Paper[];
}
