import { normaliseHeader } from '../header-text.js';
import { clockRangeIn } from './clock-range.js';
import { plainText } from './said.js';

const NUMBER = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
const NUMBERED = new RegExp(
  `^(?:上午|下午|晚上|早上)?第?${NUMBER}(?:[、,.\\-~和至—]第?${NUMBER})?(?:节课?|课时?|大节|小节)?$`,
  'u',
);
const WORD =
  '早读|早自习|早自修|早操|早会|早餐|早饭|晨读|晨会|晨检|晨诵|晨练|晨跑|晨间活动|晨间|升旗|升旗仪式|预备|课间操|大课间|课间|广播操|眼保健操|眼操|' +
  '午休|午睡|午间|午餐|午饭|中餐|中饭|午读|午写|午练|午自习|午自修|午会|午修|静校|午间活动|午间管理|' +
  '课后服务|课后|延时服务|延时|课后延时|托管|社团|社团活动|兴趣小组|活动|活动课|课外活动|体锻|体活|大活动|阳光体育|辅导|自习|自修|夕会|班会|放学|' +
  '晚自习|晚自修|晚修|晚读|晚餐|晚饭|晚间|晚托|晚辅导|就寝|熄灯|起床|查寝';
const NAMED = new RegExp(`^(?:${WORD})第?[(]?${NUMBER}?[)]?(?:节课?)?$`, 'u');
const HALF_DAY = /^(?:上午|下午|晚上|中午|早上|早晨|傍晚|晚间|上|下|晚)$/u;

/** Whether a label names a period of the day: 第1节, 1, 一, 早读, 晚自习2, 第1节 8:00-8:40. */
export function isPeriod(text: string): boolean {
  const word = normaliseHeader(periodText(text));
  return NUMBERED.test(word) || NAMED.test(word);
}

/** Whether a label is only a half of the day, which stands before its periods. */
export function isHalfDay(text: string): boolean {
  return HALF_DAY.test(normaliseHeader(text));
}

/** Whether a label begins to count periods at 1 again in each half of the day: a bare number tells not which. */
export function periodNumber(text: string): string | null {
  const word = normaliseHeader(periodText(text));
  return NUMBERED.test(word) && !/^[上下早晚]/u.test(word) ? word : null;
}

/** The name of a period without the times beside it; the times where there is no name. */
export function periodText(text: string): string {
  const plain = plainText(text).replace(/\s+/gu, ' ');
  const times = clockRangeIn(plain, true);
  if (times === null) return plain;
  const name = `${times.before} ${times.behind}`.replace(/[()[\]【】〔〕:]/gu, ' ').trim();
  return name === '' ? `${times.start}-${times.end}` : name.replace(/\s+/gu, ' ');
}
