import type { DutyList, ListedRule } from '../../model/duty-list.js';
import type { Responsibilities } from '../../model/responsibilities.js';
import { fill } from '../../model/text.js';
import type { RefusedFile } from '../../model/who.js';
import type { About } from './about.js';
import { changesOf, type EarlierLists } from './changes.js';
import { entriesOf } from './entries.js';
import { listId } from './list-id.js';
import { dutyListOf, type NewList } from './list.js';
import type { Telling } from './listed-duties.js';
import { listWords as words } from './words.js';

/** What lists are made with, beside what people are responsible for. */
export interface Making {
  readonly telling: Telling;
  readonly about: About;
  /** Takes the pupils' names out of what the school's cells say. */
  readonly cover: <T>(value: T) => T;
  readonly earlier?: EarlierLists | undefined;
  /** What the records show, where that is asked for. */
  readonly shown?: ((name: string, staffId: string | null) => readonly ListedRule[]) | undefined;
  readonly refused: readonly RefusedFile[];
}

/** The list of one member of staff, with its number and what differs from the earlier one. */
export function listOf(own: Responsibilities, making: Making): DutyList {
  const { telling, about, cover, earlier, shown, refused } = making;
  const { lang } = telling;
  const told = dutyListOf(own, telling);
  const unread = refused.map(({ file }) => fill(words.fileNotRead[lang], { file }));
  const list: NewList = { ...told, ...cover(fromCells(told)), notes: [...told.notes, ...unread] };
  const entries = entriesOf(list, lang);
  const { name, staffId } = list;
  return {
    id: listId(list, [about.school, about.term.from, about.term.to, lang]),
    ...list,
    entries,
    changes: earlier ? changesOf({ name, staffId, entries }, earlier) : null,
    ...(shown ? { findings: shown(name, staffId).map((rule) => coveredRule(rule, cover)) } : {}),
  };
}

function fromCells({ slots, classes, areas, activities, hazards }: NewList) {
  return { slots, classes, areas, activities, hazards };
}

/** The ids are ours, and no number in them is a telephone's. */
function coveredRule(rule: ListedRule, cover: Making['cover']): ListedRule {
  const open = rule.open.map((each) => {
    const { message, remedy, at } = each;
    return { ...each, ...cover({ message, remedy, at }) };
  });
  return { ...rule, open };
}
