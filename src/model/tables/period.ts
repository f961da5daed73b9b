import { table } from './table.js';

/** Day periods: one time band of the school day. */
export const periodTable = table({
  kind: 'period',
  sheet: { zh: '作息时段', en: 'Day periods' },
  aliases: ['作息时间表', '作息表', '作息时间', '时段责任表', '一日作息', '时段表'],
  keys: [['name', 'weekdays']],
  columns: {
    name: {
      type: 'text',
      zh: '时段',
      en: 'Period',
      aliases: [
        '时段名称',
        '作息时段',
        '时间段',
        '项目',
        '作息项目',
        '活动内容',
        '作息内容',
        '内容',
        '节次',
        'Time band',
        'Name',
      ],
    },
    start: {
      type: 'time',
      zh: '开始时间',
      en: 'Start',
      aliases: ['起始时间', '开始', '起', 'From', 'Start time'],
    },
    end: { type: 'time', zh: '结束时间', en: 'End', aliases: ['终止时间', '结束', '止', 'To', 'End time'] },
    weekdays: {
      type: 'names',
      zh: '适用星期',
      en: 'Weekdays',
      aliases: ['星期', '适用日', '周几', 'Days'],
      example: { zh: '周一、周三', en: 'Mon, Wed' },
    },
    places: {
      type: 'names',
      zh: '值守场所',
      en: 'Places to watch',
      aliases: ['值守地点', '责任区域', '场所', '看护场所', '监管场所', '地点', 'Places', 'Posts'],
      example: { zh: '操场、校门', en: 'playground, gate' },
    },
    defaultPost: {
      type: 'text',
      zh: '默认责任岗位',
      en: 'Default post',
      aliases: ['责任岗位', '值守岗位', '默认责任人', '责任人', '负责人', 'Post in charge'],
    },
  },
});
