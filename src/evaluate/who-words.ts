import type { Bilingual } from '../model/text.js';

/** What is said beside the answer to a question. */
export const noteWords = {
  unknownPlace: { zh: '没有一条记录写到“{found}”这个地点。', en: 'No record names the place “{found}”.' },
  unknownClass: { zh: '没有一条记录写到“{found}”这个班。', en: 'No record names the class “{found}”.' },
  near: { zh: '是否想问“{near}”？', en: ' Did you mean “{near}”?' },
  neither: {
    zh: '没有说在哪里、是哪个班，只能按全校性的值班和活动回答。',
    en: 'Neither a place nor a class was given, so only duties and activities of the whole school can answer.',
  },
  outsideTerm: {
    zh: '{date} 不在“学校”表写的本学期（{from} 至 {to}）之内。要问本学期，请换一个日期。',
    en: '{date} is outside the term that the sheet “学校” gives ({from} to {to}). For this term, ask about another date.',
  },
  whichClass: {
    zh: '作息时段写明由{post}负责；说出是哪个班，才知道是谁。',
    en: 'Day periods say that {post} answers; say which class it is, and it is known who that is.',
  },
  samePlanned: {
    zh: '计划排的也是他们；已有实际记录，以记录为准',
    en: 'the plan names the same people; what was recorded stands in its place',
  },
  depends: {
    zh: '要看问的是哪里、哪个班。',
    en: 'That depends on the place and class asked about.',
  },
  onLeave: { zh: '{name}当天已请假（{cells}）。', en: '{name} is on leave that day already ({cells}).' },
  'no-school': {
    zh: '这一天不上课（校历、星期或学期起止日期如此），也没有记录。',
    en: 'There is no school on this day (by calendar, weekday or term), and nothing was recorded.',
  },
  'no-plan': {
    zh: '课程表和值班安排都没有内容，所以不知道这一天的安排。请先填这两张表。',
    en: 'Timetable and duty roster are empty, so the plan of this day is not known. Fill them in first.',
  },
  open: {
    zh: '这一天按哪天的课表、是第几周，记录没有说清；有的课可能没有列出，可能有课的人都没有推荐。',
    en: 'The records leave open which timetable or week this day follows: some lessons may be missing here, and nobody who may teach then is suggested.',
  },
} as const satisfies Record<string, Bilingual>;
