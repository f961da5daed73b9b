import { table } from './table.js';

/** Drills: one drill. */
export const drillTable = table({
  kind: 'drill',
  sheet: { zh: '应急演练', en: 'Drills' },
  aliases: ['演练记录', '应急演练记录', '疏散演练记录', '演练台账', '应急演练台账'],
  keys: [['date', 'type']],
  columns: {
    date: { type: 'date', zh: '日期', en: 'Date', aliases: ['演练日期', '演练时间', '日 期', 'Drill date'] },
    start: { type: 'time', zh: '开始时间', en: 'Start', aliases: ['演练开始时间', '开始', 'Start time'] },
    end: { type: 'time', zh: '结束时间', en: 'End', aliases: ['演练结束时间', '结束', 'End time'] },
    type: {
      type: 'text',
      zh: '演练类型',
      en: 'Type',
      aliases: ['演练类别', '演练内容', '演练项目', '演练名称', '类型', 'Kind of drill'],
      words: {
        消防: 'fire',
        地震: 'earthquake',
        防踩踏: 'stampede',
        防暴: 'violence',
        防欺凌: 'bullying',
        校车: 'school bus',
        其他: 'other',
      },
    },
    organizer: {
      type: 'person',
      zh: '组织者',
      en: 'Organizer',
      aliases: ['总指挥', '组织人', '负责人', '组织指挥', '演练负责人', 'In charge'],
      private: 'staff',
    },
    marshals: {
      type: 'names',
      zh: '楼梯引导员',
      en: 'Stair marshals',
      aliases: ['引导员', '疏散引导员', '楼梯值守人', '楼道疏导员', '疏散引导人员', 'Marshals'],
      private: 'staff',
    },
    plan: {
      type: 'signature',
      zh: '方案',
      en: 'Plan',
      aliases: ['演练方案', '预案', '预案名称', '有无方案', '是否有方案', 'Drill plan'],
    },
    expected: {
      type: 'count',
      zh: '应参加人数',
      en: 'Expected',
      aliases: ['应参演人数', '应到人数', '应参加', 'Should take part'],
    },
    participants: {
      type: 'count',
      full: 'expected',
      zh: '参加人数',
      en: 'Took part',
      aliases: ['参演人数', '实到人数', '参加演练人数', '实际参加人数', '参与人数', 'Participants'],
    },
    seconds: {
      type: 'count',
      unit: 'seconds',
      zh: '疏散用时秒',
      en: 'Seconds to clear',
      aliases: ['疏散用时', '疏散时间', '用时', '疏散用时(秒)', 'Evacuation time'],
    },
    reviewed: {
      type: 'yesNo',
      zh: '总结评估',
      en: 'Reviewed',
      aliases: ['演练总结', '效果评估', '评估', '总结', '效果评审', 'Review'],
    },
    place: { type: 'text', zh: '地点', en: 'Place', aliases: ['演练地点', '演练场所'] },
  },
});
