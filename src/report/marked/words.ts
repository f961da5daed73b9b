import type { Bilingual } from '../../model/text.js';

/** What marked copies say beside what reports say, in both languages. */
export const words = {
  noteOpens: { zh: '—— 谁负责（shuifuze）检查结果 ——', en: '—— shuifuze: check results ——' },
  noteCloses: {
    zh: '—— 以上由 shuifuze 写入，下次检查时更新 ——',
    en: '—— written by shuifuze, renewed at the next check ——',
  },
  about: { zh: '关于 {cell}：', en: 'About {cell}: ' },
  ofColumn: { zh: '缺列（与本格所填无关）：', en: 'A column is missing (this cell is not concerned): ' },
  moreInNote: { zh: '另有 {count} 条，见“{sheet}”表。', en: '{count} more: see the sheet “{sheet}”.' },
  same: { zh: '同一规则在这一格还有 {count} 条。', en: '{count} more of this rule at this cell.' },
  id: { zh: '编号', en: 'ID' },
  severity: { zh: '程度', en: 'Severity' },
  verdict: { zh: '结论', en: 'Verdict' },
  rule: { zh: '规则', en: 'Rule' },
  subject: { zh: '对象', en: 'Record' },
  counted: {
    zh: '检查基准日 {date}。本文件有 {count} 条：差距 {gaps}，缺佐证 {open}。点“位置”可跳到那一格。',
    en: 'Date of judgement {date}. {count finding|findings} in this file: {gaps gap|gaps}, {open} without evidence. Click “Where” to go to the cell.',
  },
  grounds: {
    zh: '有批注的格子：重大为浅红底，较大为浅橙底，一般为浅蓝底，缺佐证为浅灰底；原来有底色的不变。缺列的批注在表头最后一格，不加底色。',
    en: 'Cells with a note: critical on pale red, major on pale orange, minor on pale blue, no evidence on pale grey; a ground that was there is kept. A note about a column that is missing stands at the last cell of the header, without a ground.',
  },
  rewritten: {
    zh: '供学校自查，不是对任何人的认定。除批注、底色和本表外，内容与原表完全一致；下次检查时只重写这三样。',
    en: 'A pointer for the school’s own finding, not a judgement on anybody. But for the notes, the grounds and this sheet the file is as it was; the next check renews only these three.',
  },
  protected: {
    zh: '有保护的工作表：{sheets}。批注和底色由程序直接写入，保护仍然有效。',
    en: 'Protected sheets: {sheets}. Notes and grounds were written into the file; the protection still holds.',
  },
  threads: {
    zh: '这些格子已有讨论，结果写在右边一格的批注里：{cells}。',
    en: 'These cells hold a discussion, so the note stands at the next cell on the right: {cells}.',
  },
  cutNotes: {
    zh: '“{sheet}”要批注的格子太多，只写了前 {count} 格；其余见下表。',
    en: 'Sheet “{sheet}” has too many cells for a note each: the first {count} have one, the others stand below.',
  },
  cutRows: {
    zh: '本表只列前 {count} 条，其余见 report.json。',
    en: 'This sheet lists the first {count}; the others stand in report.json.',
  },
  none: {
    zh: '本文件没有差距，也没有缺佐证的单元格。',
    en: 'No gaps in this file, and no evidence is missing.',
  },
} as const satisfies Record<string, Bilingual>;

/** Why a file has no marked copy. */
export const refusals = {
  notWorkbook: {
    zh: '只有 Excel 工作簿（.xlsx、.xlsm）能加批注；CSV 没有批注和底色，请看报告。',
    en: 'only an Excel workbook (.xlsx, .xlsm) can hold notes; CSV knows neither notes nor colours, so see the report.',
  },
  signed: {
    zh: '文件有数字签名，改动会使签名失效，所以没有加标记。需要时请先去掉签名，再检查。',
    en: 'it is digitally signed, and any change would break the signature. Remove the signature first if a marked copy is needed.',
  },
  shared: {
    zh: '文件是旧式“共享工作簿”，带有修订记录，程序不改动它。请先取消共享，再检查。',
    en: 'it is a shared workbook of the old kind with a log of revisions, which is left alone. Stop sharing it first.',
  },
} as const satisfies Record<string, Bilingual>;
