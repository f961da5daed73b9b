import { describe, expect, it } from 'vitest';
import { build, entitiesOf, type Sheets } from '../build.js';

describe('places that records name', () => {
  const named = (sheets: Sheets): unknown[] =>
    entitiesOf(build({ area: [], ...sheets }), 'place').map(({ facts: { name, times } }) => `${String(name)} ${String(times)}`); // prettier-ignore

  it('are each one once, from lessons, shifts, activities on campus, hazards and incidents', () => {
    const found = named({
      lesson: [
        { date: '2025-9-1', period: '1', class: '七1', room: '七年级1班教室', offCampus: '' },
        { date: '2025-9-1', period: '2', class: '七1', room: '操 场', offCampus: '否' },
        { date: '2025-9-1', period: '3', class: '七1', room: '', offCampus: '' },
        { date: '2025-9-1', period: '4', class: '七1', room: '植物园', offCampus: '是' },
      ],
      shift: [
        { date: '2025-9-1', shift: '课间', place: '操场、东楼梯' },
        { date: '2025-9-1', shift: '总值班', place: '全校' },
      ],
      activity: [
        { id: '1', name: '运动会', place: '校内', location: '操场/体育馆' },
        { id: '2', name: '研学', place: '校外', location: '博物馆' },
        { id: '3', name: '未写', place: '', location: '礼堂' },
      ],
      hazard: [{ id: '1', place: '配电房' }],
      incident: [
        { id: '1', place: '操场' },
        { id: '2', place: '博物馆' },
        { id: '3', place: '放学路上' },
        { id: '4', place: '校车上' },
        { id: '5', place: '植物园' },
      ],
    });
    expect(found).toEqual(['七年级1班教室 1', '操 场 4', '东楼梯 1', '体育馆 1', '配电房 1']);
  });

  const listed = (place: string, areas: readonly string[], others: Sheets = {}): unknown => {
    const area = areas.map((name) => ({ name }));
    return entitiesOf(build({ hazard: [{ id: '1', place }], area, ...others }), 'place')[0]!.facts['listed'];
  };
  it.each<[string, readonly string[], boolean]>([
    ['操场', ['操场'], true],
    ['操 场', ['操场'], true],
    ['操场东侧', ['操场'], true],
    ['操场', ['操场东侧'], false],
    ['A101', ['教学楼A101'], true],
    ['A101', ['教学楼A101', '实验楼A101'], false],
    ['理、化实验室', ['理、化实验室'], true],
    ['七(1)班教室', ['七年级1班教室'], true],
    ['七1', ['七年级1班教室'], true],
    ['七年级2班', ['七年级1班教室'], false],
    ['仓库', [], false],
  ])('%s among %o: %s', (place, areas, expected) => expect(listed(place, areas)).toBe(expected));

  it('are listed as the room of a class', () => {
    const inRoom = (room: string): Sheets => ({ class: [{ name: '七年级1班', room }] });
    expect(listed('七1班', ['教学楼A'], inRoom('教学楼A101'))).toBe(true);
    expect(listed('七1班', ['教学楼A'], inRoom('教学楼B101'))).toBe(false);
  });

  it('are shown in the header of 责任区, then where they are first named', () => {
    const sheets: Sheets = {
      area: [{ category: '其他', name: '操场' }],
      hazard: [{ id: '1', place: '操场' }, { id: '2', place: '仓库' }, { id: '3', place: '仓库' }],
      incident: [{ id: '1', place: '仓库' }],
    }; // prettier-ignore
    const school = build(sheets);
    const [, store] = entitiesOf(school, 'place');
    const cells = school.cells(store!, 'listed').map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(cells).toEqual(['责任区!B1', '隐患台账!B3', '事件记录!B2']);
  });

  it('are not known to be listed without 责任区', () => {
    const school = build({ hazard: [{ id: '1', place: '操场' }] });
    const [place] = entitiesOf(school, 'place');
    expect(place!.facts['listed']).toBe(undefined);
    expect(school.openCells(place!, 'listed')).toMatchObject([{ sheet: '责任区', cell: null }]);
  });
});
