import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/read/refusal.js';
import { endScan, scanPiece } from '../../../src/read/parts/xml-scan.js';
import { newScan } from '../../../src/read/parts/xml-state.js';

/** What was seen, in order; texts that follow each other joined. */
type Events = readonly string[];

function joined(events: readonly string[]): Events {
  return events.reduce<string[]>((all, event) => {
    const last = all.at(-1);
    if (event.startsWith('text ') && last?.startsWith('text ')) all[all.length - 1] = last + event.slice(5);
    else if (event !== 'text ') all.push(event);
    return all;
  }, []);
}

/** Our scan, over pieces; the code of the refusal where it refuses. */
function scanned(pieces: readonly string[]): Events | string {
  const events: string[] = [];
  const scan = newScan('x', 64, {
    open: (name, { names, values, count }, depth) => {
      const pairs = names.slice(0, count).map((key, index) => `${key}=${values[index]}`);
      events.push(`open ${name} ${depth} ${pairs.join(' ')}`);
    },
    close: (name, depth) => events.push(`close ${name} ${depth}`),
    text: (text) => events.push(`text ${text}`),
  });
  try {
    for (const piece of pieces) scanPiece(scan, piece);
    endScan(scan);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return joined(events);
}

/** What saxes, a complete parser, makes of it. */
function parsed(xml: string): Events | string {
  const events: string[] = [];
  let depth = 0;
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const saxes = new SaxesParser({ xmlns: false } as const);
  saxes.on('error', () => {
    throw new Refusal('DAMAGED');
  });
  saxes.on('doctype', () => {
    throw new Refusal('DOCTYPE');
  });
  saxes.on('opentag', ({ name, attributes }) => {
    const pairs = Object.entries(attributes).map(([key, value]) => `${key}=${value}`);
    events.push(`open ${local(name)} ${++depth} ${pairs.join(' ')}`);
  });
  saxes.on('closetag', ({ name }) => events.push(`close ${local(name)} ${depth--}`));
  saxes.on('text', (text) => events.push(`text ${depth === 0 ? '' : text}`));
  saxes.on('cdata', (text) => events.push(`text ${text}`));
  try {
    saxes.write(xml).close();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return joined(events);
}

const name = fc.constantFrom('a', 'row', 'x:c', 'v', '工作表', 'a-b.c');
const text = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    '张',
    '😀',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '&amp;',
    '&#13;',
    '&#x5F20;',
    '>',
    '"',
    "'",
  ),
  maxLength: 12,
});
const value = text.map((raw) => raw.replaceAll('"', ''));
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('r', 's', 't', 'r:id', 'xml:space'), value), {
    selector: ([key]) => key,
    maxLength: 4,
  })
  .map((pairs) => pairs.map(([key, raw]) => ` ${key}="${raw}"`).join(''));
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constantFrom('<!-- a > - b -->', '<?pi a="b>"?>', '<![CDATA[<&]] >\r\n]]>'),
    fc.tuple(name, attributes).map(([tag, pairs]) => `<${tag}${pairs}/>`),
    fc
      .tuple(name, attributes, fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, pairs, children]) => `<${tag}${pairs} >${children.join('')}</${tag} >`),
  ),
}));
const document = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\n', '<!-- x -->'),
    attributes,
    fc.array(node, { maxLength: 6 }),
  )
  .map(([head, pairs, children]) => `${head}<root${pairs}>${children.join('')}</root>\n`);

/** Cuts a text where the numbers say. */
function cut(xml: string, places: readonly number[]): string[] {
  const ends = [...places.map((place) => place % (xml.length + 1)), xml.length].sort((a, b) => a - b);
  return ends.map((end, index) => xml.slice(index === 0 ? 0 : ends[index - 1], end));
}

describe('the scan sees what a complete parser sees', () => {
  it('in any document, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat(), { maxLength: 6 }), (xml, places) => {
        const events = scanned(cut(xml, places));
        expect(events).toEqual(parsed(xml));
        expect(typeof events).toBe('object');
      }),
      { numRuns: 500 },
    );
  });

  it('and takes nothing that it refuses, however a document is spoilt', () => {
    const spoilt = fc.constantFrom(
      '',
      '<',
      '>',
      '&',
      '"',
      '/',
      '=',
      ' ',
      'x',
      ';',
      '!',
      '\u0001',
      '<a>',
      '</a>',
      '<![CDATA[',
      '<!--',
      '-->',
      '<?xml ',
    );
    fc.assert(
      fc.property(document, fc.nat(), fc.nat(3), spoilt, (xml, place, length, piece) => {
        const at = place % xml.length;
        const bad = xml.slice(0, at) + piece + xml.slice(at + length);
        // Half a surrogate pair never comes out of a decoder.
        fc.pre(!/\p{Cs}/u.test(bad));
        expect(scanned([bad])).toEqual(parsed(bad));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the scan refuses', () => {
  it.each([
    ['a bare ampersand', '<a>b & c</a>'],
    ['an unknown reference', '<a>&nbsp;</a>'],
    ['a control character', '<a>\u000b</a>'],
    ['one by number', '<a>&#11;</a>'],
    ['half a surrogate pair', '<a>&#xD800;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    [
      'an attribute twice, among many',
      `<a ${Array.from({ length: 50 }, (_, i) => `b${i}=""`).join(' ')} b7=""/>`,
    ],
    ['an attribute without quotes', '<a b=1/>'],
    ['attributes that touch', '<a b="1"c="2"/>'],
    ['a tag inside a value', '<a b="<"/>'],
    ['the wrong end', '<a><b></a></b>'],
    ['two roots', '<a/><a/>'],
    ['text outside', '<a/>x'],
    ['no root', '<!-- x -->'],
    ['a declaration too late', ' <?xml version="1.0"?><a/>'],
    ['the end of a CDATA section that never began', '<a>]]></a>'],
    ['an unfinished comment', '<a/><!-- x'],
    ['an unfinished tag', '<a><b'],
  ])('%s', (_, xml) => {
    expect([scanned([xml]), parsed(xml)]).toEqual(['DAMAGED', 'DAMAGED']);
  });

  it('a DOCTYPE, before anything that it declares', () => {
    expect(scanned(['<!DOCTY', 'PE a [<!ENTITY b "c">]><a/>'])).toBe('DOCTYPE');
  });

  it('a tag that never ends, before it fills the memory', () => {
    const pieces = Array.from({ length: 100 }, () => 'x'.repeat(60_000));
    expect(scanned(['<a b="', ...pieces])).toBe('BOMB');
  });

  it('what lies too deep', () => {
    expect(scanned(['<a>'.repeat(65)])).toBe('BOMB');
  });
});

it('a text that never ends is passed on piece by piece', () => {
  const lengths: number[] = [];
  const scan = newScan('x', 64, { open: () => undefined, text: ({ length }) => void lengths.push(length) });
  scanPiece(scan, '<a>');
  for (let index = 0; index < 100; index++) scanPiece(scan, 'x'.repeat(60_000));
  expect([lengths.length, lengths[0]]).toEqual([100, 60_000]);
});
