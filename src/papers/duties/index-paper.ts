import type { DutyList, DutyLists, WithoutList } from '../../model/duty-list.js';
import { fill, inList, type Lang } from '../../model/text.js';
import type { Block, Paper } from '../../report/blocks.js';
import { headOf, termText } from './about.js';
import { listWords as words, pledgeWords } from './words.js';

/** The first paper of the whole: who gets which, and the register in which the officer notes who has signed. */
export function indexPaper(lists: DutyLists, of: 'duties' | 'pledges'): Paper {
  const { lang, school, people } = lists;
  const title = of === 'duties' ? words.title[lang] : pledgeWords.all[lang];
  const columns = [0.7, 1.6, 1.3, 3.2, 1.6, 1.6, 2, 1.6].map((share, i) => ({ share, centred: i !== 3 }));
  const header = [words.number, words.name, words.staffId, words.posts, words.id, words.change, words.signature, words.signedOn]; // prettier-ignore
  return {
    name: words.receipt[lang],
    head: headOf([school, title, words.receipt[lang]]),
    blocks: [
      { kind: 'title', text: words.receipt[lang], under: [title, school, termText(lists)].filter(Boolean).join('  ') }, // prettier-ignore
      {
        kind: 'table',
        caption: words.receipt[lang],
        columns,
        header: header.map((word) => word[lang]),
        rows: people.map((list, i) => [String(i + 1), list.name, list.staffId ?? '', inList(list.posts, lang), list.id, changeText(list, lang), '', '']), // prettier-ignore
      },
      ...told(words.goneSince[lang], lists.gone, lang),
      ...told(words.without[lang], lists.notInPost, lang),
    ],
  };
}

/** 新增3 取消1; nothing changed; no earlier list. */
export function changeText({ changes }: DutyList, lang: Lang): string {
  if (changes === null) return words.firstList[lang];
  const counts =
    ([['added', changes.added], ['removed', changes.removed], ['changed', changes.changed]] as const) // prettier-ignore
      .filter(([, list]) => list.length > 0)
      .map(([kind, list]) => `${words[kind][lang]} ${list.length}`);
  return counts.length > 0 ? counts.join('\n') : words.unchanged[lang];
}

function told(sentence: string, people: readonly WithoutList[], lang: Lang): Block[] {
  if (people.length === 0) return [];
  const names = people.map(({ name, staffId }) => [name, staffId].filter(Boolean).join(' '));
  return [{ kind: 'paragraph', text: fill(sentence, { names: inList(names, lang) }) }];
}
