import { table } from './table.js';

/** Opened rooms: one room or place that is open for one interval on one day. */
export const openingTable = table({
  kind: 'opening',
  sheet: { zh: '开放安排', en: 'Opened rooms' },
  aliases: ['假期开放安排', '场馆开放安排', '教室开放安排', '假期开放安排表'],
  keys: [['date', 'place', 'start']],
  dated: 'date',
  label: { zh: '{date} {place}', en: '{date} {place}' },
  links: { area: 'place' },
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['开放日期', 'Day'] },
    place: {
      type: 'text',
      zh: '场所',
      en: 'Place',
      aliases: ['开放场所', '教室', '地点', '开放教室', 'Room'],
      typical: '阅览室',
    },
    start: { type: 'time', zh: '开始时间', en: 'Start', aliases: ['开放时间', '起始时间', '开始', 'From'] },
    end: { type: 'time', zh: '结束时间', en: 'End', aliases: ['关闭时间', '终止时间', '结束', 'To'] },
    supervisor: {
      type: 'names',
      zh: '值守人',
      en: 'Supervisor',
      aliases: ['值班人', '值班教师', '管理人', '看护人', '责任人', 'On duty'],
      private: 'staff',
    },
  },
  derived: {
    uncoveredTimes: {
      type: 'names',
      zh: '没有本校在岗人员看管的时间',
      en: 'Times without a supervisor of the staff',
      from: ['supervisor', 'start', 'end'],
      typical: [],
    },
    minutesUncovered: {
      type: 'minutes',
      zh: '没有本校在岗人员看管的分钟数',
      en: 'Minutes without a supervisor of the staff',
      from: ['supervisor', 'start', 'end'],
      also: ['staff.name', 'staff.status', 'leave.person', 'leave.start', 'leave.end'],
      typical: 0,
      unit: 'minutes',
    },
  },
});
