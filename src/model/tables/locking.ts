import { table } from './table.js';

/** Locking up: one locking of one building or passage. */
export const lockingTable = table({
  kind: 'locking',
  sheet: { zh: '清楼锁门', en: 'Locking up' },
  aliases: ['清楼记录', '锁门记录', '清楼锁门记录', '静校记录', '清校记录'],
  keys: [['date', 'place']],
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['锁门日期', '清楼日期', 'Day'] },
    place: {
      type: 'text',
      zh: '楼栋或通道',
      en: 'Building or passage',
      aliases: ['楼栋', '通道', '场所', '部位', '楼宇', 'Place'],
    },
    lockedAt: {
      type: 'time',
      zh: '锁门时间',
      en: 'Locked at',
      aliases: ['关门时间', '上锁时间', '封闭时间', 'Locking time'],
    },
    openedAt: {
      type: 'time',
      zh: '开门时间',
      en: 'Opened at',
      aliases: ['开锁时间', '开启时间', 'Opening time'],
    },
    keeper: {
      type: 'person',
      zh: '责任人',
      en: 'Person responsible',
      aliases: ['锁门人', '值守人', '负责人', '清楼人', 'Keeper'],
      private: 'staff',
    },
    cleared: {
      type: 'yesNo',
      zh: '清楼确认',
      en: 'Cleared',
      aliases: ['是否清楼', '清楼', '清楼情况', '清场确认', 'Building cleared'],
    },
  },
});
