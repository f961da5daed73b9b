import { fillXml, grounds, type Ground } from './cell-styles.js';
import { indexOf, type StyleLists } from './style-lists.js';

/** The styles of the sheet of results, as indexes of cell styles. */
export interface ResultStyles {
  readonly title: number;
  readonly line: number;
  readonly header: number;
  readonly text: number;
  readonly link: number;
  readonly grounds: Readonly<Record<Ground, number>>;
}

const [INK, QUIET, WHITE, BAND, LINE, LINK] = ['FF1F2933', 'FF5F6B76', 'FFFFFFFF', 'FF1F3A5F', 'FFD0D7DE', 'FF0B5CAD'] as const; // prettier-ignore

interface Drawn {
  readonly size: number;
  readonly ink: string;
  readonly ground?: string;
  readonly look?: 'b' | 'u';
  readonly lined?: true;
  readonly across?: 'center';
  readonly down?: 'center';
}

/** Adds the styles of the sheet of results to those of a workbook. */
export function resultStyles(lists: StyleLists): ResultStyles {
  const cell = { size: 10, ink: INK, lined: true } as const;
  const toned = (ground: Ground): number =>
    styleOf(lists, { ...cell, ground: grounds[ground], look: 'b', across: 'center' });
  return {
    title: styleOf(lists, { size: 16, ink: BAND, look: 'b' }),
    line: styleOf(lists, { size: 10, ink: QUIET }),
    header: styleOf(lists, {
      ...cell,
      ink: WHITE,
      ground: BAND,
      look: 'b',
      across: 'center',
      down: 'center',
    }),
    text: styleOf(lists, cell),
    link: styleOf(lists, { ...cell, ink: LINK, look: 'u' }),
    grounds: {
      critical: toned('critical'),
      major: toned('major'),
      minor: toned('minor'),
      open: toned('open'),
    },
  };
}

function styleOf(lists: StyleLists, { size, ink, ground, look, lined, across, down }: Drawn): number {
  const { prefix: p } = lists;
  const font = indexOf(
    lists,
    'fonts',
    `<${p}font>${look ? `<${p}${look}/>` : ''}<${p}sz val="${size}"/><${p}color rgb="${ink}"/><${p}name val="微软雅黑"/><${p}family val="2"/><${p}charset val="134"/></${p}font>`,
  );
  const fill = ground ? indexOf(lists, 'fills', fillXml(p, ground)) : 0;
  const border = lined ? indexOf(lists, 'borders', borderXml(p)) : 0;
  const along = across ? ` horizontal="${across}"` : '';
  const alignment = `<${p}alignment${along} vertical="${down ?? 'top'}"${lined ? ' wrapText="1"' : ''}/>`;
  return indexOf(
    lists,
    'cellXfs',
    `<${p}xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</${p}xf>`,
  );
}

function borderXml(p: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${p}${side} style="thin"><${p}color rgb="${LINE}"/></${p}${side}>`,
  );
  return `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`;
}
