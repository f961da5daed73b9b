import type { Bilingual } from '../../model/text.js';
import type { BlockRead, Entry } from './entry.js';
import type { MatrixKind } from './kind-of-matrix.js';
import type { Validity } from './validity.js';

const MOST_BLOCKS = 4;

/** How a sheet was read, in a sentence: read as a duty matrix: 4 posts × 5 days, valid 2025-09-01–2025-11-07. */
export function readAs(kind: MatrixKind, blocks: readonly BlockRead[]): Bilingual {
  if (kind === 'timetable') return timetableSaid(blocks.flatMap(({ entries }) => entries));
  const said = blocks.flatMap((block) => block.said ?? []);
  const told = said.slice(0, MOST_BLOCKS);
  const more = said.length > told.length;
  return {
    zh: `读作值班矩阵：${told.map(({ zh }) => zh).join('；')}${more ? `；等 ${said.length} 张` : ''}`,
    en: `read as a duty matrix: ${told.map(({ en }) => en).join('; ')}${more ? `; ${said.length} tables in all` : ''}`,
  };
}

/** What one duty table holds: 4 posts × 5 days, valid 2025-09-01–2025-11-07. */
export function rosterSaid(entries: readonly Entry[], posts: number, validity: Validity | null): Bilingual {
  const days = new Set(entries.map(({ values }) => (values['date'] ?? values['weekday'])?.address)).size;
  const valid = validSaid(validity);
  return {
    zh: `${posts} 个岗位 × ${days} 天${valid.zh}`,
    en: `${counted(posts, 'post', 'posts')} × ${counted(days, 'day', 'days')}${valid.en}`,
  };
}

function validSaid(validity: Validity | null): Bilingual {
  if (validity === null) return { zh: '', en: '' };
  const from = validity.from.cell.text;
  const to = validity.to?.cell.text;
  if (to === undefined) return { zh: `，${from} 起有效`, en: `, valid from ${from}` };
  // A week of the term is both its ends.
  if (to === from) return { zh: `，${from}有效`, en: `, valid in ${from}` };
  return { zh: `，${from}–${to} 有效`, en: `, valid ${from}–${to}` };
}

function timetableSaid(entries: readonly Entry[]): Bilingual {
  const count = (field: string) => new Set(entries.map(({ values }) => values[field]?.cell.text)).size;
  const [classes, days, periods] = [count('class'), count('weekday'), count('period')];
  return {
    zh: `读作课程表矩阵：${classes} 个班，${days} 天 × ${periods} 节，共 ${entries.length} 节课`,
    en: `read as a timetable matrix: ${counted(classes, 'class', 'classes')}, ${counted(days, 'day', 'days')} × ${counted(periods, 'period', 'periods')}, ${counted(entries.length, 'lesson', 'lessons')}`,
  };
}

/** A number with its word in English: 1 day, 2 days. */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
