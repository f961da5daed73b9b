import type { Bilingual } from './text.js';

/** When a duty applies beyond holding its post; without one it always does. */
export const dutyConditions = {
  canteen: { zh: '有食堂', en: 'with a canteen' },
  boarding: { zh: '有住宿生', en: 'with boarders' },
  schoolBus: { zh: '使用校车', en: 'with a school bus' },
  laboratory: { zh: '有实验室', en: 'with a laboratory' },
  practical: {
    zh: '实践课（体育、实验、信息、劳动、社会实践）',
    en: 'practical lessons (PE, laboratory, IT, labour, social practice)',
  },
  PE: { zh: '体育课', en: 'PE lessons' },
  offCampus: { zh: '校外活动', en: 'off campus' },
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  'kindergarten or grades 1-2': { zh: '幼儿园和一、二年级', en: 'kindergarten and grades 1–2' },
  'kindergarten or grades 1-3': { zh: '幼儿园和一至三年级', en: 'kindergarten and grades 1–3' },
} as const satisfies Record<string, Bilingual>;
/** A condition of a duty. */
export type DutyCondition = keyof typeof dutyConditions;

/** How often a duty falls due. */
export const dutyTimes = {
  always: { zh: '时时', en: 'always' },
  daily: { zh: '每天', en: 'daily' },
  yearly: { zh: '每年', en: 'yearly' },
  'each school year': { zh: '每学年', en: 'each school year' },
  'each term': { zh: '每学期', en: 'each term' },
  'each month': { zh: '每月', en: 'each month' },
  'each week': { zh: '每周', en: 'each week' },
  'each school day': { zh: '每个上学日', en: 'each school day' },
  'each half-day': { zh: '每半天', en: 'each half-day' },
  'each night': { zh: '每夜', en: 'each night' },
  'each lesson': { zh: '每节课', en: 'each lesson' },
  'each session': { zh: '每次服务', en: 'each session' },
  'each meal': { zh: '每餐', en: 'each meal' },
  'each purchase': { zh: '每次采购', en: 'each purchase' },
  'each use': { zh: '每次领用', en: 'each use' },
  'each shift': { zh: '每班', en: 'each shift' },
  'each night shift': { zh: '每个夜班', en: 'each night shift' },
  'each roster': { zh: '每次排班', en: 'each roster' },
  'each handover': { zh: '每次交接', en: 'each handover' },
  'each swap': { zh: '每次调换', en: 'each swap' },
  'each leave': { zh: '每次请假', en: 'each leave' },
  'each activity': { zh: '每次活动', en: 'each activity' },
  'each drill': { zh: '每次演练', en: 'each drill' },
  'each run': { zh: '每趟校车', en: 'each run of the bus' },
  'each visit': { zh: '每次来访', en: 'each visit' },
  'each opening': { zh: '每次开放', en: 'each opening' },
  'each contract': { zh: '每份合同', en: 'each contract' },
  'each complaint': { zh: '每件投诉', en: 'each complaint' },
  'each hazard': { zh: '每条隐患', en: 'each hazard' },
  'each incident': { zh: '每起事件', en: 'each incident' },
  'each event': { zh: '每次突发情况', en: 'each event' },
  'each case': { zh: '每起个案', en: 'each case' },
  'each time': { zh: '每次', en: 'each time' },
  'when found': { zh: '发现时', en: 'when found' },
  'when told': { zh: '得知时', en: 'when told' },
  'when asked': { zh: '有申请时', en: 'when asked' },
  'at hiring': { zh: '聘用时', en: 'at hiring' },
  'at entry, then yearly': { zh: '入职时，之后每年', en: 'at entry, then yearly' },
  'once, then reviewed': { zh: '一次，之后修订', en: 'once, then reviewed' },
} as const satisfies Record<string, Bilingual>;
/** How often a duty falls due. */
export type DutyTime = keyof typeof dutyTimes;
