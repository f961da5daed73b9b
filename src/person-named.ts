import { RunError } from './errors.js';
import type { Mask } from './mask/mask.js';
import { nearest } from './model/nearest.js';
import type { Person, School } from './model/school.js';
import { fill, type Lang } from './model/text.js';

const nameWords = {
  unknown: { zh: '教职工表里没有“{found}”。', en: 'Nobody on the staff list is called “{found}”.' },
  near: { zh: '是否想问“{near}”？', en: ' Did you mean “{near}”?' },
  several: {
    zh: '有几位教职工叫“{found}”（{among}）；请改用工号。',
    en: 'Several of the staff are called “{found}” ({among}): give the staff ID instead.',
  },
} as const;

/**
 * The member of staff whom a question names, by name or 工号. Throws a `RunError` (wrong usage) where nobody, or more
 * than one, bears the name; it says the nearest or the several.
 */
export function personNamed(found: string, school: School, mask: Mask): Person {
  const match = school.match(found);
  if (match.state === 'known') return match.person;
  // A name that is to be kept back must not leave by an error either.
  const hidden = mask === 'all';
  if (match.state === 'stranger') {
    const near = hidden ? undefined : nearest(found, school.people.map(({ name }) => name)); // prettier-ignore
    throw nameError([nameWords.unknown, ...(near === undefined ? [] : [nameWords.near])], { found, near: near ?? '' }); // prettier-ignore
  }
  const among = match.among.map(({ name, staffId }) => (hidden ? (staffId ?? '') : `${name} ${staffId ?? ''}`.trim())); // prettier-ignore
  throw nameError([nameWords.several], { found, among: among.join(', ') });
}

function nameError(
  texts: readonly (typeof nameWords)[keyof typeof nameWords][],
  values: Record<string, string>,
): RunError {
  const say = (lang: Lang): string => texts.map((text) => fill(text[lang], values)).join('');
  return new RunError({ zh: say('zh'), en: say('en') }, 2);
}
