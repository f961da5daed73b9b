import type { IParagraphStyleOptions, IStylesOptions } from 'docx';

/** A4 in twentieths of a point, and its margins (2.2 cm above, 1.8 cm elsewhere). */
export const PAGE = { width: 11906, height: 16838, side: 1020, top: 1247, bottom: 1021 } as const;
export const WIDTH = PAGE.width - 2 * PAGE.side;

/** Names that Word and WPS have on every Chinese Windows. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };
/** Half-points: 小二 18, 小四 12, 五号 10.5, 小五 9. */
const [LARGE, MIDDLE, TEXT, SMALL] = [36, 24, 21, 18];

/** Grounds and lines that a black-and-white printer keeps apart. */
export const GREY = 'EDEDED';
export const LINE = { style: 'single', size: 4, color: '808080' } as const;
export const NONE = { style: 'none', size: 0, color: 'auto' } as const;

const small = { run: { size: SMALL } };
const strong = { run: { size: SMALL, bold: true } };
const centred = { paragraph: { alignment: 'center' } } as const;
/** Word draws one line under several paragraphs alike, unless told what stands between them. */
const rule = { ...LINE, space: 1 };
const writing = { border: { bottom: rule, between: rule }, spacing: { before: 300 }, keepNext: true };
const heading = { size: MIDDLE, bold: true, color: '000000', font: HEI };

/** How a paragraph may look, by the name that Word shows for it: whoever wants larger letters changes one style. */
const looks = {
  Plain: { paragraph: { spacing: { after: 60 } } },
  Lead: { paragraph: { keepNext: true } },
  Note: { ...small, paragraph: { spacing: { after: 60 } } },
  Under: { paragraph: { alignment: 'center', spacing: { after: 120 } } },
  Clause: { paragraph: { indent: { left: 340, hanging: 340 }, spacing: { after: 20 } } },
  Cell: small,
  CellCentred: { ...small, ...centred },
  CellLabel: strong,
  CellHead: { ...strong, ...centred },
  CellGroup: { ...strong, paragraph: { keepNext: true } },
  Gap: { run: { size: 8 } },
  WritingLine: { paragraph: writing },
  Party: { run: { bold: true }, paragraph: { spacing: { before: 120 } } },
  SigningLine: { paragraph: { spacing: { before: 200 } } },
  PageHead: { ...small, paragraph: { border: { bottom: { ...LINE, space: 1 } }, spacing: { after: 200 } } },
  PageFoot: { ...small, ...centred },
} as const satisfies Record<string, Pick<IParagraphStyleOptions, 'run' | 'paragraph'>>;

export type TextStyle = keyof typeof looks | 'Title' | 'Heading1';

/** The styles of a document: Song for texts, Hei for headings. */
export function styles(): IStylesOptions {
  const language = { value: 'en-US', eastAsia: 'zh-CN' };
  return {
    default: {
      document: { run: { font: SONG, size: TEXT, language } },
      title: { run: { ...heading, size: LARGE }, paragraph: { alignment: 'center', spacing: { after: 40 }, keepNext: true } }, // prettier-ignore
      heading1: { run: heading, paragraph: { spacing: { before: 140, after: 60 }, keepNext: true } },
    },
    paragraphStyles: Object.entries(looks).map(([name, look]) => ({ id: name, name, basedOn: 'Normal', ...look })), // prettier-ignore
  };
}
