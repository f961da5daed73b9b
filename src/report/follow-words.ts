import type { Status } from '../model/finding.js';
import type { Gone } from '../model/past.js';
import type { Bilingual } from '../model/text.js';

/** What became of a finding, in words. */
export const statusWords: Readonly<Record<Status, Bilingual>> = {
  new: { zh: '新增', en: 'new' },
  persisting: { zh: '延续', en: 'persisting' },
  changed: { zh: '变化', en: 'changed' },
};

/** Why an earlier finding can be judged no longer. */
export const goneWords: Readonly<Record<Gone, Bilingual>> = {
  row: { zh: '原来的那一行已不在记录中', en: 'its row is no longer in the records' },
  column: {
    zh: '所需的列（或所在的表）已不在',
    en: 'a column that it needs, or its sheet, is no longer there',
  },
  sheet: { zh: '所需的表已不在', en: 'the sheet that it needs is no longer there' },
  rule: { zh: '这条规则这次没有用', en: 'the rule was not used this time' },
  waived: { zh: '已获豁免，到期后再查', en: 'it is waived, and judged again when the waiver has run out' },
};

/** What reports and comparisons say about an earlier report. */
export const followWords = {
  title: { zh: '两次检查的对照', en: 'Two checks compared' },
  trendTitle: { zh: '历次检查的走势', en: 'Checks over time' },
  districtTrend: { zh: '历次汇总的走势', en: 'Roll-ups over time' },
  trendNote: {
    zh: '差距少了，不一定是整改了：也可能是记录少了。请与“不能再查”和缺佐证一起看。',
    en: 'Fewer gaps need not mean that things were mended: there may be fewer records. Look at “no longer checkable” and no evidence too.',
  },
  asOf: { zh: '基准日', en: 'As of' },
  file: { zh: '文件', en: 'File' },
  schools: { zh: '学校', en: 'Schools' },
  gaps: { zh: '差距', en: 'Gaps' },
  noEvidence: { zh: '缺佐证', en: 'No evidence' },
  eachTime: { zh: '各次的差距与缺佐证', en: 'Gaps and missing evidence each time' },
  byRule: { zh: '差距数有变化的规则（变化大的在前）', en: 'Rules whose gaps changed, the most first' },
  noneChanged: { zh: '各规则的差距数都没有变化。', en: 'No rule has another number of gaps.' },
  notChecked: { zh: '未检查', en: 'not checked' },
  moreRules: { zh: '另有 {count} 条规则有变化。', en: '{count more rule|more rules} changed.' },
  lastTwo: { zh: '最近两次的对照：{was} → {now}', en: 'The last two compared: {was} → {now}' },
  since: { zh: '与 {file}（{asOf}）相比', en: 'Compared with {file} ({asOf})' },
  counts: {
    zh: '新增 {new} · 延续 {persisting} · 变化 {changed} · 已解决 {resolved} · 不能再查 {noLongerCheckable}（条数，差距和缺佐证都在内）',
    en: '{new} new · {persisting} persisting · {changed} changed · {resolved} resolved · {noLongerCheckable} no longer checkable (findings: gaps and missing evidence alike)',
  },
  report: {
    zh: '{file}：基准日 {asOf}，差距 {gaps}，缺佐证 {noEvidence}',
    en: '{file}: as of {asOf}, {gaps gap|gaps}, {noEvidence} no evidence',
  },
  new: { zh: '新增', en: 'New' },
  changed: { zh: '变化', en: 'Changed' },
  persisting: { zh: '延续', en: 'Persisting' },
  resolved: { zh: '已解决', en: 'Resolved' },
  noLongerCheckable: { zh: '不能再查（不算已解决）', en: 'No longer checkable (not counted as resolved)' },
  none: { zh: '无', en: 'none' },
  status: { zh: '与上次相比', en: 'Since the last check' },
  ledger: { zh: '整改台账读回', en: 'The ledger that came back' },
  ledgerCounts: {
    zh: '整改台账读回 {rows} 行，答复 {answered} 条：其中复核写“通过”而本次仍查出 {claimedDone} 条，已过期限而仍查出 {overdue} 条；销号 {closed} 行，不能再查 {noLongerCheckable} 行，编号不明 {unknown} 行',
    en: 'The ledger came back with {rows row|rows} and {answered reply|replies} to what is still found: {claimedDone} of them reviewed as passed, {overdue} overdue; {closed row is|rows are} closed, {noLongerCheckable} no longer checkable, {unknown} of unknown ID',
  },
  claimedDone: { zh: '复核写“通过”，本次仍查出', en: 'Reviewed as passed, and still found' },
  overdue: { zh: '已过期限，本次仍查出', en: 'Overdue, and still found' },
  closed: { zh: '销号', en: 'Closed' },
  reply: { zh: '答复', en: 'Reply' },
  who: { zh: '整改人 {who}', en: 'to be mended by {who}' },
  due: { zh: '期限 {due}', en: 'due {due}' },
  review: { zh: '复核 {review}', en: 'review: {review}' },
  severity: { zh: '严重程度', en: 'Severity' },
  verdict: { zh: '判定', en: 'Verdict' },
  rule: { zh: '规则', en: 'Rule' },
  record: { zh: '对象', en: 'Record' },
  cell: { zh: '位置', en: 'Cell' },
  message: { zh: '内容', en: 'What' },
  reason: { zh: '原因', en: 'Reason' },
} as const satisfies Record<string, Bilingual>;
