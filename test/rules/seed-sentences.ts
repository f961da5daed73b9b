import type { Kind } from '../../src/model/tables.js';
import type { Sheets, TypedRow } from '../build.js';

/** What a record in which all is right becomes, the verdict that the sentence asks for, and who then answers first. */
export type Case = readonly [change: TypedRow, verdict: string, who?: string];

/** One sentence of the sources with a rule that holds it, and records that keep it, break it or leave it open. */
export interface Sentence {
  readonly says: string;
  readonly rule: string;
  readonly kind: Kind;
  readonly cases: readonly [Case, Case, Case];
}

const staff = (name: string, posts: string, supervisor = '王建国', more: TypedRow = {}): TypedRow => ({ name, posts, supervisor, status: '在岗', pledgeSigned: '2025-09-01', ...more }); // prettier-ignore

/** The school of the records. */
export const school: Sheets = {
  school: [{ name: '青禾小学', principal: '王建国', safetyLeader: '李秀英', termStart: '2025-09-01', termEnd: '2025-09-05', boarders: '0' }],
  staff: [
    staff('王建国', '校长', ''),
    staff('李秀英', '安全副校长'),
    staff('张琦', '总务主任'),
    staff('周敏', '办公室主任'),
    staff('刘洋', '班主任', '李秀英'),
    staff('陈静', '化学教师', '李秀英'),
    staff('赵强', '体育教师', '李秀英'),
    staff('孙丽', '保育员', '张琦'),
  ],
  class: [{ name: '七年级1班', students: '40', headTeacher: '刘洋' }],
  area: [{ name: '操场', owner: '张琦' }],
}; // prettier-ignore

/** A record of each kind in which all is right. */
export const right: Readonly<Partial<Record<Kind, TypedRow>>> = {
  lesson: { date: '2025-09-03', period: '1', class: '七年级1班', subject: '化学实验', teacher: '陈静', room: '实验室', start: '8:00', end: '8:40', arrived: '7:58', left: '8:40', absent: '否', expected: '40', present: '40', excused: '0', absenteesRegistered: '', absenteesReported: '', abnormality: '无', abnormalityHandled: '', abnormalityReported: '', parentsNotified: '', inspectedBefore: '是', briefed: '是', toSyllabus: '是', guided: '是', equipmentIssued: '是', equipmentReturned: '是', leftMidway: '否', standIn: '', overrunMinutes: '0', studentsLeft: '0', tools: '', offCampus: '否', offCampusApproved: '' },
  incident: { id: 'S1', at: '2025-09-03 10:00', place: '操场', type: '学生伤害', class: '七年级1班', severity: '轻微', actor: '', actorRole: '', finding: '', suspended: '', handledAt: '', concluded: '', outcome: '', concealed: '无' },
  activity: { id: 'H1', name: '秋游', place: '校外', organizingUnit: '少先队', organizer: '赵强', purpose: '实践', content: '登高望远', nature: '公益', start: '2025-09-04 08:00', end: '2025-09-04 16:00', location: '森林公园', students: '40', leaders: '赵强、刘洋', applied: '2025-09-01', schoolApproved: '2025-09-02', approver: '王建国', authorityApproved: '2025-09-03', safetyGroup: '赵强、李秀英', safetyPlan: '2025-09-02', emergencyPlan: '2025-09-02', safetyEducation: '2025-09-03', siteInspected: '2025-09-03', hazardsFound: '0', hazardsCleared: '', parentsInformed: '2025-09-03', byVehicle: '是', vehicleChecked: '是', driverChecked: '是', themeChanged: '否', actualStudents: '40', changeApproved: '', onSite: '赵强', emergency: '否', planActivated: '', measures: '分组', actualStart: '2025-09-04 08:00', actualEnd: '2025-09-04 16:00', actualLocation: '森林公园' },
  shift: { date: '2025-09-03', shift: '晚间', start: '18:00', end: '20:00', place: '操场', person: '赵强', leader: '李秀英', arrived: '18:00', left: '20:00', substitute: '', substituteApprovedBy: '', substituteRequestedAt: '', officeTold: '', log: '赵强', event: '无', eventLevel: '', reportedTo: '', breach: '无', handedOver: '是', takenOver: '是', openMatters: '无' },
  hazard: { id: 'Y1', found: '2025-09-03 08:00', place: '操场', description: '护栏松动', level: '一般', finder: '赵强', reported: '2025-09-03', owner: '张琦', measure: '加固', deadline: '', interim: '无', fixed: '2025-09-03', verifier: '李秀英', verified: '2025-09-04' },
  area: { name: '操场', owner: '张琦' },
  handover: { date: '2025-09-03', stage: '放晚学', group: '七年级1班', from: '刘洋', to: '赵强', toRole: '教职工', at: '17:00', expected: '40', present: '40', rollCall: '是', fromSigned: '是', toSigned: '是', whereabouts: '' },
  inspection: { date: '2025-09-03', session: '早', scope: '教室', place: '七年级1班教室', inspector: '刘洋', hazards: '0', recorded: '刘洋' },
  staff: staff('陈静', '化学教师', '李秀英'),
  'self-inspection': { person: '陈静', date: '2025-09-03', shortcoming: '演练偏少', measure: '每月一次', deadline: '2025-10-31' },
}; // prettier-ignore

