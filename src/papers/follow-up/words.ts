import type { Bilingual } from '../../model/text.js';

/** The words of notices: what somebody is to put right, by when, and that it was received. */
export const noticeWords = {
  hazards: { zh: '隐患整改通知书', en: 'Notice to remove hazards' },
  gaps: { zh: '差距整改通知书', en: 'Notice to close gaps' },
  id: { zh: '编号', en: 'No.' },
  to: { zh: '{who}：', en: 'To {who}:' },
  unfilled: {
    zh: '{post}（记录没有写明是谁，请学校指定）',
    en: '{post} (the records name nobody; the school is to name somebody)',
  },
  intro: {
    zh: '据学校截至 {date} 的记录，下列 {count} 项由你直接负责的事项没有指派到人或没有落实。请按期整改并书面答复；记录有误的，请更正记录并说明。',
    en: 'By the school’s records up to {date}, the following {count matter for which you answer directly is|matters for which you answer directly are} not assigned or not done. Please put them right in time and reply in writing; where a record is wrong, correct it and say so.',
  },
  introPost: {
    zh: '据学校截至 {date} 的记录，下列 {count} 项应由该岗位负责的事项没有指派到人或没有落实。请先指定由谁负责，再按期整改并书面答复；记录有误的，请更正记录并说明。',
    en: 'By the school’s records up to {date}, the following {count matter for which this post answers directly is|matters for which this post answers directly are} not assigned or not done. Please name who answers, put them right in time and reply in writing; where a record is wrong, correct it and say so.',
  },
  supervisors: { zh: '督促：{names}', en: 'Supervised by {names}' },
  items: { zh: '整改事项', en: 'What is to be put right' },
  number: { zh: '序号', en: 'No.' },
  matter: { zh: '问题', en: 'What was found' },
  basis: { zh: '依据', en: 'Basis' },
  demand: { zh: '整改要求', en: 'What is to be done' },
  deadline: { zh: '期限', en: 'By when' },
  toFill: { zh: '    年  月  日', en: '____-__-__' },
  review: { zh: '复查', en: 'Re-check' },
  reviewRows: {
    zh: '复查日期|复查人|复查结果（通过/未通过）|遗留问题',
    en: 'Date|By whom|Result (passed / not passed)|What is left',
  },
  receipt: { zh: '签收', en: 'Receipt' },
  issuer: { zh: '签发单位', en: 'Issued by' },
  receiver: { zh: '签收人', en: 'Received by' },
  fact: {
    zh: '本通知依记录列出事实，供学校督促整改，不是处分，也不作评分、排名之用。',
    en: 'This notice states facts from the records so that they are put right; it is no sanction, and nobody is scored or ranked by it.',
  },
} as const satisfies Record<string, Bilingual>;

/** The words of the sheet of an incident. */
export const incidentWords = {
  title: { zh: '事件责任情况表', en: 'Sheet of an incident' },
  facts: { zh: '事件', en: 'The incident' },
  key: { zh: '编号', en: 'No.' },
  at: { zh: '时间', en: 'When' },
  place: { zh: '地点', en: 'Where' },
  class: { zh: '班级', en: 'Class' },
  type: { zh: '类别', en: 'Kind' },
  principle: { zh: '适用原则', en: 'Principle' },
  who: { zh: '按原则指向的责任人', en: 'Whom the principles point to' },
  name: { zh: '姓名或岗位', en: 'Person or post' },
  role: { zh: '责任', en: 'Role' },
  because: { zh: '理由', en: 'Because' },
  nobody: { zh: '没有一条记录写明由谁直接负责。', en: 'No record names anybody who answers directly.' },
  path: { zh: '责任路径', en: 'Path of responsibility' },
  step: { zh: '步', en: 'Step' },
  claim: { zh: '主张', en: 'Claim' },
  state: { zh: '是否成立', en: 'Stands' },
  cells: { zh: '单元格', en: 'Cells' },
  stands: { zh: '成立', en: 'yes' },
  lost: { zh: '不成立', en: 'no' },
  unclear: { zh: '不明', en: 'unclear' },
  duties: { zh: '当时应尽的职责与佐证', en: 'Duties at the time, and their evidence' },
  duty: { zh: '职责', en: 'Duty' },
  verdict: { zh: '判定', en: 'Verdict' },
  noDuties: { zh: '没有关联的记录可查。', en: 'No record is linked that could show them.' },
  reports: { zh: '报告、救助和处置：已做的和缺的', en: 'Reports, rescue and measures: made and missing' },
  matter: { zh: '事项', en: 'What was due' },
  found: { zh: '情况', en: 'What was found' },
  next: { zh: '下一步', en: 'Next step' },
  due: { zh: '期限', en: 'Due' },
  done: { zh: '完成日期', en: 'Done on' },
  notYet: { zh: '○ 未到期', en: '○ not yet due' },
  exemptions: { zh: '须由学校证明的免责情形', en: 'Exemptions that the school would have to show' },
  noExemptions: { zh: '记录中没有主张免责情形。', en: 'The record claims no exemption.' },
  signing: { zh: '签字', en: 'Signatures' },
  filledBy: { zh: '填表人', en: 'Filled in by' },
  leader: { zh: '学校负责人', en: 'Head of the school' },
} as const satisfies Record<string, Bilingual>;

/** What the document of all of them is called. */
export const bookWords = {
  title: { zh: '整改通知书和事件责任情况表', en: 'Notices and sheets of incidents' },
  none: { zh: '没有要发的通知书，也没有事件。', en: 'There is no notice to hand out, and no incident.' },
} as const satisfies Record<string, Bilingual>;
