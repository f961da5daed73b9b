import type { LimitOrigin, Report } from '../model/report.js';
import { fill, type Bilingual, type Lang } from '../model/text.js';

/** Who chose a number or word list, as reports say it. */
export const originWords = {
  default: { zh: '本产品默认', en: 'our default' },
  region: { zh: '本地规定', en: 'local rules' },
  own: { zh: '自定', en: 'own choice' },
} as const satisfies Record<LimitOrigin, Bilingual>;

const words = {
  region: { zh: '地区', en: 'Region' },
  nowhere: { zh: '全国规定（没有本地规则）', en: 'national law (no local rules)' },
  used: {
    zh: '按{region}判定；可由学校自定的数和词表 {all} 项：本地规定 {region_} 项，自定 {own} 项，其余为本产品默认（逐项见网页报告的“说明”和 Excel 报告的“总览”）。',
    en: 'Judged by {region}. Numbers and word lists that a school may choose: {all}; {region_} from local rules, {own} of its own, the rest our defaults (each under “About” of the page and “Overview” of the workbook).',
  },
  untouched: {
    zh: '按{region}判定；可由学校自定的数和词表 {all} 项都是本产品默认（逐项见网页报告的“说明”和 Excel 报告的“总览”）。',
    en: 'Judged by {region}. All {all} numbers and word lists that a school may choose are our defaults (each under “About” of the page and “Overview” of the workbook).',
  },
} as const satisfies Record<string, Bilingual>;

/** What 地区 is called in reports, and by whose rules was judged. */
export function regionLine({
  region,
  lang,
}: Pick<Report, 'region' | 'lang'>): readonly [name: string, value: string] {
  return [words.region[lang], region?.name ?? words.nowhere[lang]];
}

/** By whose rules was judged, and how many of the numbers are whose choice. */
export function limitsLine(report: Report): string {
  const { limits, lang } = report;
  const of = (origin: LimitOrigin): number => limits.filter(({ from }) => from === origin).length;
  const counts = { region: rulesOf(report, lang), all: limits.length, region_: of('region'), own: of('own') };
  return fill(words[counts.region_ + counts.own > 0 ? 'used' : 'untouched'][lang], counts);
}

function rulesOf({ region }: Report, lang: Lang): string {
  if (!region) return words.nowhere[lang];
  return lang === 'zh' ? `${region.name}规则` : `the rules of ${region.name}`;
}
