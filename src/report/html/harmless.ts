const unseen = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const suspect =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A value with every text in it made harmless to a page: what turns the direction of reading or cannot be
 * seen is shown by its code (`‹U+202E›`), control characters and broken characters are replaced.
 */
export function harmless<T>(value: T): T {
  if (typeof value === 'string') return harmlessText(value) as T;
  if (Array.isArray(value)) return value.map((each) => harmless(each as unknown)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, harmless(each as unknown)]),
  ) as T;
}

function harmlessText(text: string): string {
  // Nearly all texts are fit as they are, and there are hundreds of thousands.
  if (!suspect.test(text)) return text;
  return text
    .replace(unseen, (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`)
    .replace(control, ' ')
    .replace(lone, '\uFFFD');
}
