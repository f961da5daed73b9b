import { table } from './table.js';

/** Locking up: one locking of one building or passage. */
export const lockingTable = table({
  kind: 'locking',
  sheet: { zh: '清楼锁门', en: 'Locking up' },
  aliases: ['清楼记录', '锁门记录', '清楼锁门记录', '静校记录', '清校记录'],
  keys: [['date', 'place']],
  dated: 'date',
  label: { zh: '{date} {place}', en: '{date} {place}' },
  links: { area: 'place' },
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['锁门日期', '清楼日期', 'Day'] },
    place: {
      type: 'text',
      typical: '教学楼',
      zh: '楼栋或通道',
      en: 'Building or passage',
      aliases: ['楼栋', '通道', '场所', '部位', '楼宇', 'Place'],
    },
    lockedAt: {
      type: 'time',
      typical: 1080,
      zh: '锁门时间',
      en: 'Locked at',
      aliases: ['关门时间', '上锁时间', '封闭时间', 'Locking time'],
    },
    openedAt: {
      type: 'time',
      typical: 390,
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
      not: { zh: '没有清楼确认', en: 'the building was not cleared' },
    },
  },
  derived: {
    stillInside: {
      type: 'text',
      zh: '上锁期间楼内有人的记录',
      en: 'Record of pupils inside while it was locked',
      from: ['lockedAt', 'openedAt'],
      also: [
        'lesson.room',
        'lesson.start',
        'lesson.end',
        'dormitory.building',
        'dormitory.present',
        'dormitory.exitsOpen',
      ],
      typical: '',
      not: {
        zh: '上锁期间楼内有人（{stillInside}）',
        en: 'pupils were inside while it was locked ({stillInside})',
      },
    },
  },
});
