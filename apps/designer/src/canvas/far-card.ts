import { type Card, type Face, icons, movedPath, type Point, textWidth, wrapTitle } from '@rung/drawing';
import { zooms } from './viewport.ts';

/** A card as it is seen from afar: its colour, its picture and its title. Places are those of the drawing. */
export interface FarCard {
  readonly outline: string;
  /** Along the left edge, in the colour of its family. */
  readonly bar: string;
  readonly icon: string;
  readonly size: number;
  /** Lines of the title, with the left end of their baselines. */
  readonly lines: readonly (Point & { readonly text: string })[];
}

const radius = 10;
const barWidth = 10;
const iconScale = 2;
const iconSize = 20 * iconScale;
const gap = 10;
const padding = 6;
/** From one line to the next, and from a line's middle to its baseline, of the type size. */
const lineHeight = 1.15;
const baseline = 0.35;

/** As large as titles are on the screen, in pixels. */
const seen = 12;
/** Sizes of titles in the drawing: as many as there are, so often are cards drawn anew while the view grows or shrinks. */
const sizes = [26, 32, 40] as const;
/** A title that has no room is set smaller, in such steps, but no smaller than this. */
const [leastSize, sizeStep] = [18, 2] as const;

/** The size that titles are to have in the drawing to be equally large on the screen, as far as cards have room for it. */
export function farSize(zoom: number): number {
  const wanted = seen / Math.min(zoom, zooms.far);
  return sizes.findLast((size) => size <= wanted) ?? sizes[0];
}

/** Draws a card at its place with a title of at most a size. */
export function farCard(card: Card, { x, y }: Point, size: number): FarCard {
  const { width, height, icon } = card;
  const right = x + width;
  const bottom = y + height;
  const corner = (toX: number, toY: number) => `A${radius} ${radius} 0 0 1 ${toX} ${toY}`;
  const left = `V${y + radius}${corner(x + radius, y)}`;
  return {
    outline: `M${x + radius} ${y}H${right - radius}${corner(right, y + radius)}V${bottom - radius}${corner(right - radius, bottom)}H${x + radius}${corner(x, bottom - radius)}${left}Z`,
    bar: `M${x + barWidth} ${y}V${bottom}${corner(x, bottom - radius)}${left}Z`,
    icon: movedPath(icons[icon], {
      x: x + barWidth + gap,
      y: y + height / 2 - iconSize / 2,
      scale: iconScale,
    }),
    ...titleOf(card, { x, y }, size),
  };
}

const titleX = barWidth + gap + iconSize + gap;

function titleOf(card: Card, { x, y }: Point, most: number): Pick<FarCard, 'size' | 'lines'> {
  const { size, texts } = fittingTitle(card, most);
  const step = size * lineHeight;
  const first = y + card.height / 2 - ((texts.length - 1) * step) / 2 + size * baseline;
  return {
    size,
    lines: texts.map((text, index) => ({ text, x: x + titleX, y: Math.round(first + index * step) })),
  };
}

interface SetTitle {
  readonly size: number;
  readonly texts: readonly string[];
}

const faceOf = (size: number): Face => ({ size, bold: true });

/** As large as it fits whole, with no word broken; if that would be too small, words are broken and what is left over is left out. */
function fittingTitle(card: Card, wanted: number): SetTitle {
  const text = card.title;
  const width = card.width - titleX - padding;
  const longest = text.split(' ').reduce((wide, word) => Math.max(wide, textWidth(word, faceOf(1))), 0);
  const most = Math.min(wanted, card.height - padding, Math.max(leastSize, Math.floor(width / longest)));
  const setIn = (size: number): SetTitle => {
    const lines = Math.max(1, Math.floor((card.height - padding) / (size * lineHeight)));
    return { size, texts: wrapTitle(text, { width, lines, face: faceOf(size) }) };
  };
  for (let size = most; size >= leastSize; size -= sizeStep) {
    const title = setIn(size);
    if (title.texts.at(-1)?.endsWith('…') !== true) return title;
  }
  return setIn(most);
}