/** The sentences by principle; what is in brackets is the source and where in it. */
export const sentences: readonly (readonly [principle: string, list: readonly Sentence[]])[] = [
  [
    '谁上课谁负责：五要（000，原则一）',
    [
      { says: '要清点和登记缺课学生', rule: 'lesson/register-absentees', kind: 'lesson', cases: [[{ present: '39', absenteesRegistered: '陈静' }, 'met'], [{ present: '39', absenteesRegistered: '未' }, 'gap', '陈静'], [{ present: '39', absenteesRegistered: '' }, 'no-evidence']] },
      { says: '将学生缺课情况及时报告班主任', rule: 'lesson/report-absentees', kind: 'lesson', cases: [[{ present: '39', absenteesReported: '是' }, 'met'], [{ present: '39', absenteesReported: '否' }, 'gap', '陈静'], [{ present: '39', absenteesReported: '' }, 'no-evidence']] },
      { says: '一旦发现问题，尽力予以制止或救助', rule: 'lesson/handle-abnormality', kind: 'lesson', cases: [[{ abnormality: '攀爬窗台', abnormalityHandled: '是' }, 'met'], [{ abnormality: '攀爬窗台', abnormalityHandled: '否' }, 'gap', '陈静'], [{ abnormality: '玩弄刀具', abnormalityHandled: '' }, 'no-evidence']] },
      { says: '及时向班主任和学校有关领导报告', rule: 'lesson/report-abnormality', kind: 'lesson', cases: [[{ abnormality: '突发急病', abnormalityReported: '是' }, 'met'], [{ abnormality: '突发急病', abnormalityReported: '否' }, 'gap', '陈静'], [{ abnormality: '无' }, 'not-applicable']] },
      { says: '课前深入教室或活动场地排查安全隐患', rule: 'lesson/inspect-before', kind: 'lesson', cases: [[{ subject: '体育', inspectedBefore: '是' }, 'met'], [{ subject: '信息技术', inspectedBefore: '否' }, 'gap', '陈静'], [{ subject: '劳动', inspectedBefore: '' }, 'no-evidence']] },
      { says: '对学生提出安全操作要求、注意事项', rule: 'lesson/brief-before', kind: 'lesson', cases: [[{ briefed: '是' }, 'met'], [{ briefed: '否' }, 'gap', '陈静'], [{ subject: '语文', briefed: '' }, 'not-applicable']] },
      { says: '严格按教学大纲要求教学', rule: 'lesson/teach-to-syllabus', kind: 'lesson', cases: [[{ toSyllabus: '是' }, 'met'], [{ toSyllabus: '否' }, 'gap', '陈静'], [{ toSyllabus: '' }, 'no-evidence']] },
      { says: '对学生操作或活动的各个环节都应指导到位', rule: 'lesson/guide-practice', kind: 'lesson', cases: [[{ guided: '是' }, 'met'], [{ guided: '否' }, 'gap', '陈静'], [{ guided: '' }, 'no-evidence']] },
      { says: '加强教学用具和实验药品管理', rule: 'lesson/account-equipment', kind: 'lesson', cases: [[{}, 'met'], [{ equipmentReturned: '否' }, 'gap', '陈静'], [{ equipmentIssued: '' }, 'no-evidence']] },
    ],
  ],
  [
    '谁上课谁负责：六不（000，原则一）',
    [
      { says: '不迟到', rule: 'lesson/arrive-on-time', kind: 'lesson', cases: [[{ arrived: '8:00' }, 'met'], [{ arrived: '8:05' }, 'gap', '陈静'], [{ arrived: '' }, 'no-evidence']] },
      { says: '不早退', rule: 'lesson/stay-to-end', kind: 'lesson', cases: [[{ left: '8:40' }, 'met'], [{ left: '8:30' }, 'gap', '陈静'], [{ left: '' }, 'no-evidence']] },
      { says: '不无故旷课', rule: 'lesson/no-truancy', kind: 'lesson', cases: [[{}, 'met'], [{ absent: '是' }, 'gap', '陈静'], [{ date: '2025-10-08' }, 'not-applicable']] },
      { says: '不中途离开教学场地', rule: 'lesson/no-leaving-midway', kind: 'lesson', cases: [[{ leftMidway: '是', standIn: '赵强' }, 'met'], [{ leftMidway: '是', standIn: '无' }, 'gap', '陈静'], [{ leftMidway: '否' }, 'not-applicable']] },
      { says: '不随意拖堂', rule: 'lesson/no-overrun', kind: 'lesson', cases: [[{ overrunMinutes: '0' }, 'met'], [{ overrunMinutes: '10' }, 'gap', '陈静'], [{ overrunMinutes: '一会儿' }, 'no-evidence']] },
      { says: '不允许学生随便离开上课场地', rule: 'lesson/keep-students-in', kind: 'lesson', cases: [[{ studentsLeft: '0' }, 'met'], [{ studentsLeft: '2' }, 'gap', '陈静'], [{ studentsLeft: '几个' }, 'no-evidence']] },
      { says: '未经学校批准不到校外教学', rule: 'lesson/no-unapproved-off-campus', kind: 'lesson', cases: [[{ offCampus: '是', offCampusApproved: '2025-09-01' }, 'met'], [{ offCampus: '是', offCampusApproved: '未' }, 'gap', '陈静'], [{ offCampus: '是', offCampusApproved: '' }, 'no-evidence']] },
    ],
  ],
  [
    '谁侵犯学生生命健康权谁负责（000，原则二）',
    [
      { says: '不得对未成年学生实施体罚', rule: 'conduct/no-corporal-punishment', kind: 'incident', cases: [[{ type: '体罚', actor: '赵强', actorRole: '教职工', finding: '不属实' }, 'met'], [{ type: '体罚', actor: '赵强', actorRole: '教职工', finding: '属实' }, 'gap', '赵强'], [{ type: '体罚', actor: '赵强', actorRole: '教职工', finding: '待查' }, 'no-evidence']] },
      { says: '变相体罚', rule: 'conduct/no-disguised-punishment', kind: 'incident', cases: [[{ type: '变相体罚', actor: '赵强', actorRole: '教职工', finding: '不属实' }, 'met'], [{ type: '变相体罚', actor: '赵强', actorRole: '教职工', finding: '属实' }, 'gap', '赵强'], [{ type: '学生伤害' }, 'not-applicable']] },
      { says: '或者其他侮辱人格尊严的行为', rule: 'conduct/no-humiliation', kind: 'incident', cases: [[{ type: '侮辱人格', actor: '赵强', actorRole: '教职工', finding: '不属实' }, 'met'], [{ type: '侮辱人格', actor: '赵强', actorRole: '教职工', finding: '属实' }, 'gap', '赵强'], [{ type: '侮辱人格', actor: '赵强', actorRole: '教职工', finding: '' }, 'no-evidence']] },
    ],
  ],
  [
    '谁组织学生活动谁负责（000，原则三）',
    [
      { says: '必须写出书面申请报告，经学校批准后，方可进行', rule: 'activity/written-application', kind: 'activity', cases: [[{}, 'met'], [{ applied: '2025-09-05' }, 'gap', '赵强'], [{ applied: '' }, 'no-evidence']] },
      { says: '集体外出活动经上级教育主管部门批准方可进行', rule: 'activity/authority-approval', kind: 'activity', cases: [[{}, 'met'], [{ authorityApproved: '未' }, 'gap', '赵强'], [{ place: '校内' }, 'not-applicable']] },
      { says: '向随行车辆司机索要有关安全资质证件', rule: 'activity/vehicle-and-driver-checked', kind: 'activity', cases: [[{}, 'met'], [{ driverChecked: '否' }, 'gap', '赵强'], [{ byVehicle: '否', driverChecked: '' }, 'not-applicable']] },
      { says: '组织者要成立安全工作领导小组', rule: 'activity/safety-group', kind: 'activity', cases: [[{}, 'met'], [{ safetyGroup: '' }, 'gap', '赵强'], [{ safetyGroup: '刘洋' }, 'gap', '赵强']] },
      { says: '发现安全隐患及时消除', rule: 'activity/hazards-cleared', kind: 'activity', cases: [[{ hazardsFound: '2', hazardsCleared: '2025-09-03' }, 'met'], [{ hazardsFound: '2', hazardsCleared: '2025-09-05' }, 'gap', '赵强'], [{ hazardsFound: '2', hazardsCleared: '' }, 'no-evidence']] },
      { says: '将活动起始和结束时间、地点等情况提前告知家长', rule: 'activity/parents-informed', kind: 'activity', cases: [[{}, 'met'], [{ parentsInformed: '2025-09-05' }, 'gap', '赵强'], [{ parentsInformed: '' }, 'no-evidence']] },
      { says: '不得擅自改变主题', rule: 'activity/kept-to-approved-theme', kind: 'activity', cases: [[{}, 'met'], [{ themeChanged: '是', changeApproved: '未' }, 'gap', '赵强'], [{ themeChanged: '是', changeApproved: '' }, 'no-evidence']] },
      { says: '有关人员要在现场全程指导和监管', rule: 'activity/supervised-on-site', kind: 'activity', cases: [[{}, 'met'], [{ onSite: '' }, 'gap', '赵强'], [{ start: '2025-10-08 08:00', end: '2025-10-08 16:00', onSite: '' }, 'not-applicable']] },
      { says: '不能安排学生到校外从事商业性活动', rule: 'activity/no-commercial', kind: 'activity', cases: [[{}, 'met'], [{ nature: '商业' }, 'gap', '赵强'], [{ nature: '' }, 'no-evidence']] },
    ],
  ],
  [
    '谁值班巡查谁负责（000，值班制度）',
    [
      { says: '领导班子成员轮流带班', rule: 'shift/leader-present', kind: 'shift', cases: [[{}, 'met'], [{ leader: '' }, 'gap', '李秀英'], [{ shift: '课间', start: '9:40', end: '9:50', leader: '' }, 'not-applicable']] },
      { says: '值班期间不准迟到', rule: 'shift/on-time', kind: 'shift', cases: [[{}, 'met'], [{ arrived: '18:20' }, 'gap', '赵强'], [{ arrived: '' }, 'no-evidence']] },
      { says: '不准擅离岗位', rule: 'shift/no-desertion', kind: 'shift', cases: [[{ breach: '手机响铃' }, 'met'], [{ breach: '脱岗' }, 'gap', '赵强'], [{ breach: '' }, 'not-applicable']] },
      { says: '不准在值班期间喝酒', rule: 'shift/sober', kind: 'shift', cases: [[{ breach: '迟到' }, 'met'], [{ breach: '饮酒' }, 'gap', '赵强'], [{ breach: '无' }, 'not-applicable']] },
      { says: '不准让非本局工作人员替班', rule: 'shift/own-staff', kind: 'shift', cases: [[{}, 'met'], [{ person: '马超' }, 'gap', '李秀英'], [{ date: '2025-10-08' }, 'not-applicable']] },
      { says: '紧急、重大情况必须立即转达给局长', rule: 'shift/major-to-principal', kind: 'shift', cases: [[{ event: '火情', eventLevel: '重大', reportedTo: '王建国' }, 'met'], [{ event: '火情', eventLevel: '重大', reportedTo: '无' }, 'gap', '赵强'], [{ event: '火情', eventLevel: '重大', reportedTo: '' }, 'no-evidence']] },
    ],
  ],
  [
    '谁主管谁负责（001，管理网络化、隐患排查整改）',
    [
      { says: '各区域安全管理责任人负责本区域安全管理', rule: 'area/owner', kind: 'area', cases: [[{}, 'met'], [{ owner: '' }, 'gap', '张琦'], [{ owner: '马超' }, 'gap', '张琦']] },
      { says: '发现隐患及时报告', rule: 'hazard/reported-at-once', kind: 'hazard', cases: [[{}, 'met'], [{ reported: '2025-09-05' }, 'gap', '赵强'], [{ reported: '' }, 'no-evidence']] },
      { says: '隐患整改不过夜', rule: 'hazard/not-overnight', kind: 'hazard', cases: [[{}, 'met'], [{ fixed: '2025-09-05' }, 'gap', '张琦'], [{ fixed: '2025-09-05', interim: '围挡' }, 'met']] },
    ],
  ],
  [
    '谁交接谁负责（001，两个交接）',
    [
      { says: '点名交接', rule: 'handover/roll-call', kind: 'handover', cases: [[{}, 'met'], [{ rollCall: '否' }, 'gap', '刘洋'], [{ rollCall: '' }, 'no-evidence']] },
      { says: '放晚学时班主任与晚活动值日教师交接', rule: 'handover/signed', kind: 'handover', cases: [[{}, 'met'], [{ toSigned: '未' }, 'gap', '刘洋、赵强'], [{ fromSigned: '' }, 'no-evidence']] },
      { says: '点名交接（人数一致）', rule: 'handover/nobody-missing', kind: 'handover', cases: [[{}, 'not-applicable'], [{ present: '39', whereabouts: '无' }, 'gap', '刘洋'], [{ present: '39', whereabouts: '' }, 'no-evidence']] },
    ],
  ],
  [
    '谁检查谁负责（001，三查一不）',
    [
      { says: '教室隐患班主任查', rule: 'inspection/classroom', kind: 'inspection', cases: [[{}, 'met'], [{ inspector: '赵强' }, 'gap', '刘洋'], [{ scope: '校园', place: '操场' }, 'gap', '刘洋']] },
    ],
  ],
  [
    '一岗双责（000：安全职责人人有；职责与履职自查）',
    [
      { says: '安全职责人人有', rule: 'staff/has-duty', kind: 'staff', cases: [[{}, 'met'], [{ posts: '' }, 'no-evidence'], [{ status: '离职' }, 'not-applicable']] },
      { says: '全面落实安全工作责任制', rule: 'staff/pledge-signed', kind: 'staff', cases: [[{}, 'met'], [{ pledgeSigned: '2024-09-01' }, 'gap', '陈静'], [{ pledgeSigned: '' }, 'no-evidence']] },
      { says: '对照自查要求，找出差距，提出整改措施', rule: 'self/measure', kind: 'self-inspection', cases: [[{}, 'met'], [{ measure: '无' }, 'gap', '陈静'], [{ measure: '' }, 'no-evidence']] },
    ],
  ],
]; // prettier-ignore

