import type { ColumnSpec, Format, Look, Tone } from './sheet-spec.js';

const FONT = '微软雅黑';
const colours = {
  ink: 'FF1F2933',
  quiet: 'FF5F6B76',
  line: 'FFD0D7DE',
  link: 'FF0B5CAD',
  band: 'FF1F3A5F',
  white: 'FFFFFFFF',
  pale: 'FFEAF0F6',
  required: 'FFFFD966',
  key: 'FFFFF2CC',
  exception: 'FFFCE4D6',
  reply: 'FF2E6B4F',
  replyPale: 'FFF1F8F4',
} as const;

/** The fill and ink of a tone: pale grounds, so that the word stays readable in black and white. */
const tones: Readonly<Record<Tone, { readonly ground: string; readonly ink: string }>> = {
  bad: { ground: 'FFFBD5D5', ink: 'FF9B1C1C' },
  warning: { ground: 'FFFDE8C8', ink: 'FF8A4B08' },
  mild: { ground: 'FFE1EAF8', ink: 'FF1E4A8A' },
  open: { ground: 'FFECECEC', ink: 'FF4A4A4A' },
  good: { ground: 'FFDDF3E4', ink: 'FF1D6B3A' },
};

const formats: Readonly<Record<Format, string>> = {
  text: '@',
  date: 'yyyy-mm-dd',
  time: 'hh:mm',
  datetime: 'yyyy-mm-dd hh:mm',
  whole: '0',
  number: 'General',
};

interface Font {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: { readonly argb: string };
  readonly underline?: true;
}
interface Fill {
  readonly type: 'pattern';
  readonly pattern: 'solid';
  readonly fgColor?: { readonly argb: string };
  readonly bgColor?: { readonly argb: string };
}
type Line = { readonly style: 'thin'; readonly color: { readonly argb: string } };

/** A style as the writer takes it. */
export interface Style {
  numFmt?: string;
  font: Font;
  fill?: Fill;
  border?: { readonly top: Line; readonly left: Line; readonly bottom: Line; readonly right: Line };
  alignment: {
    readonly vertical: 'top' | 'middle';
    readonly horizontal?: 'center' | 'left';
    readonly wrapText: boolean;
  };
}

interface Drawn {
  readonly size: number;
  readonly bold: boolean;
  readonly ink: string;
  readonly ground?: string;
  readonly lined?: true;
  readonly middle?: true;
}

const header = { size: 10, bold: true, lined: true, middle: true } as const;
/** A cell that always has its tone; where the word may change, the colour follows it (`tones` of a sheet). */
function toned(tone: Tone): Drawn {
  const { ground, ink } = tones[tone];
  return { size: 10, bold: true, ink, ground, lined: true, middle: true };
}

const looks: Readonly<Record<Look, Drawn>> = {
  plain: { size: 10, bold: false, ink: colours.ink, lined: true },
  entry: { size: 10, bold: false, ink: colours.ink },
  title: { size: 16, bold: true, ink: colours.band },
  lead: { size: 12, bold: true, ink: colours.ink },
  heading: { size: 12, bold: true, ink: colours.band },
  label: { size: 10, bold: true, ink: colours.ink, ground: colours.pale, lined: true },
  header: { ...header, ink: colours.white, ground: colours.band },
  'header-required': { ...header, ink: colours.ink, ground: colours.required },
  'header-key': { ...header, ink: colours.ink, ground: colours.key },
  'header-exception': { ...header, ink: colours.ink, ground: colours.exception },
  'header-reply': { ...header, ink: colours.white, ground: colours.reply },
  reply: { size: 10, bold: false, ink: colours.ink, ground: colours.replyPale, lined: true },
  note: { size: 10, bold: false, ink: colours.quiet },
  'tone-bad': toned('bad'),
  'tone-warning': toned('warning'),
  'tone-mild': toned('mild'),
  'tone-open': toned('open'),
  'tone-good': toned('good'),
};

/** Looks whose text runs on over the empty cells beside it. */
const runsOn: ReadonlySet<Look> = new Set<Look>(['title', 'heading', 'note']);

/** Whether a long text is broken into lines. */
export function wraps(look: Look, column: ColumnSpec): boolean {
  return column.wrap !== false && !runsOn.has(look);
}

/** The size of a look's letters in points. */
export function sizeOf(look: Look): number {
  return looks[look].size;
}

/** What a cell's style depends on. */
export interface StyleOf {
  readonly look: Look;
  readonly format: Format | undefined;
  readonly column: ColumnSpec;
  readonly link: boolean;
}

/** Gives the same object for the same style, which the writer then stores once. */
export function styles(): (of: StyleOf) => Style {
  const known = new Map<string, Style>();
  return (of) => {
    const { look, format, link, column } = of;
    const key = [look, format, link, column.wrap, column.centred].join();
    let style = known.get(key);
    if (!style) known.set(key, (style = styleOf(of)));
    return style;
  };
}

function styleOf({ look, format, link, column }: StyleOf): Style {
  const { size, bold, ink, ground, lined, middle } = looks[look];
  const colour = { argb: link ? colours.link : ink };
  const centred = column.centred || middle;
  return {
    ...(format ? { numFmt: formats[format] } : {}),
    font: { name: FONT, size, bold, color: colour, ...(link ? { underline: true } : {}) },
    ...(ground ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: ground } } } : {}),
    ...(lined ? { border: box() } : {}),
    alignment: {
      vertical: middle ? 'middle' : 'top',
      horizontal: centred ? 'center' : 'left',
      wrapText: wraps(look, column),
    },
  };
}

function box(): NonNullable<Style['border']> {
  const line: Line = { style: 'thin', color: { argb: colours.line } };
  return { top: line, left: line, bottom: line, right: line };
}

/** How a cell with a word of this tone looks. */
export function toneStyle(tone: Tone): { readonly fill: Fill; readonly font: Pick<Font, 'bold' | 'color'> } {
  const { ground, ink } = tones[tone];
  return {
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: ground } },
    font: { bold: true, color: { argb: ink } },
  };
}

/** The colour of a sheet's tab. */
export function tabColour(tone: Tone): { readonly argb: string } {
  return { argb: tones[tone].ink };
}
