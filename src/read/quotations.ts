import type { Quotation } from '../model/citation.js';
import type { Sheet } from '../model/sheet.js';
import { addressOf } from './letters.js';

const NUMBER = '[\\d零〇一二三四五六七八九十百千０-９]+';
const PART = `(?:第${NUMBER}款)?(?:第?[（(]?${NUMBER}[）)]?项)?(?:第${NUMBER}目)?`;
const ARTICLE = `第${NUMBER}条(?:之${NUMBER})?${PART}`;
/** Titles of law end so; a school's own rules (制度, 责任书, 预案) do not. What stands in brackets behind them names a version. */
const TITLE = '《([^《》]{1,40}?(?:法|法典|条例|办法|规定|规则|意见|解释)(?:[（(][^《》]*[）)])?)》';
const QUOTED = new RegExp(`${TITLE}(?:[（(][^（()）]*[）)])?\\s*((?:[、,，和及与]?\\s*${ARTICLE})+)`, 'g');

/** The articles of laws that any cell of some sheets quotes, whether the sheet is used or not; several behind one title each. */
export function quotationsIn(file: string, sheets: readonly Sheet[]): Quotation[] {
  const found: Quotation[] = [];
  for (const { name, rows } of sheets) {
    for (const { number, cells } of rows) {
      // A plain loop: there may be two million cells, of which hardly one quotes a law.
      for (let column = 0; column < cells.length; column++) {
        const text = cells[column]?.text;
        if (!text?.includes('《')) continue;
        const at = { file, sheet: name, cell: addressOf(column, number), field: 'cited' };
        found.push(...quotedBy(text).map((quoted) => ({ ...quoted, at: { ...at, value: `《${quoted.title}》${quoted.article}` } }))); // prettier-ignore
      }
    }
  }
  return found;
}

function quotedBy(text: string): readonly { readonly title: string; readonly article: string }[] {
  return [...text.matchAll(QUOTED)].flatMap(([, title = '', articles = '']) =>
    [...articles.matchAll(new RegExp(ARTICLE, 'g'))].map(([article]) => ({ title, article })),
  );
}
