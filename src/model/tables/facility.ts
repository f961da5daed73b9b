import { table } from './table.js';

/** Facilities: one measured or checked item of one place on one day. */
export const facilityTable = table({
  kind: 'facility',
  sheet: { zh: '设施核查', en: 'Facilities' },
  aliases: ['设施检查', '设施设备核查', '设施核查表', '设施设备检查记录', '设施台账'],
  keys: [['date', 'place', 'item']],
  columns: {
    date: {
      type: 'date',
      zh: '日期',
      en: 'Date',
      aliases: ['核查日期', '检查日期', '测量日期', '检测日期', 'Check date'],
    },
    place: {
      type: 'text',
      zh: '场所',
      en: 'Place',
      aliases: ['地点', '位置', '部位', '设施位置', 'Location'],
    },
    item: {
      type: 'text',
      zh: '项目',
      en: 'Item',
      aliases: ['核查项目', '检查项目', '设施名称', '设施项目', 'What was checked'],
    },
    standard: {
      type: 'number',
      zh: '标准值',
      en: 'Standard',
      aliases: ['标准', '规定值', '标准要求', 'Required value'],
    },
    measured: {
      type: 'number',
      zh: '实测值',
      en: 'Measured',
      aliases: ['实测', '测量值', '检测值', '实测数据', 'Actual value'],
    },
    unit: { type: 'text', zh: '单位', en: 'Unit', aliases: ['计量单位', '单位(米)', 'Unit of measure'] },
    conforms: {
      type: 'yesNo',
      zh: '符合',
      en: 'Conforms',
      aliases: ['是否符合', '是否合格', '合格', '检查结果', '结论', 'Conforming'],
    },
    inspector: {
      type: 'person',
      zh: '核查人',
      en: 'Checked by',
      aliases: ['检查人', '测量人', '检测人', '检查人员', 'Inspector'],
      private: 'staff',
    },
    sign: {
      type: 'yesNo',
      zh: '警示标志',
      en: 'Warning sign',
      aliases: ['警示标识', '有无警示标志', '警示牌', 'Sign'],
    },
    direction: {
      type: 'text',
      zh: '方向',
      en: 'Direction',
      aliases: ['比较方向', '要求方向', 'At least or at most'],
      words: { '≥': '>=', '≤': '<=' },
    },
  },
});
