import { table } from './table.js';

/** Waivers: one waiver of one rule for one record. */
export const waiverTable = table({
  kind: 'waiver',
  sheet: { zh: '豁免', en: 'Waivers' },
  aliases: ['豁免清单', '豁免登记', '豁免表'],
  keys: [['rule', 'subject']],
  columns: {
    rule: { type: 'text', zh: '规则', en: 'Rule', aliases: ['规则编号', '规则id', '规则代码', 'Rule ID'] },
    subject: {
      type: 'text',
      zh: '对象',
      en: 'Subject',
      aliases: ['豁免对象', '对象编号', '记录', 'Record'],
      private: 'pupil',
    },
    reason: {
      type: 'text',
      zh: '原因',
      en: 'Reason',
      aliases: ['豁免原因', '理由', '豁免理由', 'Why'],
      private: 'pupil',
    },
    approver: {
      type: 'person',
      zh: '批准人',
      en: 'Approved by',
      aliases: ['审批人', '批准领导', '审批领导', 'Approver'],
      private: 'staff',
    },
    approved: {
      type: 'date',
      zh: '批准日期',
      en: 'Approved on',
      aliases: ['审批日期', '批准时间', '审批时间', 'Approval date'],
    },
    until: {
      type: 'date',
      zh: '有效期至',
      en: 'Valid until',
      aliases: ['截止日期', '有效期', '到期日期', '失效日期', 'Until', 'Expires'],
    },
  },
});
