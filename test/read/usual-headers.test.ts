import { expect, test } from 'vitest';
import { columnOf, type Kind } from '../../src/model/tables.js';

/** Headers that schools use, each with the column that it means. */
test.each<[Kind, string, string]>([
  ['staff', '所任职务', 'posts'],
  ['area', '备用责任人', 'backup'],
  ['drill', '时间', 'date'],
  ['hazard', '存在的问题', 'description'],
])('%s: %s is %s', (kind, header, field) => {
  expect(columnOf(kind, field)!.aliases).toContain(header);
});
