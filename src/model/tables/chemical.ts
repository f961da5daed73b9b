import { table } from './table.js';

/** Hazardous chemicals: one movement of one chemical. */
export const chemicalTable = table({
  kind: 'chemical',
  sheet: { zh: '危化品台账', en: 'Hazardous chemicals' },
  aliases: ['危险化学品台账', '危化品领用登记', '化学药品台账', '危险化学品登记表', '药品出入库登记'],
  keys: [['date', 'name', 'issued', 'returned', 'balance']],
  dated: 'date',
  label: { zh: '{date} {name}', en: '{date} {name}' },
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['登记日期', '出入库日期', '领用日期', 'Day'] },
    name: {
      type: 'text',
      typical: '盐酸',
      zh: '名称',
      en: 'Name',
      aliases: ['药品名称', '危化品名称', '试剂名称', '品名', 'Chemical'],
    },
    category: {
      type: 'text',
      typical: '腐蚀',
      zh: '类别',
      en: 'Category',
      aliases: ['危险类别', '类型', '种类', 'Hazard class'],
      words: {
        剧毒: 'highly toxic',
        易制毒: 'drug precursor',
        易制爆: 'explosive precursor',
        腐蚀: 'corrosive',
        易燃: 'flammable',
        其他: 'other',
      },
    },
    issued: {
      type: 'number',
      typical: 100,
      zh: '领用',
      en: 'Issued',
      aliases: ['领用量', '领用数量', '出库', '出库量', 'Out'],
    },
    returned: {
      type: 'number',
      typical: 40,
      zh: '归还',
      en: 'Returned',
      aliases: ['归还量', '归还数量', '回收量', '入库', 'Back'],
    },
    balance: {
      type: 'number',
      typical: 440,
      zh: '结存',
      en: 'Balance',
      aliases: ['库存', '结余', '结存量', '剩余量', 'Stock'],
    },
    keeper: {
      type: 'person',
      zh: '保管人',
      en: 'Keeper',
      aliases: ['保管员', '管理员', '第一保管人', '发放人', 'Kept by'],
      private: 'staff',
    },
    secondKeeper: {
      type: 'person',
      typical: '李四',
      zh: '第二保管人',
      en: 'Second keeper',
      aliases: ['双人保管', '第二保管员', '复核人', 'Second kept by'],
      private: 'staff',
    },
    doubleLocked: { type: 'yesNo', zh: '双锁', en: 'Double locked', aliases: [] },
  },
  derived: {
    expectedBalance: {
      type: 'number',
      zh: '按上次结存应有的结存',
      en: 'Balance that follows from the last one',
      from: ['balance', 'issued', 'returned'],
      typical: 440,
    },
  },
});
