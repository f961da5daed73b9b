import { compact } from './characters.js';

/** What a mark says; `unclear`: a stroke or "not applicable", which is neither (rulings 3); `empty`: a box nobody ticked. */
export type Mark = boolean | 'unclear' | 'empty';

const YES = wordSet(`是 是的 有 已 对 已是 √ ✓ ✔ ☑ ✅ ■ v y yes true t 1 done ok signed
  完成 合格 符合 达标 到位 落实 同意 批准 准许 通过 知晓 知情 畅通 通畅 开启 完好 有效 已经
  有记录 有登记 有方案 有预案 有日志 有授权 有授权书 有签字 有标志`);
const NO = wordSet(`否 不是 无 没 没有 未 不 错 × ✗ ✘ ✕ ✖ ❌ x n no false f 0 notdone notsigned none
  不合格 不符合 不达标 不到位 不落实 不同意 不批准 不通过 不知晓 不知情 不畅通 不通畅 不完好 堵塞
  无记录 无登记 无方案 无预案 无日志 无授权 无授权书 无签字 无标志`);
/** Said of things that do not arise here; not the same as "not done". */
const UNCLEAR =
  wordSet(`/ // \\ - -- — —— – ― ~ n/a na 不适用 不涉及 未涉及 不需要 不需 无需 无须 不必 不用 没必要 没有必要
  notapplicable`);
const EMPTY_BOX = /^[□☐]+$/;
const TICKED = /[☑✓✔√■✅]/;
const BOXES = /[☑✓✔√■✅□☐]/;

/** 已通知, 已于上周签订 … : done, unless what follows takes it back. */
const DONE = /^已(?:经|于)?\p{Script=Han}{1,6}$/u;
const TAKEN_BACK = /未|不|没|无|否|但|待|拒|驳|退回|取消|过期|失效|逾期|延期|推迟|作废|停办/;
/** 未通知, 尚未整改, 没有签字, 待签: not done. */
const NOT_DONE = /^(?:(?:尚|还|暂|均|都)?未|(?:还|尚)?没有?|待)\p{Script=Han}{1,6}$/u;
/** 未知, 未定 …: nobody knows; 未必, 没问题, 没异常: something else is meant. */
const NOT_KNOWN =
  /^(?:[尚还暂]?未(?:知|定|详|必|明|见|发现|发生|出现)|没(?:有)?(?:问题|异常|关系|事)|待(?:定|查|核))/;

/**
 * What a yes/no mark says: 是/否, 有/无, 已/未, √/×, ✓/✗, ☑, Y/N, 1/0, 已通知/未通知, 合格/不合格, ☑是□否;
 * undefined where it is none. Records.md "Types", rulings 3.
 */
export function parseMark(text: string): Mark | undefined {
  const plain = compact(text)
    .toLowerCase()
    .replace(/[。.!]$/, '');
  if (YES.has(plain)) return true;
  if (NO.has(plain)) return false;
  if (UNCLEAR.has(plain)) return 'unclear';
  if (DONE.test(plain)) return TAKEN_BACK.test(plain) ? undefined : true;
  if (NOT_DONE.test(plain)) return NOT_KNOWN.test(plain) ? undefined : false;
  return boxed(plain);
}

/**
 * What a column for signatures says: a mark as above, or a name or any text = signed (rulings 41).
 * "无异常" in a log is a log; only what denies the signature itself is a no.
 */
export function parseSignature(text: string): Mark {
  return parseMark(text) ?? true;
}

/** ☑是 □否, 是√ 否□: the word at the ticked box; no tick: nothing was said; two ticks: no mark. */
function boxed(plain: string): Mark | undefined {
  if (EMPTY_BOX.test(plain)) return 'empty';
  const boxes = plain.split(BOXES).length - 1;
  if (boxes < 2) return undefined;
  const pattern = BOXES.test(plain[0]!) ? /([☑✓✔√■✅□☐])([^☑✓✔√■✅□☐]+)/g : /([^☑✓✔√■✅□☐]+)([☑✓✔√■✅□☐])/g; // prettier-ignore
  const options = [...plain.matchAll(pattern)].map(([, a, b]) => (BOXES.test(a!) ? [a!, b!] : [b!, a!]));
  const ticked = options.filter(([box]) => TICKED.test(box!));
  if (ticked.length === 0) return options.length > 0 ? 'empty' : undefined;
  const word = ticked.length === 1 ? ticked[0]![1]!.replace(/[,、/;]/g, '') : '';
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
