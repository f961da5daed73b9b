import type { Kind } from '../model/tables.js';

/** Headers of one column that holds a start and an end (`730~800`), in any kind that has both (ruling 44). */
const anyKind = [
  '起止时间',
  '起讫时间',
  '起止时刻',
  '起止',
  '开始结束时间',
  '开始/结束时间',
  '开始-结束时间',
  '开始至结束时间',
  'Time range',
  'From-to',
  'Start-end',
  'Start/end',
];

/** For each kind with a start and an end, the further headers that its forms use for both in one column. */
export const rangeHeaders: ReadonlyMap<Kind, readonly string[]> = new Map<Kind, readonly string[]>([
  ['roster', [...anyKind, '值班时间', '值班时段', '值班起止时间', '护导时间', '时间', '时间段', 'Hours']],
  ['shift', [...anyKind, '值班时间', '值班时段', '值班起止时间', '护导时间', '时间', '时间段', 'Hours']],
  ['leave', [...anyKind, '请假时间', '请假起止时间', '起止日期', '请假日期', '请假时段', '时间']],
  ['period', [...anyKind, '时间', '时间安排', '作息时间', '时间起止']],
  ['lesson', [...anyKind, '上课时间', '上课时段', '上课起止时间']],
  ['activity', [...anyKind, '活动时间', '活动起止时间', '时间']],
  ['drill', [...anyKind, '演练起止时间', '演练时间', '演练时段']],
  ['bus', [...anyKind, '运行时间', '运行时段']],
  ['opening', [...anyKind, '开放时间', '开放时段', '开放起止时间', '时间']],
]);
