import { table } from './table.js';

/** Canteen log: one meal of one day. */
export const canteenTable = table({
  kind: 'canteen',
  sheet: { zh: '食堂日志', en: 'Canteen log' },
  aliases: ['食堂台账', '食堂记录', '陪餐记录', '留样记录', '食品留样记录', '食堂管理日志', '食堂检查记录'],
  keys: [['date', 'meal']],
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['用餐日期', '日 期', 'Day'] },
    meal: {
      type: 'text',
      zh: '餐次',
      en: 'Meal',
      aliases: ['餐别', '用餐类别', '早中晚餐', 'Which meal'],
      words: { 早餐: 'breakfast', 午餐: 'lunch', 晚餐: 'dinner', 加餐: 'snack' },
    },
    companion: {
      type: 'person',
      zh: '陪餐人',
      en: 'Ate with pupils',
      aliases: ['陪餐领导', '陪餐人员', '陪餐教师', '陪餐', 'Companion'],
      private: 'staff',
    },
    companionRecorded: {
      type: 'signature',
      zh: '陪餐记录',
      en: 'Companion recorded',
      aliases: ['有无陪餐记录', '陪餐登记', '是否陪餐记录', 'Companion record'],
    },
    sampleKept: {
      type: 'yesNo',
      zh: '留样',
      en: 'Sample kept',
      aliases: ['是否留样', '食品留样', '留样情况', 'Samples'],
    },
    sampleGrams: {
      type: 'count',
      zh: '留样克数',
      en: 'Sample grams',
      aliases: ['留样量', '留样重量', '留样量(克)', 'Grams'],
    },
    sampleHours: {
      type: 'count',
      zh: '留样小时',
      en: 'Sample hours',
      aliases: ['留样时长', '留样时间(小时)', '保存时间', '留样时间', 'Hours kept'],
    },
    purchaseChecked: {
      type: 'yesNo',
      zh: '进货查验',
      en: 'Purchase checked',
      aliases: ['索证索票', '采购查验', '进货验收', '进货查验记录', 'Delivery checked'],
    },
    weighers: {
      type: 'count',
      zh: '称重人数',
      en: 'Weighers',
      aliases: ['过秤人数', '验秤人数', '称重人员数', 'People weighing'],
    },
    pricers: {
      type: 'count',
      zh: '定价人数',
      en: 'Pricers',
      aliases: ['议价人数', '论价人数', 'People pricing'],
    },
    signatures: {
      type: 'count',
      zh: '报销签字人数',
      en: 'Signatures',
      aliases: ['签字人数', '报账签字人数', '开票签字人数', 'People signing'],
    },
    morningCheck: {
      type: 'yesNo',
      zh: '晨检',
      en: 'Morning check',
      aliases: ['从业人员晨检', '食堂晨检', '员工晨检', 'Staff health check'],
    },
    disinfected: {
      type: 'yesNo',
      zh: '餐具消毒',
      en: 'Tableware disinfected',
      aliases: ['消毒', '餐饮具消毒', '消毒记录', 'Disinfected'],
    },
    leftoversDiscarded: {
      type: 'yesNo',
      zh: '剩余食品处理',
      en: 'Leftovers discarded',
      aliases: ['剩菜处理', '剩余食物处理', '剩饭菜处理', 'Leftovers'],
    },
    batchCertificate: {
      type: 'yesNo',
      zh: '批次合格证',
      en: 'Batch certificate',
      aliases: ['合格证', '检验合格证明', '批次合格证明', 'Certificate of batch'],
    },
    mode: {
      type: 'text',
      zh: '供餐方式',
      en: 'Mode of supply',
      aliases: ['经营方式', '供餐模式', '食堂经营方式', 'Supply'],
      words: { 自营: 'own', 承包: 'contracted', 配餐: 'delivered' },
    },
    licenceUntil: {
      type: 'dateOrForever',
      zh: '许可证有效期至',
      en: 'Licence until',
      aliases: ['食品经营许可证有效期', '许可证有效期', '许可证到期日期', 'License until'],
    },
  },
});