/** Who answers first for an incident, by the principle that the sentence gives. */
export const answering: readonly (readonly [says: string, incident: TypedRow, records: Sheets, who: string])[] = [
  ['教师是课堂安全管理的第一责任人（000）', { at: '2025-09-03 08:20', place: '实验室' }, { lesson: [right.lesson!] }, '陈静'],
  ['……无论讲授课本知识还是辅导自习（000）', { at: '2025-09-03 08:20', place: '教室' }, { lesson: [{ ...right.lesson, subject: '自习', teacher: '赵强' }] }, '赵强'],
  ['谁侵犯学生生命健康权谁负责（000）', { at: '2025-09-03 08:20', type: '体罚', actor: '赵强', actorRole: '教职工', finding: '属实' }, { lesson: [right.lesson!] }, '赵强'],
  ['谁组织学生活动谁负责（000）', { at: '2025-09-04 10:00', place: '森林公园', activityId: 'H1' }, { activity: [right.activity!] }, '赵强'],
  ['值班员对值班期间的工作负直接责任（000）', { at: '2025-09-03 18:30' }, { shift: [right.shift!] }, '赵强'],
  ['各区域安全管理责任人负责本区域（001）', { at: '2025-09-03 13:00', place: '操场' }, {}, '张琦'],
  ['放晚学时班主任与值日教师点名交接：之前（001）', { at: '2025-09-03 16:50', place: '走廊' }, { handover: [right.handover!] }, '刘洋'],
  ['放晚学时班主任与值日教师点名交接：之后（001）', { at: '2025-09-03 17:30', place: '走廊' }, { handover: [right.handover!] }, '赵强'],
]; // prettier-ignore
