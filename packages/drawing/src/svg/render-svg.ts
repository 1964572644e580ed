import { edgesFrom, type Flow, nodeEntries } from '@rung/flow';
import { own } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import type { Card } from '../card/card.ts';
import type { Layout } from '../layout/layout.ts';
import { layoutFlow, measureCards } from '../layout/layout-flow.ts';
import { type Face, textWidth } from '../text/metrics.ts';
import { cut, wrap } from '../text/wrap.ts';
import { cardSvg } from './card-svg.ts';
import { edgesSvg, type StyledRoute } from './edges-svg.ts';
import { fontFamily, type Theme, type ThemeName, themes } from './theme.ts';
import { element, xmlText } from './xml.ts';

/** How a picture is made. */
export interface SvgOptions {
  readonly wording: Wording;
  /** Default `light`. */
  readonly theme?: ThemeName;
  /** Default {@link layoutFlow} with pinned cards where they are. A card or edge that it does not place is left out. */
  readonly layout?: Layout;
  /** Name and description above, legend below; default true. Without them the picture is the drawing alone. */
  readonly caption?: boolean;
}

const margin = 32;
const nameFace: Face = { size: 20, bold: true };
const textFace: Face = { size: 13 };
/** A caption needs this much even where the drawing is narrower. */
const leastWidth = 560;
const mostCaptionWidth = 880;

/**
 * A flow as one self-contained SVG picture, without scripts, styles, outside references or ids, so that any number may
 * stand in one page. Authors' texts are text: nothing in them is markup. The same flow, wording and options give the same
 * bytes on every machine.
 */
export function renderSvg(flow: Flow, options: SvgOptions): string {
  const { wording, caption = true } = options;
  const theme = themes[options.theme ?? 'light'];
  const cards = measureCards(flow, wording);
  const layout = options.layout ?? layoutFlow(flow, { wording, cards });
  const inner = Math.max(layout.width, caption ? leastWidth : 0);
  const top = caption ? captionSvg(flow, Math.min(inner, mostCaptionWidth), theme) : nothing;
  const bottom = caption ? legendSvg(cards, wording, theme) : nothing;
  const width = Math.ceil(inner + 2 * margin);
  const height = Math.ceil(2 * margin + top.height + layout.height + bottom.height);
  const drawing = element(
    'g',
    { transform: `translate(${margin} ${margin + top.height})` },
    drawingSvg({ flow, cards, layout, theme, wording }),
  );
  const content = [
    element('title', {}, xmlText(nameOf(flow))),
    element('desc', {}, xmlText(describe(flow, wording))),
    element('rect', { width, height, fill: theme.background }),
    top.content === '' ? '' : element('g', { transform: `translate(${margin} ${margin})` }, top.content),
    drawing,
    bottom.content === ''
      ? ''
      : element(
          'g',
          { transform: `translate(${margin} ${margin + top.height + layout.height})` },
          bottom.content,
        ),
  ].join('');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang: wording.language,
      'font-family': fontFamily,
      // SVG says so by itself; simple renderers draw a black line around every text that does not.
      stroke: 'none',
    },
    content,
  );
}

interface Part {
  readonly content: string;
  readonly height: number;
}

const nothing: Part = { content: '', height: 0 };

function nameOf({ name, id }: Flow): string {
  return name.trim() === '' ? id : name;
}

function captionSvg(flow: Flow, width: number, theme: Theme): Part {
  const name = cut(nameOf(flow), width, nameFace);
  const lines = wrap(flow.description ?? '', { width, lines: 3, face: textFace });
  const heading = element(
    'text',
    { x: 0, y: 18, 'font-size': nameFace.size, 'font-weight': 600, fill: theme.text },
    xmlText(name),
  );
  const description = lines.map((line, index) =>
    element(
      'text',
      { x: 0, y: 42 + index * 18, 'font-size': textFace.size, fill: theme.muted },
      xmlText(line),
    ),
  );
  return { content: heading + description.join(''), height: 32 + lines.length * 18 + 24 };
}

interface Picture {
  readonly flow: Flow;
  readonly cards: ReadonlyMap<string, Card>;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly wording: Wording;
}

function drawingSvg({ flow, cards, layout, theme }: Picture): string {
  const routes = layout.routes
    .filter(({ from, to }) => layout.places.has(from) && layout.places.has(to))
    .map((route): StyledRoute => ({ route, later: isLater(flow, route.edge, cards.get(route.from)) }));
  const drawn = [...cards].flatMap(([id, card]) => {
    const place = layout.places.get(id);
    if (place === undefined) return [];
    const { x, y } = place;
    const placed = { transform: `translate(${x} ${y})`, 'data-node': id };
    const whole = card.whole === null ? '' : element('title', {}, xmlText(card.whole));
    return [element('g', placed, whole + cardSvg(card, theme))];
  });
  return edgesSvg(routes, theme) + drawn.join('');
}

function isLater(flow: Flow, edge: string, card: Card | undefined): boolean {
  const port = own(flow.edges, edge)?.from.port;
  return card?.ports.find(({ id }) => id === port)?.later ?? false;
}

const legendFace: Face = { size: 12 };

/** What the two kinds of lines mean, and the ring of an open outcome if there is one. */
function legendSvg(cards: ReadonlyMap<string, Card>, wording: Wording, theme: Theme): Part {
  const ports = [...cards.values()].flatMap((card) => card.ports);
  const entries = [
    { id: 'atOnce', isThere: ports.some(({ later, state }) => !later && state === 'connected') },
    { id: 'later', isThere: ports.some(({ later, state }) => later && state === 'connected') },
    { id: 'open', isThere: ports.some(({ state }) => state === 'open') },
  ].filter(({ isThere }) => isThere);
  if (entries.length === 0) return nothing;
  let x = 0;
  const content = entries.map(({ id }) => {
    const text = wording.sayTerm('legend', id) ?? id;
    const at = x;
    x += 44 + textWidth(text, legendFace) + 28;
    const label = element(
      'text',
      { x: at + 44, y: 44, 'font-size': legendFace.size, fill: theme.muted },
      xmlText(text),
    );
    return signSvg(id, at, theme) + label;
  });
  return { content: content.join(''), height: 48 };
}

function signSvg(id: string, x: number, theme: Theme): string {
  if (id === 'open') {
    return element('circle', {
      cx: x + 24,
      cy: 40,
      r: 7,
      fill: theme.card,
      stroke: theme.open,
      'stroke-width': 1.5,
      'stroke-dasharray': '3 2',
    });
  }
  return (
    element('path', {
      d: `M${x} 40H${x + 28}`,
      fill: 'none',
      stroke: theme.edge,
      'stroke-width': 1.75,
      'stroke-dasharray': id === 'later' ? '6 5' : undefined,
    }) + element('path', { d: `M${x + 27} 35L${x + 36} 40L${x + 27} 45Z`, fill: theme.edge })
  );
}

/** So many steps are told one by one; of more, only how many there are. */
const toldSteps = 60;

/** The picture in words: its description, and every step with where it leads. */
function describe(flow: Flow, wording: Wording): string {
  const head = [flow.description ?? '', wording.saySize(flow)].filter((text) => text.trim() !== '');
  const ids = nodeEntries(flow).map(([id]) => id);
  if (ids.length > toldSteps) return head.join(' ');
  const steps = ids.map((id) => {
    const outcomes = edgesFrom(flow, id).map(([, { from }]) => wording.sayPort(flow, id, from.port));
    return [`${wording.sayTitle(flow, id)}: ${wording.sayNode(flow, id)}.`, ...outcomes].join(' ');
  });
  return [...head, ...steps].join('\n');
}
