import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';

/** A primary school with a canteen, whose leaders are named. */
export const school: TypedRow = {
  name: '青禾小学', stage: '小学', boarders: '0', canteen: '有', schoolBus: '无', laboratory: '无',
  principal: '王建国', safetyLeader: '李秀英', fireChief: '王建国', fireManager: '李秀英',
}; // prettier-ignore
/** Rows of 教职工: `name 岗位 status`, `-` for a blank. */
export const staff = (...rows: readonly string[]): readonly TypedRow[] =>
  rows.map((row) => {
    const [name = '', posts = '', status = ''] = row.split(' ').map((part) => part.replace('-', ''));
    return { name, posts, status };
  });
/** Those whom the school names. */
export const leaders = staff('王建国 校长 在岗', '李秀英 德育主任 在岗');

/** A post or duty of a school, its facts, and the cells of each, as `sheet!cell`. */
export function find(kind: 'post' | 'duty', key: string, sheets: Sheets) {
  const built = build({ school: [school], ...sheets });
  const entity = entitiesOf(built, kind).find((each) => each.key === key)!;
  const cells = (fact: string): string[] => built.cells(entity, fact).map(({ sheet, cell }) => `${sheet}!${cell}`); // prettier-ignore
  return { built, entity, facts: entity.facts, cells };
}
