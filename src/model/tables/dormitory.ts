import { table } from './table.js';

/** Dormitory log: one night of one building or room. */
export const dormitoryTable = table({
  kind: 'dormitory',
  sheet: { zh: '宿舍日志', en: 'Dormitory log' },
  aliases: ['宿舍值班记录', '查寝记录', '宿舍管理日志', '宿舍台账', '夜间查寝表', '宿管日志'],
  keys: [['date', 'building']],
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['值守日期', '查寝日期', '日 期', 'Night of'] },
    building: {
      type: 'text',
      zh: '楼栋或寝室',
      en: 'Building or room',
      aliases: ['楼栋', '宿舍楼', '寝室', '宿舍', '寝室号', '楼栋寝室', 'Dormitory'],
    },
    keeper: {
      type: 'names',
      zh: '夜间值守人',
      en: 'Night keeper',
      aliases: ['宿管', '生活老师', '宿管员', '值守人', '值班人', '保育员', '夜间值班人', 'Keeper'],
      private: 'staff',
    },
    expected: {
      type: 'count',
      zh: '应到人数',
      en: 'Expected',
      aliases: ['应到', '应住人数', '应寝人数', 'Boarders expected'],
    },
    present: {
      type: 'count',
      full: 'expected',
      zh: '实到人数',
      en: 'Present',
      aliases: ['实到', '实寝人数', '在寝人数', '就寝人数', 'Boarders present'],
    },
    absenceHandled: {
      type: 'yesNo',
      zh: '未归处理',
      en: 'Absence handled',
      aliases: ['未归情况处理', '缺寝处理', '未归学生处理', '是否处理未归', 'Missing followed up'],
    },
    checks: {
      type: 'count',
      zh: '查寝次数',
      en: 'Checks',
      aliases: ['查铺次数', '巡查次数', '夜查次数', 'Number of checks'],
    },
    keepersByFloor: {
      type: 'names',
      zh: '各层值守',
      en: 'Keeper of each floor',
      aliases: ['各楼层值守人', '楼层值守', '楼层管理员', 'Floor keepers'],
      private: 'staff',
    },
    capacity: {
      type: 'count',
      zh: '核定人数',
      en: 'Capacity',
      aliases: ['核定床位', '床位数', '额定人数', 'Beds'],
    },
    residents: {
      type: 'count',
      zh: '实住人数',
      en: 'Residents',
      aliases: ['入住人数', '实际入住人数', '现住人数', 'Living there'],
    },
    exitsClear: {
      type: 'yesNo',
      zh: '疏散通道畅通',
      en: 'Exits clear',
      aliases: ['通道畅通', '安全出口畅通', '疏散通道', '消防通道畅通', 'Ways out clear'],
    },
    floors: {
      type: 'count',
      zh: '楼层数',
      en: 'Floors',
      aliases: ['层数', '楼层', '总层数', 'Number of floors'],
    },
    exitsOpen: {
      type: 'yesNo',
      zh: '出口开启',
      en: 'Exits open',
      aliases: ['安全出口开启', '出口是否开启', '大门开启', 'Doors open'],
    },
    disinfected: { type: 'yesNo', zh: '消毒', en: 'Disinfected', aliases: [] },
  },
});
