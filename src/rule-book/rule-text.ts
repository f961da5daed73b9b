import { shownWidth } from '../report/row-height.js';

/** Characters of a line, as the files under `rules/` have them. */
const WIDTH = 110;

/** A rule file as text, laid out as those under `rules/`: objects and their keys on lines, a list of words on one where it fits. */
export function ruleText(rule: object): string {
  return `${laid(rule, '', 0)}\n`;
}

/** @param used how wide what stands before it on its line is */
function laid(value: unknown, indent: string, used: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    const lines = entries.map(([key, each]) => {
      const name = `${inner}${JSON.stringify(key)}: `;
      return name + laid(each, inner, shownWidth(name));
    });
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
  }
  const onOne = `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
  const words = value.every((each) => typeof each !== 'object');
  // A comma may follow.
  if (words && used + shownWidth(onOne) < WIDTH) return onOne;
  return `[\n${value.map((each) => inner + laid(each, inner, inner.length)).join(',\n')}\n${indent}]`;
}
