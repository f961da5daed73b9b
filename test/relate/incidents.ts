import type { TypedRow } from '../build.js';

/** Staff in post, gone and not said; and two of one name. */
export const incidentStaff: readonly TypedRow[] = [
  { name: '张一', status: '在岗' },
  { name: '李二', status: '离职' },
  { name: '王三', status: '' },
  { name: '同名', staffId: '1', status: '在岗' },
  { name: '同名', staffId: '2', status: '在岗' },
];
