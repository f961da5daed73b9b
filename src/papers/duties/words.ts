import type { PledgeLevel } from '../../model/duty-list.js';
import type { ActivityRole } from '../../model/responsibilities.js';
import type { Bilingual } from '../../model/text.js';

/** The words of the lists of duties, in both languages. */
export const listWords = {
  title: { zh: '岗位安全责任清单', en: 'List of safety duties' },
  name: { zh: '姓名', en: 'Name' },
  staffId: { zh: '工号', en: 'Staff ID' },
  department: { zh: '部门', en: 'Department' },
  posts: { zh: '岗位', en: 'Posts' },
  above: { zh: '直接上级', en: 'Reports to' },
  backup: { zh: '备岗人', en: 'Backup' },
  term: { zh: '学期', en: 'Term' },
  from: { zh: '自', en: 'from' },
  until: { zh: '至', en: 'until' },
  to: { zh: '至', en: 'to' },
  asOf: { zh: '编制基准日', en: 'As of' },
  id: { zh: '清单编号', en: 'List no.' },
  when: { zh: '负责的时间和地点', en: 'Where and when' },
  weekTable: { zh: '每周的课和值班', en: 'Lessons and duties of the week' },
  period: { zh: '节次/时段', en: 'Period' },
  datesTable: { zh: '按日期的课和值班', en: 'Lessons and duties by date' },
  dates: { zh: '日期', en: 'Dates' },
  time: { zh: '时间', en: 'Time' },
  place: { zh: '地点', en: 'Place' },
  what: { zh: '事项', en: 'What' },
  fromPlans: { zh: '依课程表、值班安排、调代课编制。', en: 'From timetable, duty roster and substitutions.' },
  fromRecords: {
    zh: '没有{plans}：按记录里每周重复的课和值班整理，请本人核对。',
    en: 'There is no {plans}: made of what the records show week by week; please check it.',
  },
  fromBoth: {
    zh: '没有{plans}：标“记”的按记录里每周重复的整理，请本人核对。',
    en: 'There is no {plans}: what is marked “rec.” is made of what the records show week by week; please check it.',
  },
  timetable: { zh: '课程表', en: 'timetable' },
  roster: { zh: '值班安排', en: 'duty roster' },
  recorded: { zh: '按记录整理', en: 'from the records' },
  recordedMark: { zh: '记', en: 'rec.' },
  noWeekend: { zh: '周六、周日没有安排。', en: 'Nothing on Saturday and Sunday.' },
  noSlots: { zh: '课程表、值班安排和记录里没有排到本人的课和值班。', en: 'Neither plans nor records have a lesson or duty of this person.' }, // prettier-ignore
  lesson: { zh: '课', en: 'lesson' },
  duty: { zh: '值班', en: 'duty' },
  leading: { zh: '带班', en: 'leads' },
  everywhere: { zh: '全校', en: 'whole school' },
  nextDay: { zh: '次日{time}', en: '{time} next day' },
  cover: { zh: '代课', en: 'stands in' },
  oddWeeks: { zh: '单周', en: 'odd weeks' },
  evenWeeks: { zh: '双周', en: 'even weeks' },
  weeks: { zh: '第{weeks}周', en: 'weeks {weeks}' },
  charge: { zh: '负责的班级、场所、活动和隐患', en: 'Classes, places, activities and hazards' },
  kind: { zh: '类别', en: 'Kind' },
  content: { zh: '内容', en: 'Content' },
  as: { zh: '身份/说明', en: 'As' },
  classes: { zh: '班级', en: 'Class' },
  headTeacher: { zh: '班主任', en: 'head teacher' },
  students: { zh: '{count} 名学生', en: '{count pupil|pupils}' },
  area: { zh: '场所', en: 'Place' },
  owner: { zh: '安全责任人', en: 'owner' },
  backupOf: { zh: '备岗人（责任人不在时负责）', en: 'backup (answers while the owner is away)' },
  activity: { zh: '活动', en: 'Activity' },
  hazard: { zh: '隐患', en: 'Hazard' },
  toCorrect: { zh: '整改责任人', en: 'to correct it' },
  deadline: { zh: '期限 {date}', en: 'by {date}' },
  noDeadline: { zh: '期限未填', en: 'no deadline written' },
  noCharge: { zh: '没有班级、场所、活动或未消除的隐患写到本人名下。', en: 'No class, place, activity or open hazard stands in this person’s name.' }, // prettier-ignore
  duties: { zh: '岗位安全职责', en: 'Safety duties of the posts' },
  post: { zh: '岗位', en: 'Post' },
  onDuty: { zh: '值班人员', en: 'Person on duty' },
  dutyText: { zh: '职责', en: 'Duty' },
  howOften: { zh: '何时', en: 'How often' },
  basis: { zh: '依据', en: 'Basis' },
  lines: { zh: '上课的“五要六不”', en: 'The five musts and six must-nots of a lesson' },
  must: { zh: '要', en: 'must' },
  mustNot: { zh: '不', en: 'must not' },
  how: { zh: '怎样做', en: 'What it asks for' },
  leave: { zh: '离岗与替代', en: 'Being away' },
  leaveRule: {
    zh: '请假、调课、换班、临时离开，一律先经批准，并把课、班级、岗位当面交给写明姓名的人；没有写明姓名、经批准的人接替，不离开学生和岗位。',
    en: 'Leave, swaps and stepping out are approved first, and lesson, class or post handed over to a named person; nobody leaves pupils or post without a named, approved substitute.',
  },
  leaveBackup: { zh: '本人的备岗人：{name}。', en: 'Backup of this person: {name}.' },
  leaveNobody: {
    zh: '本人的备岗人：表里没有写明，由学校指定 ______________',
    en: 'Backup of this person: none is written; named by the school: ______________',
  },
  sources: { zh: '依据', en: 'Basis' },
  sourcesSay: {
    zh: '方括号里的数字指下列文件；以编制基准日施行的条文为准，职责为转述，以原文为准。',
    en: 'Numbers in brackets stand for these; articles in force on the date of this list; duties are paraphrased.',
  },
  practice: {
    zh: '“谁…谁负责”原则和校园安全通行做法（不是法律法规）',
    en: 'The “whoever … is responsible” principles and good practice of schools (not law)',
  },
  product: { zh: '本清单的建议（不是法律法规）', en: 'Advice of this list (not law)' },
  changes: { zh: '与上一份清单相比', en: 'What changed since the last list' },
  changesSince: { zh: '上一份：编号 {id}，编制基准日 {date}。', en: 'The last one: no. {id}, as of {date}.' },
  noChanges: { zh: '没有变化。', en: 'Nothing changed.' },
  unchanged: { zh: '无变化', en: 'none' },
  firstList: { zh: '首次', en: 'first' },
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '取消', en: 'Removed' },
  changed: { zh: '变更', en: 'Changed' },
  before: { zh: '原：', en: 'Before: ' },
  after: { zh: '现：', en: 'Now: ' },
  notes: { zh: '说明', en: 'Notes' },
  statusOpen: {
    zh: '教职工表没有写明在岗状态，请核对。',
    en: 'The staff sheet does not say whether this person is in post: please check.',
  },
  notInPost: { zh: '教职工表写明不在岗（{status}）。', en: 'By the staff sheet not in post ({status}).' },
  unknownPost: {
    zh: '岗位“{post}”不在已知岗位之列，没有列出它的职责，请学校补写。',
    en: 'The post “{post}” is none that we know; its duties are not listed: please add them.',
  },
  noPost: { zh: '教职工表没有写岗位。', en: 'The staff sheet gives no post.' },
  fileNotRead: {
    zh: '文件“{file}”没有读出，本清单不含其中的内容。',
    en: 'The file “{file}” was not read; this list does without it.',
  },
  signing: { zh: '签字', en: 'Signatures' },
  signNote: {
    zh: '本清单一式两份，学校和本人各存一份。本人已阅读并知悉以上职责；有不符之处请当场写明：',
    en: 'Made in two copies, one for the school, one for the person, who has read it. What is not right is written here:',
  },
  school: { zh: '学校', en: 'School' },
  person: { zh: '本人', en: 'Person' },
  findings: { zh: '履职情况核对', en: 'What the records show' },
  findingsSay: {
    zh: '只列记录里的事实，供学校自己核实，不是认定，不打分。空白只表示记录没有写明。本人可在下面写明情况。',
    en: 'Facts of the records only, for the school’s own finding; no judgement and no score. A blank says only that nothing was written.',
  },
  rule: { zh: '要求', en: 'Requirement' },
  speaksAgainst: { zh: '记录里未落实或缺佐证的', en: 'Not shown, or shown not to hold' },
  speaksFor: { zh: '记录里已落实的', en: 'Shown to hold' },
  metTimes: { zh: '{count} 次', en: '{count time|times}' },
  metNever: { zh: '没有记录', en: 'no record' },
  nature: { zh: '性质：{nature}', en: 'Nature: {nature}' },
  moreOpen: { zh: '另有 {count} 条，见检查报告', en: '{count} more in the report' },
  noFindings: { zh: '没有本人直接负责的差距或缺佐证。', en: 'No gap and no lack of evidence for which this person answers directly.' }, // prettier-ignore
  metAlso: { zh: '另外全部落实的要求：', en: 'Shown to hold throughout: ' },
  statement: { zh: '本人说明：', en: 'The person’s own words: ' },
  listSeparator: { zh: '；', en: '; ' },
  toDay: { zh: '至', en: '–' },
  unnamed: { zh: '（无人担任）', en: '(nobody)' },
  index: { zh: '目录', en: 'Index' },
  receipt: { zh: '签收登记', en: 'Register of signatures' },
  number: { zh: '序号', en: 'No.' },
  change: { zh: '变化', en: 'Changes' },
  lessonsCount: { zh: '周课时', en: 'Lessons' },
  dutiesCount: { zh: '周值班', en: 'Duties' },
  signedOn: { zh: '签收日期', en: 'Signed on' },
  signature: { zh: '签字', en: 'Signature' },
  back: { zh: '返回目录', en: 'Back to the index' },
  goneSince: { zh: '上一份清单里有、这次没有的：{names}', en: 'In the last lists and no longer in these: {names}' }, // prettier-ignore
  without: { zh: '不在岗、没有清单的：{names}', en: 'Not in post, without a list: {names}' },
  calendar: { zh: '{name}的课和值班', en: 'Lessons and duties of {name}' },
} as const satisfies Record<string, Bilingual>;

