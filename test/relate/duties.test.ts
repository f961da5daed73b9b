import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/school.js';
import { build, entitiesOf, type TypedRow } from '../build.js';
import { find, leaders, school, staff } from './staffed.js';

describe('duties', () => {
  const duty = (key: string, rows: readonly string[], columns: TypedRow = {}): Entity['facts'] =>
    find('duty', key, { school: [{ ...school, ...columns }], staff: [...leaders, ...staff(...rows)] }).facts;
  it.each<[string, readonly string[], TypedRow, unknown, unknown]>([
    ['gate-guard.1', ['老张 门卫 在岗'], {}, true, true],
    ['gate-guard.1', ['保安队长 保安 在岗'], {}, true, true],
    ['gate-guard.1', ['老张 - 在岗'], {}, true, undefined],
    ['canteen-worker.1', [], { canteen: '无' }, false, false],
    ['canteen-worker.1', [], { canteen: '' }, undefined, false],
    ['principal.19', [], { canteen: '无' }, false, true],
    ['principal.19', [], { canteen: '有' }, true, true],
    ['safety-vice-principal.13', [], { stage: '小学' }, true, true],
    ['safety-vice-principal.13', [], { stage: '高中' }, false, true],
    // Set by law: others who do the like do not bear it.
    ['guard.1', ['老张 门卫 在岗'], {}, true, false],
    // Advised: others whose lists have it do.
    ['cleaner.1', [], {}, true, true],
    ['archivist.1', [], {}, true, false],
    ['archivist.1', [], { stage: '幼儿园' }, false, false],
    ['archivist.1', ['陈静 档案员 请假'], { stage: '幼儿园' }, true, false],
    // Only recognised: it arises where somebody has the post.
    ['childcare-worker.1', ['陈静 保育员 在岗'], { stage: '幼儿园' }, true, true],
    ['childcare-worker.1', ['陈静 保育员 在岗'], { stage: '小学' }, false, true],
    ['after-school-teacher.1', [], {}, false, false],
    ['after-school-teacher.1', ['陈静 托管教师 请假'], {}, true, false],
    ['after-school-teacher.1', ['陈静 托管教师 离职'], {}, false, false],
    ['after-school-teacher.1', ['陈静 托管教师 在岗'], {}, true, true],
    // A body's are borne by whoever is over it; fire safety's by whom 学校 names.
    ['leading-group.1', [], {}, true, true],
    ['bullying-committee.1', [], { stage: '幼儿园' }, false, true],
    ['fire-safety-manager.1', [], {}, true, true],
    ['fire-safety-manager.1', [], { fireManager: '' }, true, undefined],
    ['fire-safety-manager.1', [], { fireManager: '无' }, true, false],
  ])('%s among %o with %o: arises %s, borne %s', (key, rows, columns, applies, borne) => {
    const facts = duty(key, rows, columns);
    expect([facts['applies'], facts['borne']]).toEqual([applies, borne]);
  });

  it('has the words of post and duty in both languages', () => {
    const { entity } = find('duty', 'gate-guard.1', { staff: leaders });
    expect(entity.facts['post']).toBe('门卫');
    expect(entity.label.zh).toBe(`门卫：${String(entity.facts['text'])}`);
    expect(entity.label.en).toBe(`${String(entity.facts['postEn'])}: ${String(entity.facts['textEn'])}`);
  });

  it('shows where nobody is named, and what arising stands on', () => {
    const { cells, built, entity } = find('duty', 'canteen-worker.1', { staff: leaders });
    expect(cells('borne')).toEqual(['教职工!B1']);
    expect(built.cells(entity, 'applies')).toMatchObject([{ sheet: '学校', cell: 'D2' }]);
  });

  it('leaves out duties that records name somebody for', () => {
    const keys = entitiesOf(build({ school: [school], staff: leaders }), 'duty').map(({ key }) => key);
    expect(keys.filter((key) => /^(all-staff|area-owner|duty-teacher)/.test(key))).toEqual([]);
  });
});

describe('posts as written', () => {
  const written = (rows: readonly string[]) => entitiesOf(build({ staff: staff(...rows) }), 'written-post');
  it('are each one once, with all who have them', () => {
    const found = written(['甲 语文教师、年级组长 在岗', '乙 年级组长 离职', '丙 看门的 在岗', '丁 无 在岗', '戊 - 在岗']);
    const told = found.map(({ key, facts }) => [key, facts['known'], facts['people']]);
    expect(told).toEqual([
      ['语文教师', true, ['甲']],
      ['年级组长', true, ['甲', '乙']],
      ['看门的', false, ['丙']],
    ]);
  }); // prettier-ignore

  it('are shown in the cells of all rows, with the nearest known post', () => {
    const built = build({ staff: staff('甲 语文教帅 在岗', '乙 语文教帅 在岗') });
    const [first] = entitiesOf(built, 'written-post');
    expect(first!.facts).toMatchObject({ known: false, near: '语文教师' });
    expect(built.cells(first!, 'known').map(({ cell }) => cell)).toEqual(['B2', 'B3']);
  });
});
