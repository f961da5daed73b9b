import { compact } from './characters.js';

/** What says "none" in a cell of any type but yes/no and date+mark (rulings 3). */
const NONE = new Set('无 没有 暂无 / // \\ - -- — —— – ― n/a na none nil 无。'.split(' '));
/** 零报告: nothing to report; 全勤: nobody absent. Only in text and count columns (rulings 3). */
const REPORTS: Readonly<Record<string, 'nothing' | 'full'>> = {
  零报告: 'nothing',
  全勤: 'full',
  全到: 'full',
};
/** In a column for what went wrong: nothing went wrong (rulings 2). A closed list: 无人值守 is no "none". */
const NOTHING_WRONG =
  /^(?:(?:无|没有|未发现|未发生|未见|暂无|无任何)(?:异常|违规|违纪|突发|特殊|危险|不良)?(?:情况|事件|现象|操作|行为|作业|问题|工具|器械|事)?|(?:一切|均|情况)?正常|良好|平安|零报告|全勤|否|no|nothing|normal)$/;
const NO_COUNT = /^(?:未发现|未见|无|没有)(?:隐患|异常|问题)?$/;

/** No word for "none" is longer: a cheap answer for free text. */
const LONGEST = 12;

/** Whether a text says that there is none. */
export function saysNone(text: string): boolean {
  return isShort(text) && NONE.has(compact(text).toLowerCase());
}

/** Whether a text in a column for what went wrong says that nothing did. */
export function saysNothingWrong(text: string): boolean {
  return (
    isShort(text) &&
    NOTHING_WRONG.test(
      compact(text)
        .toLowerCase()
        .replace(/[。.!]$/, ''),
    )
  );
}

/** Whether a text in a count column says 0 in words. */
export function saysNoCount(text: string): boolean {
  return saysNone(text) || NO_COUNT.test(compact(text));
}

/** 零报告 or 全勤; undefined for anything else. */
export function oneWordReport(text: string): 'nothing' | 'full' | undefined {
  if (!isShort(text)) return undefined;
  const plain = compact(text);
  return Object.hasOwn(REPORTS, plain) ? REPORTS[plain] : undefined;
}

function isShort(text: string): boolean {
  return text.length <= LONGEST || text.trim().length <= LONGEST;
}
