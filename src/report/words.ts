import type { Nature, Severity } from '../model/rule.js';
import type { Bilingual } from '../model/text.js';

/** Every word that reports say beside what rules and records say, in both languages. */
export const words = {
  /** A cell in which nothing is written. */
  blankCell: { zh: '（空白）', en: '(blank)' },
  title: { zh: '安全责任检查报告', en: 'Safety responsibility report' },
  gaps: { zh: '差距', en: 'Gaps' },
  noEvidence: { zh: '缺佐证', en: 'No evidence' },
  incidents: { zh: '事件与责任路径', en: 'Incidents and who answers' },
  people: { zh: '人员', en: 'People' },
  rules: { zh: '全部规则', en: 'All rules' },
  notChecked: { zh: '未检查', en: 'Not checked' },
  readAs: { zh: '认出的版式', en: 'Layouts recognised' },
  problems: { zh: '没有采用或存疑的内容', en: 'What was not taken or is in doubt' },
  sums: {
    zh: '{rules} 条规则，{records} 条记录，{judgements} 项判断：落实 {met} · 差距 {gap} · 缺佐证 {noEvidence} · 不适用 {notApplicable} · 豁免 {waived}；未检查规则 {notChecked} 条',
    en: '{rules rule|rules}, {records record|records}, {judgements judgement|judgements}: {met} met · {gap gap|gaps} · {noEvidence} no evidence · {notApplicable} not applicable · {waived} waived; {notChecked rule|rules} not checked',
  },
  notTaken: { zh: '{errors} 处没有采用', en: '{errors thing was|things were} not taken' },
  inDoubt: { zh: '{doubts} 处存疑', en: '{doubts thing is|things are} in doubt' },
  listedBelow: { zh: '输入中有 {parts}，见后面。', en: 'In the input: {parts} (see below).' },
  where: { zh: '位置', en: 'Where' },
  why: { zh: '为什么', en: 'Why' },
  who: { zh: '谁负责', en: 'Who answers' },
  law: { zh: '依据', en: 'Basis' },
  how: { zh: '怎么办', en: 'What to do' },
  since: { zh: '依据，自何时', en: 'Basis, since when' },
  nothingRead: {
    zh: '没有读到任何记录：什么也没有检查。原因见“没有采用或存疑的内容”。',
    en: 'No record was read: nothing was checked. The reasons stand under “What was not taken or is in doubt”.',
  },
  sheetNotThere: {
    zh: '没有“{sheet}”表：{count} 条规则未检查',
    en: 'no sheet “{sheet}”: {count rule|rules} not checked',
  },
  cellsNotFilled: {
    zh: '“{sheet}”表没有填{cells}：{count} 条规则未检查',
    en: '“{sheet}” does not give {cells}: {count rule|rules} not checked',
  },
  missing: { zh: '缺', en: 'Missing' },
  inForce: { zh: '{from} 起施行', en: 'in force from {from}' },
  inForceUntil: { zh: '{from} 至 {to} 施行', en: 'in force {from} to {to}' },
  ownPrinciple: { zh: '校内原则', en: 'own principle' },
  nobody: { zh: '（无人担任）', en: '(nobody)' },
  unnamed: { zh: '（未指明）', en: '(not named)' },
  direct: { zh: '直接', en: 'direct' },
  supervising: { zh: '督促', en: 'supervising' },
  leading: { zh: '领导', en: 'leading' },
  records: { zh: '条记录', en: 'records' },
  more: { zh: '另有 {count} 条', en: '{count} more' },
  moreAre: { zh: '另有 {count} 条：{names}', en: '{count} more: {names}' },
  andOthers: { zh: '{names} 等 {count} 处', en: '{names} and others, {count} in all' },
  moreGaps: {
    zh: '另有 {rules} 种差距，共 {count} 处',
    en: '{rules more kind|more kinds} of gap, {count} in all',
  },
  moreUndecided: {
    zh: '另有 {rules} 种缺佐证，共 {count} 项',
    en: '{rules more kind|more kinds} of missing evidence, {count} in all',
  },
  duties: { zh: '{count} 项职责', en: '{count duty|duties}' },
  sameCause: {
    zh: '“{post}”另有 {count} 项职责没有人承担，原因相同。',
    en: 'For the same reason nobody bears {count further duty|further duties} of the “{post}”.',
  },
  dutiesOfPosts: {
    zh: '“职责有人承担”的 {duties} 处差距出自 {posts} 个没有在岗的人担任的岗位：每项职责各算一处，岗位定了人就一并消除。',
    en: '{duties gap|gaps} of “Every duty has its bearer” come from {posts post|posts} that nobody in post holds: each duty counts, and all go once the post has somebody.',
  },
  toFill: { zh: '待补', en: 'Fill in' },
  wholeColumn: { zh: '没有这一列，请加上', en: 'the column is missing; add it' },
  cellsMore: { zh: '{names} 等 {count} 格', en: '{names} … {count} cells' },
  firstOfAll: { zh: '先看这几种', en: 'Look at these first' },
  allOfThem: {
    zh: '每一条都写在 report.html 和 report.xlsx 里（检查时用 -o 文件夹 写出）。',
    en: 'Every one stands in report.html and report.xlsx (written with -o FOLDER).',
  },
  notLegal: {
    zh: '责任路径是依规则给出的指引，供学校自己认定，不是法律判断。学校先对家庭负责，再依法向有过错的教职工追偿。',
    en: 'This is a pointer for the school’s own finding, not a legal judgement. The school answers to the family first and has recourse to staff at fault.',
  },
  noScore: {
    zh: '报告只列事实，不给人打分、排名。',
    en: 'The report states facts; it neither scores nor ranks anybody.',
  },
} as const satisfies Record<string, Bilingual>;

