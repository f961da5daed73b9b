import { describe, expect, it } from 'vitest';
import { type Sheets, type TypedRow } from '../build.js';
import { activity, incident, told, type Told } from './told.js';

describe('2: whoever organizes', () => {
  const at = (more: TypedRow, event: TypedRow = {}): Sheets => ({ incident: [incident(event)], activity: [activity(more)] }); // prettier-ignore
  it.each<[string, Sheets, Partial<Told>]>([
    ['by time and place', at({}), { direct: ['王三', '李二', '赵四'], step: '2', supervising: ['郑校长', '孙六', '冯副校长'] }], // prettier-ignore
    ['by time and class', at({ location: '体育馆', classes: '七年级1班、七年级2班' }), { step: '2' }],
    ['a grade stands for its classes', at({ location: '体育馆', classes: '七年级' }), { step: '2' }],
    ['by its number, whenever', at({ location: '体育馆', start: '2025-09-12 8:00', end: '2025-09-12 9:00' }, { activityId: 'HD-1' }), { step: '2' }], // prettier-ignore
    ['what was done beats the plan', at({ actualStart: '2025-09-15 14:00', actualEnd: '2025-09-15 16:00' }), { step: '7', lost: ['2 activity'] }], // prettier-ignore
    [
      'neither there nor that class is no claim',
      at({ location: '体育馆' }),
      { step: '7', lost: [], unclear: [] },
    ],
    ['elsewhere, classes not given: unclear', at({ location: '体育馆', classes: '' }), { step: '7', unclear: ['2 activity'] }], // prettier-ignore
    [
      'not that day is no claim',
      at({ start: '2025-09-16 8:00', end: '2025-09-16 9:00' }),
      { step: '7', lost: [] },
    ],
    ['whole days count as days', at({ start: '2025-09-15', end: '2025-09-15' }), { step: '2' }],
    ['the organizer is not written', at({ organizer: '', onSite: '' }), { direct: ['(活动负责人或组织者)'], step: '2' }], // prettier-ignore
  ])('%s', async (_, sheets, expected) => {
    expect(await told(sheets)).toMatchObject(expected);
  });

  it('leaves an activity that the incident does not name to the one that it does', async () => {
    const sheets = { incident: [incident({ activityId: 'HD-2' })], activity: [activity(), activity({ id: 'HD-2', name: '合唱', organizer: '钱五', onSite: '' })] }; // prettier-ignore
    expect(await told(sheets)).toMatchObject({ direct: ['钱五'], lost: ['2 activity'] });
  });
});
