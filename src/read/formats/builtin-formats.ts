const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const HALF_DAY = '上午/下午h"时"mm"分"';
const HALF_DAY_SECONDS = '上午/下午h"时"mm"分"ss"秒"';

/**
 * Format codes that a workbook need not write out, by id (ECMA-376 part 1, 18.8.30), as a Chinese Excel or WPS
 * shows them: 27–36 and 50–58 exist in East Asian versions only, and 14 and 22 follow the locale.
 */
export const builtinFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: HALF_DAY,
  35: HALF_DAY_SECONDS,
  36: YEAR_MONTH,
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: HALF_DAY,
  56: HALF_DAY_SECONDS,
  57: YEAR_MONTH,
  58: MONTH_DAY,
};
