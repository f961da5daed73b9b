import fc from 'fast-check';
import { it } from 'vitest';
import { ownText } from '../../../src/read/parts/own-text.js';

it('a text of its own is the same text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => ownText(text) === text));
});
