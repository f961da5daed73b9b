import type { DatePart } from './form.js';

/** One token of a number format. `other`: text, exponents and whatever else makes it more than digits or a date. */
export type Token =
  | DatePart
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'percent' | 'general' | 'other' };

const TOKEN =
  /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]?|(General|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|(y+|m+|d+|h+|s+|a{3,4}|e(?![+-])e*)|([0#?][0#?.,]*|[.,]+(?=[0#?])[0#?.,]*)|([%@;]|e[+-])|([^])/giu;

/**
 * Cuts a number format code into its sections, and each into tokens. Quoted and escaped characters are literals;
 * colours, conditions and locales in brackets say nothing about the kind, but `[h]`, `[m]`, `[s]` do.
 */
export function formatSections(code: string): Token[][] {
  const sections: Token[][] = [[]];
  for (const match of code.matchAll(TOKEN)) {
    if (match[8] === ';') sections.push([]);
    else sections.at(-1)!.push(...tokens(match));
  }
  return sections.map(withMinutes);
}

function tokens(match: RegExpMatchArray): Token[] {
  const [, quoted, escaped, bracket, general, ampm, letters, digits, sign, plain] = match;
  if (bracket !== undefined) return bracketToken(bracket);
  if (general !== undefined) return [{ kind: 'general' }];
  if (letters !== undefined) return [datePart(letters.toLowerCase())];
  if (digits !== undefined) return [{ kind: 'digits', text: digits }];
  if (sign !== undefined) return [{ kind: sign === '%' ? 'percent' : 'other' }];
  return ampm === undefined ? literal(quoted ?? escaped ?? plain) : halves(ampm);
}

function literal(text: string | undefined): Token[] {
  return text ? [{ kind: 'literal', text }] : [];
}

function halves(ampm: string): Token[] {
  const [first = '', second = ''] = ampm.split('/');
  return [{ kind: 'ampm', words: [first, second] }];
}

function bracketToken(inside: string): Token[] {
  if (/^(h+|m+|s+)$/i.test(inside)) {
    const unit = inside[0]!.toLowerCase() as 'h' | 'm' | 's';
    return [{ kind: 'elapsed', unit, width: inside.length }];
  }
  const currency = /^\$([^-]+)/.exec(inside)?.[1];
  return literal(currency);
}

function datePart(letters: string): DatePart {
  const width = letters.length;
  switch (letters[0]) {
    case 'y':
      return { kind: 'year', width };
    case 'e':
      return { kind: 'year', width: 4 };
    case 'm':
      return { kind: 'month', width };
    case 'a':
      return { kind: 'weekday', width: width + 2 };
    case 'd':
      return width > 2 ? { kind: 'weekday', width } : { kind: 'day', width };
    case 'h':
      return { kind: 'hour', width };
    default:
      return { kind: 'second', width };
  }
}

/** `m` means minutes behind an hour or before a second, else months. */
function withMinutes(section: Token[]): Token[] {
  const clock = section.filter(({ kind }) => kind !== 'literal' && kind !== 'ampm' && kind !== 'digits');
  return section.map((token) => {
    if (token.kind !== 'month' || token.width > 2) return token;
    const at = clock.indexOf(token);
    return isUnit(clock[at - 1], 'hour', 'h') || isUnit(clock[at + 1], 'second', 's')
      ? { kind: 'minute', width: token.width }
      : token;
  });
}

function isUnit(token: Token | undefined, kind: Token['kind'], unit: string): boolean {
  return token?.kind === kind || (token?.kind === 'elapsed' && token.unit === unit);
}
