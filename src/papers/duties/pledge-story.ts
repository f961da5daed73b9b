import type { DutyList, ListedLine } from '../../model/duty-list.js';
import { groupBy } from '../../model/group-by.js';
import { fill, inBrackets, inList, labelled, type Bilingual, type Lang } from '../../model/text.js';
import type { Block, Paper } from '../../report/blocks.js';
import { headOf, type About } from './about.js';
import { leading, numbered, paragraph } from './list-story.js';
import { signatures } from './signing.js';
import { levelWords, listWords, pledgeWords as words } from './words.js';

/** The laws that a pledge names: those on which most of its duties stand. */
const MOST_LAWS = 3;

/** The pledge of one person, made of the same duties as the list: 甲方 is the school through its principal, 乙方 the person. */
export function pledgePaper(list: DutyList, about: About): Paper {
  const { lang, school } = about;
  const title = fill(words.title[lang], { level: levelWords[list.level][lang] });
  const [partyA, partyB] = [partyAOf(list, about), partyBOf(list, about)];
  const blocks: Block[] = [
    { kind: 'title', text: title },
    paragraph(labelled(words.partyA[lang], partyA, lang)),
    paragraph(labelled(words.partyB[lang], partyB, lang)),
    paragraph(intro(list, about)),
    ...numbered(
      [
        [words.termHeading[lang], [paragraph(termClause(about))]],
        [words.duties[lang], duties(list, about)],
        [words.whereWhen[lang], [paragraph(fill(words.byList[lang], { id: list.id }))]],
        [words.leave[lang], [paragraph(listWords.leaveRule[lang])]],
        [words.school[lang], [{ kind: 'clauses', items: words.schoolClauses[lang] }]],
        [words.accountability[lang], [leading(words.accountabilityText[lang])]],
      ],
      lang,
    ),
    leading(words.copies[lang]),
    signatures([[words.partyA[lang]], [words.partyB[lang], list.name]], lang),
  ];
  return { name: list.name, head: headOf([school, title, list.name, `${listWords.id[lang]} ${list.id}`]), blocks }; // prettier-ignore
}

/** The school, which its principal represents; the principal signs to the authority. */
function partyAOf({ level }: DutyList, { school, principal: name, lang }: About): string {
  if (level === 'principal') return words.authority[lang];
  const named = school ?? words.schoolOpen[lang];
  return name ? fill(words.represented[lang], { school: named, name }) : fill(words.representedOpen[lang], { school: named }); // prettier-ignore
}

function partyBOf({ name, staffId, posts }: DutyList, { lang }: About): string {
  const about = [inList(posts, lang), staffId].filter(Boolean).join(' ');
  if (about === '') return name;
  return name + inBrackets(about, lang);
}

function intro(list: DutyList, { lang }: About): string {
  const counts = new Map<string, number>();
  const basis = [...list.duties, ...(list.lines ?? [])].flatMap((each) => each.basis);
  for (const { law, title } of basis)
    if (law !== 'practice' && law !== 'product') counts.set(title, (counts.get(title) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_LAWS).map(([title]) => title); // prettier-ignore
  if (most.length === 0) return words.introPlain[lang];
  const laws = lang === 'zh' ? most.map((title) => `《${title}》`).join('') : most.join(', ');
  return fill(words.intro[lang], { laws });
}

function termClause({ term, lang }: About): string {
  return fill(words.term[lang], { from: dateText(term.from, lang), to: dateText(term.to, lang) });
}

/** 2025年9月1日, in English `2025-09-01`; a line to write on where it is not known. */
function dateText(date: string | null, lang: Lang): string {
  if (date === null) return words.blankDate[lang];
  const [year, month, day] = date.split('-').map(Number);
  return lang === 'zh' ? `${year}年${month}月${day}日` : date;
}

function duties(list: DutyList, { lang }: About): Block[] {
  const byPost = [...groupBy(list.duties, ({ post }) => post)]
    .map(([post, own]): Block[] => {
      const forAll = own[0]!.key.startsWith('duty:all-staff.');
      const heading = forAll ? words.asStaff[lang] : fill(words.asPost[lang], { post });
      return [leading(heading + (lang === 'zh' ? '：' : ':')), { kind: 'clauses', items: own.map(({ text }) => text) }]; // prettier-ignore
    })
    .flat();
  if (!list.lines) return byPost;
  const lines = (kind: 'must' | 'mustnot'): Block => ({
    kind: 'clauses',
    items: list.lines!.filter(({ line }) => line.startsWith(`${kind}-`)).map((line) => sayLine(line, lang)),
  });
  const headed = (word: Bilingual): Block => leading(word[lang] + (lang === 'zh' ? '：' : ':'));
  return [
    ...byPost,
    headed(words.inLessonsMust),
    lines('must'),
    headed(words.inLessonsMustNot),
    lines('mustnot'),
  ];
}

/** A line with what it asks for; what only says the line again is left out. */
function sayLine({ text, how }: ListedLine, lang: Lang): string {
  const further = how.filter((each) => each !== text);
  const [only] = further;
  // 不中途离开，确需离开的…: the line stands in it.
  if (further.length === 1 && only!.startsWith(text)) return only!;
  return [text, further.join(listWords.listSeparator[lang])]
    .filter(Boolean)
    .join(lang === 'zh' ? '：' : ': ');
}
