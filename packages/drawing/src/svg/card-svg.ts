import type { Card, CardPort, TextLine } from '../card/card.ts';
import { faces } from '../card/measure-card.ts';
import { textWidth } from '../text/metrics.ts';
import { icons } from './icons.ts';
import { foldOf, outlineOf } from './outline.ts';
import type { Theme } from './theme.ts';
import { element, xmlText } from './xml.ts';

/** Between badge and right edge; clear of stairs and folds. */
const badgeRight = 16;
const badgeHeight = 20;
const barInset = 6;

/** A card with its upper left corner at the origin. */
export function cardSvg(card: Card, theme: Theme): string {
  const accent = theme.families[card.family];
  return [
    body(card, theme),
    bar(card, accent),
    element('path', {
      d: icons[card.icon],
      transform: `translate(${iconX} 18)`,
      fill: 'none',
      stroke: accent,
      'stroke-width': 1.6,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    badge(card, theme),
    card.divider === null
      ? ''
      : element('path', {
          d: `M16 ${card.divider}H${card.width - 16}`,
          fill: 'none',
          stroke: theme.divider,
          'stroke-width': 1,
        }),
    ...card.lines.map((line) => textSvg(line, theme)),
    ...card.ports.map((port) => portSvg(port, card, theme)),
  ].join('');
}

const iconX = 17;

function body({ family, width, height }: Card, theme: Theme): string {
  const outline = element('path', {
    d: outlineOf[family](width, height),
    fill: family === 'note' ? theme.note : theme.card,
    stroke: family === 'outside' ? theme.families.outside : theme.border,
    'stroke-width': family === 'outside' ? 1.5 : 1,
    'stroke-dasharray': family === 'outside' ? '6 4' : undefined,
  });
  const fold = foldOf(family, width, height);
  if (fold === null) return outline;
  return outline + element('path', { d: fold, fill: 'none', stroke: theme.border, 'stroke-width': 1 });
}

/** The family's bar; a clock's is marked off like a scale. An end and a note have none. */
function bar({ family, height }: Card, accent: string): string {
  if (family === 'end' || family === 'note') return '';
  const inset = family === 'start' ? 20 : 16;
  return element('path', {
    d: `M${barInset + 2} ${inset}V${height - inset}`,
    fill: 'none',
    stroke: accent,
    'stroke-width': 4,
    'stroke-linecap': family === 'time' ? 'butt' : 'round',
    'stroke-dasharray': family === 'time' ? '8 4' : undefined,
  });
}

function badge({ badge: text, width, family }: Card, theme: Theme): string {
  if (text === null) return '';
  const inner = textWidth(text, faces.badge);
  const right = width - badgeRight;
  const wide = inner + 16;
  return (
    element('rect', {
      x: right - wide,
      y: 28 - badgeHeight / 2,
      width: wide,
      height: badgeHeight,
      rx: badgeHeight / 2,
      fill: theme.badge,
      stroke: family === 'people' ? theme.families.people : undefined,
      'stroke-width': family === 'people' ? 1.25 : undefined,
    }) +
    element(
      'text',
      {
        x: right - wide / 2,
        y: 32,
        'text-anchor': 'middle',
        'font-size': faces.badge.size,
        'font-weight': 600,
        fill: theme.text,
      },
      xmlText(text),
    )
  );
}

function textSvg({ text, x, y, style, align }: TextLine, theme: Theme): string {
  const isBold = 'bold' in faces[style];
  return element(
    'text',
    {
      x,
      y,
      'text-anchor': align === 'right' ? 'end' : undefined,
      'font-size': faces[style].size,
      'font-weight': isBold ? 600 : undefined,
      'letter-spacing': style === 'kind' ? 0.2 : undefined,
      fill: style === 'title' || style === 'case' || style === 'port' ? theme.text : theme.muted,
    },
    xmlText(text),
  );
}

const portRadius = 4.5;

/** Full: the path goes on at once; ring: later; ring with a plus: nothing is connected, dashed where something must be. */
function portSvg({ x, y, state, later }: CardPort, { family }: Card, theme: Theme): string {
  const accent = theme.families[family];
  if (state !== 'connected') {
    const colour = state === 'open' ? theme.open : theme.muted;
    const ring = element('circle', {
      cx: x,
      cy: y,
      r: 7,
      fill: theme.card,
      stroke: colour,
      'stroke-width': 1.5,
      'stroke-dasharray': state === 'open' ? '3 2' : undefined,
    });
    const plus = `M${x - 3.5} ${y}H${x + 3.5}M${x} ${y - 3.5}V${y + 3.5}`;
    return ring + element('path', { d: plus, fill: 'none', stroke: colour, 'stroke-width': 1.5 });
  }
  return element('circle', {
    cx: x,
    cy: y,
    r: portRadius,
    fill: later ? theme.card : accent,
    stroke: accent,
    'stroke-width': 1.75,
  });
}
