import { paperId } from '../paper-id.js';
import type { NewList } from './list.js';

/** The number of a list: of what stands in it. */
export function listId(list: NewList, about: readonly (string | null)[]): string {
  return paperId([about, list]);
}
