const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const MARKS = /^[*★☆※▲:]+|[*★☆※▲:]+$/gu;
const BRACKETED = /[([【〔〈《]([^)\]】〕〉》]*)[)\]】〕〉》]/gu;
const UNIT = /[/·](?:人|名|人数|分钟|分|秒|小时|时|克|米|次|元|天|年月日)$/u;
const NUMBERED = /^\(?\d{1,2}[).、]+/u;
const LATIN = /[a-z][a-z.,'&-]*/gu;
const HAN = /\p{Script=Han}/u;

/**
 * A header, label or sheet name as it is compared: one width, lower case, without white space, invisible
 * characters, or the stars and colons that forms put around it.
 */
export function normaliseHeader(text: string): string {
  return text.normalize('NFKC').replace(/’/gu, "'").toLowerCase().replace(INVISIBLE, '').replace(MARKS, '');
}

/** A text of a header as it is shown to a user: on one line. */
export function shownHeader(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * The looser readings of a normalised header, best first, for where the header itself means nothing:
 * `时间(到岗)` is 到岗时间, `应到人数(人)` and `应到人数/人` are 应到人数, `日期date` is 日期, `1.姓名` is 姓名.
 */
export function looseForms(full: string): string[] {
  const bare = full.replace(NUMBERED, '');
  return [bare, ...withoutBrackets(bare), bare.replace(UNIT, ''), ...oneScript(bare)].filter(
    (form) => form !== '' && form !== full,
  );
}

function withoutBrackets(full: string): string[] {
  const outside = normaliseHeader(full.replace(BRACKETED, ''));
  const inside = [...full.matchAll(BRACKETED)].map((match) => match[1]).join('');
  return [inside + outside, outside + inside, outside];
}

function oneScript(full: string): string[] {
  const latin = (full.match(LATIN) ?? []).join('');
  const rest = normaliseHeader(full.replace(LATIN, '').replace(/[/|·]+/gu, ''));
  return latin.length > 1 && HAN.test(rest) ? [rest, latin] : [];
}
