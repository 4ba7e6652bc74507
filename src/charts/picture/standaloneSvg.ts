import { type Theme, colourAt, rampOf } from '../colourScale';
import { textEms } from '../textFit';
import { drawnFigure, type DrawnFigure } from './drawnFigure';
import { svgElement } from './svgElement';

/** What a picture says beside itself. */
export type PictureWords = {
  readonly title: string;
  readonly description: string;
  /** Where the experiment is to be found. */
  readonly address: string;
  /** Of the colour scale, where the page has none beside the picture: its end and the texts of −end, 0 and +end. */
  readonly legend: { readonly limit: number; readonly ticks: readonly string[] } | null;
  /** What stands elsewhere on the page and belongs to the picture. */
  readonly further?: Element | null;
};

export type StandaloneSvg = { readonly text: string; readonly width: number; readonly height: number };

const INKS = {
  light: { paper: '#fcfaf7', ink: '#1d1b18', muted: '#66615a' },
  dark: { paper: '#171614', ink: '#ece8e1', muted: '#a8a196' },
} as const;
const EDGE = 16;
const NARROWEST = 300;
const TITLE = { size: 15, line: 20 };
const ADDRESS = { size: 9, line: 12 };
/** Of a character in a monospaced font, in em, with room to spare. */
const MONOSPACED = 0.62;
/** More of an address is in the description alone. */
const MOST_LINES = 8;
const LEGEND = { width: 200, height: 10, room: 34 };

/** Words in lines that are not wider than so many em. */
function wrapped(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textEms(longer) <= ems) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function addressLines(address: string, width: number): readonly string[] {
  const characters = Math.floor(width / (MONOSPACED * ADDRESS.size));
  const lines = address.match(new RegExp(`.{1,${characters}}`, 'gu')) ?? [];
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), '…'] : lines;
}

type Lines = { readonly lines: readonly string[]; readonly y: number };
type Type = { readonly size: number; readonly line: number };

const written = ({ lines, y }: Lines, { size, line }: Type, look: Readonly<Record<string, string>>) =>
  lines.map((text, k) =>
    svgElement('text', { x: EDGE, y: y + line * (k + 1) - 4, 'font-size': size, ...look }, text),
  );

function legendMarks({ limit, ticks }: NonNullable<PictureWords['legend']>, y: number, theme: Theme) {
  const ramp = rampOf(theme);
  const steps = 32;
  const step = LEGEND.width / steps;
  const bars = Array.from({ length: steps }, (_, k) => {
    const fill = colourAt(ramp, ((2 * k) / (steps - 1) - 1) * limit, limit);
    return svgElement('rect', { x: EDGE + k * step, y, width: step + 0.5, height: LEGEND.height, fill });
  });
  const anchors = ['start', 'middle', 'end'] as const;
  const texts = ticks.map((text, k) => {
    const x = EDGE + (k * LEGEND.width) / 2;
    const place = { x, y: y + LEGEND.height + 14, 'text-anchor': anchors[k] ?? 'middle' };
    return svgElement('text', { ...place, 'font-size': 11, fill: INKS[theme].muted }, text);
  });
  return [...bars, ...texts];
}

// Neither may stand in XML; a label may hold either.
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A figure of the page as an SVG that needs nothing of it: no style sheet, no script, no address but the one written below. */
export function standaloneSvg(figure: Element, words: PictureWords, theme: Theme): StandaloneSvg {
  const { paper, ink, muted } = INKS[theme];
  const drawn = drawnFigure(figure, words.title);
  const { box } = drawn;
  const more = words.further ? drawnFigure(words.further, '') : null;
  const inner = Math.max(NARROWEST, box.width, more?.box.width ?? 0);
  const title = wrapped(words.title, (0.94 * inner) / TITLE.size);
  const address = addressLines(words.address, inner);
  const top = EDGE + title.length * TITLE.line + 8;
  const below = top + box.height + 12;
  const addressTop = below + (words.legend ? LEGEND.room : 0) + (more ? more.box.height + 12 : 0);
  const [width, height] = [
    Math.ceil(inner + 2 * EDGE),
    Math.ceil(addressTop + address.length * ADDRESS.line + EDGE),
  ];
  const root = svgElement('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': 'system-ui, sans-serif',
  });
  const placed = (part: DrawnFigure, y: number) => {
    const group = svgElement('g', {
      transform: `translate(${EDGE - part.box.left} ${y - part.box.top})`,
    });
    group.append(...part.marks);
    return group;
  };
  root.append(
    svgElement('title', {}, words.title),
    svgElement('desc', {}, `${words.description} ${words.address}`),
    svgElement('rect', { width, height, fill: paper }),
    ...written({ lines: title, y: EDGE }, TITLE, { fill: ink, 'font-weight': '600' }),
    placed(drawn, top),
    ...(more ? [placed(more, below)] : []),
    ...(words.legend ? legendMarks(words.legend, below, theme) : []),
    ...written({ lines: address, y: addressTop }, ADDRESS, { fill: muted, 'font-family': 'monospace' }),
  );
  const text = new XMLSerializer().serializeToString(root).replace(UNWRITABLE, '');
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, width, height };
}