/** The days of the week, Monday first. */
export const shortWeekdays: readonly Bilingual[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
];

/** As what somebody is named for an activity. */
export const roleWords: Readonly<Record<ActivityRole, Bilingual>> = {
  organizer: { zh: '负责人', en: 'in charge' },
  leaders: { zh: '带队教职工', en: 'leading staff' },
  classLeaders: { zh: '各班带队', en: 'leads a class' },
  onSite: { zh: '现场监管人', en: 'on-site supervisor' },
};

/** The words of the pledges, in both languages. */
export const pledgeWords = {
  all: { zh: '岗位安全责任书', en: 'Safety pledges' },
  title: { zh: '{level}安全责任书', en: 'Safety pledge: {level}' },
  partyA: { zh: '甲方', en: 'Party A' },
  partyB: { zh: '乙方', en: 'Party B' },
  authority: { zh: '上级教育主管部门', en: 'the education authority' },
  represented: { zh: '{school}（代表：{name}）', en: '{school} (represented by {name})' },
  representedOpen: { zh: '{school}（代表：____________）', en: '{school} (represented by ____________)' },
  schoolOpen: { zh: '学校', en: 'the school' },
  intro: {
    zh: '依据{laws}等规定，按照“一岗双责”，甲乙双方就乙方岗位的安全责任约定如下。',
    en: 'Under {laws} and other provisions, and since every post bears its safety duties, both parties agree as follows.',
  },
  introPlain: {
    zh: '按照“一岗双责”，甲乙双方就乙方岗位的安全责任约定如下。',
    en: 'Since every post bears its safety duties, both parties agree as follows.',
  },
  termHeading: { zh: '责任期限', en: 'Term' },
  term: { zh: '自 {from} 起至 {to} 止；岗位变动的，自变动之日起另签。', en: 'From {from} to {to}; a change of post needs a new pledge from that day.' }, // prettier-ignore
  blankDate: { zh: '____年__月__日', en: '____-__-__' },
  duties: { zh: '乙方的安全职责', en: 'Safety duties of party B' },
  asStaff: { zh: '作为本校教职工', en: 'As a member of staff' },
  asPost: { zh: '作为{post}', en: 'As {post}' },
  inLessonsMust: { zh: '上课做到“五要”', en: 'In lessons, the five musts' },
  inLessonsMustNot: { zh: '上课做到“六不”', en: 'In lessons, the six must-nots' },
  whereWhen: { zh: '负责的时间、班级和场所', en: 'Times, classes and places' },
  byList: {
    zh: '以《岗位安全责任清单》（编号 {id}）写明的为准；清单更新的，以双方签字的最新一份为准。',
    en: 'As the list of safety duties no. {id} has them; where it is renewed, the latest one that both signed.',
  },
  leave: { zh: '离岗', en: 'Being away' },
  school: { zh: '甲方的责任', en: 'What party A does' },
  schoolClauses: {
    zh: [
      '把乙方的职责、时间、班级和场所以书面形式告知乙方，变动时及时更新。',
      '为乙方履职提供必要的培训、设施、器材和人手；同一时间不给乙方安排两处岗位。',
      '乙方请假、因公外出的，指定具名的人接替，不让学生和岗位无人负责。',
      '收到乙方报告的隐患和异常情况后及时处理并告知结果。',
      '核实履职情况以事实和记录为准，听取乙方的说明；学校没有指派、没有告知、没有提供条件的，不归责于乙方。',
    ],
    en: [
      'Tells party B in writing the duties, times, classes and places, and renews them when they change.',
      'Provides the training, equipment and hands that the duties need; never assigns two posts at the same time.',
      'Names a substitute when party B is on leave or away on duty, so that no pupils and no post are left to nobody.',
      'Deals with hazards and incidents that party B reports, and says what was done.',
      'Goes by facts and records and hears party B; what was not assigned, not told or not provided for is not held against party B.',
    ],
  },
  accountability: { zh: '责任认定', en: 'Accountability' },
  accountabilityText: {
    zh: '不履行、不全面履行或不正确履行职责的，由学校依法依规、按核实的事实处理；造成学生伤害的，学校先依法承担民事责任，再依法向有故意或重大过失的人员追偿。本责任书不约定由个人承担学校的法定责任。',
    en: 'Duties not done, not fully done or not rightly done are dealt with by the school under law and by the facts found. Where a pupil is harmed the school is liable first under law and has recourse to staff who acted with intent or gross negligence. This pledge moves no liability of the school to a person.',
  },
  copies: { zh: '本责任书一式两份，甲乙双方各存一份，自双方签字之日起生效。', en: 'Made in two copies, one for each party; valid from the day both have signed.' }, // prettier-ignore
} as const;

/** Whose pledge it is. */
export const levelWords: Readonly<Record<PledgeLevel, Bilingual>> = {
  principal: { zh: '校长', en: 'principal' },
  leader: { zh: '校级领导', en: 'school leader' },
  director: { zh: '处室负责人', en: 'head of an office' },
  'head-teacher': { zh: '班主任', en: 'head teacher' },
  grade: { zh: '年级组长、教研组长', en: 'grade or subject leader' },
  teacher: { zh: '任课教师', en: 'teacher' },
  canteen: { zh: '食堂从业人员', en: 'canteen staff' },
  guard: { zh: '门卫保安', en: 'guards' },
  support: { zh: '教辅和后勤人员', en: 'support staff' },
  staff: { zh: '教职工', en: 'staff' },
};

/** The lines on which both parties sign. */
export const signWords = {
  sign: { zh: '签字：____________________', en: 'Signature: ____________________' },
  signAndSeal: { zh: '签字（盖章）：________________', en: 'Signature, seal: ________________' },
  date: { zh: '日期：______年____月____日', en: 'Date: ____________________' },
} as const satisfies Record<string, Bilingual>;
