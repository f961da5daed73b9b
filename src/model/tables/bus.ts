import { table } from './table.js';

/** School bus log: one run of one bus. */
export const busTable = table({
  kind: 'bus',
  sheet: { zh: '校车日志', en: 'School bus log' },
  aliases: ['校车运行记录', '校车台账', '校车登记表', '跟车记录', '校车运行日志'],
  keys: [['date', 'plate', 'route', 'start']],
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['运行日期', '发车日期', '日 期', 'Run date'] },
    plate: {
      type: 'text',
      zh: '车牌',
      en: 'Plate',
      aliases: ['车牌号', '车号', '车牌号码', '车辆号牌', 'Number plate'],
    },
    route: {
      type: 'text',
      zh: '线路',
      en: 'Route',
      aliases: ['路线', '行驶路线', '校车线路', '趟次', 'Line'],
    },
    driver: {
      type: 'person',
      zh: '驾驶员',
      en: 'Driver',
      aliases: ['司机', '驾驶人', '驾驶员姓名', "Driver's name"],
      private: 'staff',
    },
    attendant: {
      type: 'person',
      zh: '随车照管员',
      en: 'Attendant',
      aliases: ['照管员', '跟车教师', '随车教师', '随车照管人员', '跟车老师', '随车老师', 'Bus attendant'],
      private: 'staff',
    },
    permitUntil: {
      type: 'dateOrForever',
      zh: '标牌有效期至',
      en: 'Permit until',
      aliases: ['校车标牌有效期', '标牌有效期', '标牌到期日期', '校车许可有效期', 'Permit valid until'],
    },
    boarded: {
      type: 'count',
      zh: '上车人数',
      en: 'Boarded',
      aliases: ['上车学生数', '乘车人数', '上车', 'Got on'],
    },
    alighted: { type: 'count', zh: '下车人数', en: 'Alighted', aliases: ['下车学生数', '下车', 'Got off'] },
    sweptAfter: {
      type: 'yesNo',
      zh: '离车检查',
      en: 'Swept after',
      aliases: ['车内清查', '清车检查', '人走车空检查', '下车后检查', '清点车厢', 'Bus checked empty'],
    },
    licensed: {
      type: 'count',
      zh: '核定人数',
      en: 'Licensed for',
      aliases: ['核载人数', '核定载客', '核载', '核定载人数', 'Seats'],
    },
    driverUntil: {
      type: 'dateOrForever',
      zh: '驾驶资格有效期至',
      en: 'Driver qualified until',
      aliases: [
        '校车驾驶资格有效期',
        '驾驶资格有效期',
        '驾驶证有效期至',
        '驾驶员资格到期日期',
        'Qualification until',
      ],
      private: 'staff',
    },
    stopApproved: {
      type: 'yesNo',
      zh: '停靠站点核准',
      en: 'Stop approved',
      aliases: ['站点核准', '停靠站点审批', '停靠点核准', 'Approved stop'],
    },
    start: {
      type: 'time',
      zh: '开始时间',
      en: 'Start',
      aliases: ['发车时间', '出发时间', '开始', 'Departure'],
    },
    end: { type: 'time', zh: '结束时间', en: 'End', aliases: ['到达时间', '到站时间', '结束', 'Arrival'] },
  },
});