/** What is said of waivers and what they cover. */
export const waivedWords = {
  title: { zh: '已豁免', en: 'Waived' },
  say: {
    zh: '以下事项由学校负责人批准豁免，不计入差距和缺佐证；到期后照常判断。',
    en: 'A leader of the school has waived these; they count neither as gaps nor as lacking evidence until the waiver runs out.',
  },
  rule: { zh: '规则', en: 'Rule' },
  record: { zh: '对象', en: 'Record' },
  was: { zh: '原判定', en: 'Would be' },
  message: { zh: '说明', en: 'Message' },
  reason: { zh: '豁免原因', en: 'Reason' },
  approver: { zh: '批准人', en: 'Approved by' },
  until: { zh: '有效期', en: 'In force' },
} as const satisfies Record<string, Bilingual>;

/** The mark and word of each verdict: never colour alone. */
export const verdictWords = {
  gap: { mark: '✗', zh: '差距', en: 'gap' },
  'no-evidence': { mark: '?', zh: '缺佐证', en: 'no evidence' },
  met: { mark: '✓', zh: '落实', en: 'met' },
  'not-applicable': { mark: '–', zh: '不适用', en: 'not applicable' },
  waived: { mark: '⦸', zh: '已豁免', en: 'waived' },
} as const;

/** How bad, in words. */
export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  critical: { zh: '重大', en: 'critical' },
  major: { zh: '较大', en: 'major' },
  minor: { zh: '一般', en: 'minor' },
};

/** Whose gap it is, in words. */
export const natureWords: Readonly<Record<Nature, Bilingual>> = {
  assignment: { zh: '未指派', en: 'nobody assigned' },
  notice: { zh: '未告知', en: 'not told' },
  means: { zh: '缺条件', en: 'without the means' },
  conduct: { zh: '未履行', en: 'not done' },
  record: { zh: '缺记录', en: 'not recorded' },
};

