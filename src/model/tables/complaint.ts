import { table } from './table.js';

/** Complaints: one matter brought forward. */
export const complaintTable = table({
  kind: 'complaint',
  sheet: { zh: '接待与投诉', en: 'Complaints' },
  aliases: ['接待记录', '校长接待日', '校长接待日记录', '信访登记', '投诉登记表', '来访接待记录', '投诉台账'],
  keys: [['received', 'from', 'matter']],
  columns: {
    received: {
      type: 'date',
      zh: '接待日期',
      en: 'Received',
      aliases: ['接待时间', '来访日期', '受理日期', '日期', 'Received on'],
    },
    receiver: {
      type: 'person',
      zh: '接待领导',
      en: 'Received by',
      aliases: ['接待人', '接访领导', '值班领导', '受理人', 'Receiver'],
      private: 'staff',
    },
    from: {
      type: 'text',
      zh: '反映人',
      en: 'Raised by',
      aliases: ['来访人', '投诉人', '反映人姓名', '来信人', '信访人', 'Complainant'],
      private: 'pupil',
    },
    matter: {
      type: 'text',
      zh: '事项',
      en: 'Matter',
      aliases: ['反映事项', '反映问题', '投诉内容', '问题', '内容', '反映内容', 'Subject'],
      private: 'pupil',
    },
    safety: {
      type: 'yesNo',
      zh: '是否涉安全',
      en: 'Safety matter',
      aliases: ['涉及安全', '是否涉及安全', '安全问题', 'About safety'],
    },
    route: {
      type: 'text',
      zh: '处理方式',
      en: 'Route',
      aliases: ['办理方式', '处理途径', '处理方法', 'How handled'],
      words: { 当场: 'on the spot', 转办: 'forwarded', 会议: 'meeting' },
    },
    recorded: {
      type: 'date',
      zh: '记录日期',
      en: 'Recorded on',
      aliases: ['登记日期', '记录时间', 'Record date'],
    },
    forwarded: {
      type: 'date',
      zh: '转办日期',
      en: 'Forwarded on',
      aliases: ['转办时间', '交办日期', '交办时间', 'Forward date'],
    },
    handler: {
      type: 'person',
      zh: '承办人',
      en: 'Handled by',
      aliases: ['承办部门', '办理人', '责任人', '经办人', '承办人员', 'Handler'],
      private: 'staff',
    },
    answered: {
      type: 'date',
      zh: '答复日期',
      en: 'Answered on',
      aliases: ['答复时间', '反馈日期', '回复日期', '办结日期', 'Answer date'],
    },
    linkedId: {
      type: 'text',
      zh: '关联编号',
      en: 'Linked ID',
      aliases: ['关联隐患编号', '关联事件编号', '隐患编号', 'Linked record'],
    },
    disposition: {
      type: 'text',
      zh: '处理意见',
      en: 'Disposition',
      aliases: ['领导意见', '批示意见', '办理意见', 'Decision'],
    },
    resolveBy: {
      type: 'date',
      zh: '解决时限',
      en: 'To be settled by',
      aliases: ['办理期限', '办结时限', '限期', '解决期限', 'Deadline'],
    },
    handedIn: {
      type: 'date',
      zh: '移交日期',
      en: 'Handed in on',
      aliases: ['移交时间', '交办公室日期', '移交办公室日期', 'Handed to office'],
    },
    meetingHeld: {
      type: 'date',
      zh: '会议日期',
      en: 'Meeting held on',
      aliases: ['会议时间', '研究日期', '上会日期', 'Meeting date'],
    },
    answerForm: {
      type: 'text',
      zh: '答复方式',
      en: 'Form of answer',
      aliases: ['反馈方式', '回复方式', 'How answered'],
      words: { 口头: 'spoken', 书面: 'written', 电话: 'phone', 网络: 'online' },
    },
    matterOfPrinciple: {
      type: 'yesNo',
      zh: '原则性问题',
      en: 'Matter of principle',
      aliases: ['是否原则性问题', '原则问题', 'Question of principle'],
    },
  },
});
