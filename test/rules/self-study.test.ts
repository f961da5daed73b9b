import { describe, expect, it } from 'vitest';
import { build, rulesOf, verdictsOf, type TypedRow } from '../build.js';

const planned: TypedRow = {
  class: '七(1)班',
  weekday: '周一',
  period: '晚1',
  subject: '晚自习',
  teacher: '周海燕',
};

describe('lesson/self-study-has-teacher, on what schools type', () => {
  it.each<[string, TypedRow]>([
    ['met', {}],
    ['met', { subject: '早读', teacher: '周海燕、李梅' }],
    ['gap', { teacher: '无' }],
    ['gap', { subject: '课后服务', teacher: '/' }],
    ['no-evidence', { teacher: '' }],
    ['no-evidence', { subject: '', teacher: '无' }],
    ['not-applicable', { subject: '数学', teacher: '无' }],
  ])('%s for %o', async (verdict, row) => {
    const school = build({ timetable: [{ ...planned, ...row }] });
    expect(await verdictsOf(rulesOf('lesson'), 'lesson/self-study-has-teacher', school)).toEqual([verdict]);
  });
});
