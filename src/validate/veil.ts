import type { Kind } from '../model/tables.js';
import { tableOf } from '../model/tables.js';
import type { Column, Table } from '../model/tables/table.js';
import type { Trouble } from './parsed.js';

/** Digits, signs, and the characters of dates, times, numbers and marks: nobody's name is made of these alone. */
const HARMLESS =
  /^[\d\p{P}\p{S}\sT年月日号时分秒点半刻钟整上下午中早晚凌晨夜周星期礼拜一二三四五六七八九十百千零〇两天人名次个米厘毫克约左右多共第是否有无已未没不合格符达标到位完成全勤报告长期空]*$/u;
const UNSHOWN = { zh: '（为保护隐私不显示）', en: '(not shown, for privacy)' };
const MARKS_AND_NUMBERS: ReadonlySet<string> = new Set([
  'yesNo', 'signature', 'count', 'number', 'minutes', 'dateMark', 'datetimeMark',
]); // prettier-ignore
const DAYS_AND_TIMES: ReadonlySet<string> = new Set(['date', 'dateOrForever', 'time', 'datetime']);

/**
 * A trouble as it may be told. What stands in a pupil's column, or in a mark or number cell of a record about
 * pupils (旷课: 李小明), may be a pupil's name typed in the wrong place; it is then not repeated, since the cell's
 * address says enough. In records of one pupil (预警, 出校) a shifted row may bring it into the dates too.
 */
export function veiled(kind: Kind, column: Column, trouble: Trouble): Trouble {
  const { found, near } = trouble.values;
  if (typeof found !== 'string' || HARMLESS.test(found) || trouble.code === 'CELL_ERROR') return trouble;
  if (!mayNamePupils(tableOf(kind), column)) return trouble;
  const hidden = { ...trouble.values, found: UNSHOWN };
  return {
    ...trouble,
    values: typeof near === 'string' && !HARMLESS.test(near) ? { ...hidden, near: UNSHOWN } : hidden,
  };
}

function mayNamePupils({ columns }: Table, { type, private: whose }: Column): boolean {
  if (whose === 'pupil') return true;
  if (DAYS_AND_TIMES.has(type)) return Object.hasOwn(columns, 'pupil');
  return MARKS_AND_NUMBERS.has(type) && Object.values(columns).some((each) => each.private === 'pupil');
}
