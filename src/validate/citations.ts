import type { Citation, Quotation } from '../model/citation.js';
import { numeral } from '../model/numerals.js';

const PARTS = /^第(.+?)条(?:之(.+?))?(?:第([^第款]+)款)?(?:第?\(?([^第()项款]+)\)?项)?(?:第(.+)目)?$/;

/** Reads the numbers of quoted articles, in digits or Chinese; one that is no number is left out. */
export function toCitations(quotations: readonly Quotation[]): Citation[] {
  return quotations.flatMap((quotation) => {
    const number = numberOf(quotation.article.normalize('NFKC'));
    return number === undefined ? [] : [{ ...quotation, number }];
  });
}

/** 第九条第(九)项 → `9(9)`, 第二十四条第一款 → `24§1`, 第139条之一 → `139-1`. */
function numberOf(article: string): string | undefined {
  const [, ...written] = PARTS.exec(article) ?? [];
  const read = written.map((part) => (part === undefined ? '' : numeral(part)));
  const [number, after, paragraph, item, point] = read;
  if (read.includes(undefined) || number === undefined || number === '') return undefined;
  return [
    number,
    after && `-${after}`,
    paragraph && `§${paragraph}`,
    item && `(${item})`,
    item && point ? point : '',
  ].join('');
}