/** The principles: first part of a rule's id. */
export const principleWords: Readonly<Record<string, Bilingual>> = {
  lesson: { zh: '谁上课，谁负责', en: 'Whoever teaches the lesson' },
  conduct: { zh: '谁侵犯，谁负责', en: 'Whoever infringes a child’s rights' },
  activity: { zh: '谁组织，谁负责', en: 'Whoever organizes the activity' },
  shift: { zh: '谁值班，谁负责', en: 'Whoever stands on duty' },
  hazard: { zh: '谁主管，谁负责', en: 'Whoever is in charge of the place' },
  guard: { zh: '一岗双责', en: 'Every post bears its duties' },
  locking: { zh: '谁交接，谁负责', en: 'Whoever hands over' },
  staff: { zh: '一岗双责', en: 'Every post bears its duties' },
  class: { zh: '一岗双责', en: 'Every post bears its duties' },
  area: { zh: '谁主管，谁负责', en: 'Whoever is in charge of the place' },
  incident: { zh: '事故报告与责任追究', en: 'Incidents: report and accountability' },
  slot: { zh: '谁值班，谁负责', en: 'Whoever stands on duty' },
  inspection: { zh: '谁检查，谁负责', en: 'Whoever inspects' },
  facility: { zh: '谁主管，谁负责', en: 'Whoever is in charge of the place' },
  post: { zh: '一岗双责', en: 'Every post bears its duties' },
  department: { zh: '谁主管，谁负责', en: 'Whoever is in charge of the place' },
  grade: { zh: '谁主管，谁负责', en: 'Whoever is in charge of the place' },
  handover: { zh: '谁交接，谁负责', en: 'Whoever hands over' },
  gate: { zh: '谁交接，谁负责', en: 'Whoever hands over' },
  dormitory: { zh: '谁交接，谁负责', en: 'Whoever hands over' },
  education: { zh: '安全教育', en: 'Safety education' },
  drill: { zh: '应急演练', en: 'Drills' },
  citation: { zh: '法条引用', en: 'Laws cited' },
  canteen: { zh: '食堂与食品', en: 'Canteen and food' },
  bus: { zh: '校车', en: 'School bus' },
  complaint: { zh: '接待与投诉', en: 'Visitors and complaints' },
  reception: { zh: '接待与投诉', en: 'Visitors and complaints' },
  chemical: { zh: '危险化学品', en: 'Hazardous chemicals' },
  condition: { zh: '特异体质学生', en: 'Pupils with conditions' },
  warning: { zh: '预警与看护', en: 'Warnings and watch' },
  self: { zh: '履职自查', en: 'Self-inspection' },
  waiver: { zh: '豁免', en: 'Waivers' },
};

/** The eleven lines of a teacher, each in a sentence. */
export const lineWords = {
  'must-1': { zh: '要清点、登记缺课学生并报告班主任', en: 'counts pupils, registers and reports absentees' },
  'must-2': {
    zh: '要观察异常，制止、救助、报告、通知',
    en: 'watches for trouble, stops, helps, reports, tells',
  },
  'must-3': {
    zh: '要课前排查隐患、讲明安全要求',
    en: 'checks the place and briefs before practical lessons',
  },
  'must-4': { zh: '要按大纲教学、指导到位', en: 'teaches to the syllabus and guides each step' },
  'must-5': { zh: '要管好教学用具和实验药品', en: 'accounts for equipment and chemicals' },
  'mustnot-1': { zh: '不迟到早退', en: 'is neither late nor leaves early' },
  'mustnot-2': { zh: '不无故旷课', en: 'does not miss lessons without reason' },
  'mustnot-3': { zh: '不中途离开', en: 'does not leave midway' },
  'mustnot-4': { zh: '不随意拖堂', en: 'does not overrun at will' },
  'mustnot-5': { zh: '不允许学生随便离开', en: 'does not let pupils leave at will' },
  'mustnot-6': { zh: '未经批准不到校外教学', en: 'does not teach off campus unapproved' },
} as const satisfies Record<string, Bilingual>;
