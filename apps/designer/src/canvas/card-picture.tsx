import {
  type Card,
  type CardPort,
  cardSize,
  faces,
  foldOf,
  icons,
  outlineOf,
  type TextLine,
  textWidth,
} from '@rung/drawing';
import { memo } from 'react';
import { useT } from '../i18n/use-t.ts';
import css from './card.module.css';

const badgeRight = 16;
const badgeHeight = 20;
const barX = 8;

/** A card as the drawing package draws it, coloured by style sheet: it follows light, dark and forced colours. */
export const CardPicture = memo(function CardPicture({ card }: { readonly card: Card }) {
  const { family, width, height } = card;
  const fold = foldOf(family, width, height);
  return (
    <svg className={css['picture']} width={width} height={height} data-family={family} aria-hidden="true">
      <path className={css['shape']} d={outlineOf[family](width, height)} />
      {fold === null ? null : <path className={css['fold']} d={fold} />}
      <Bar card={card} />
      <path className={css['icon']} d={icons[card.icon]} transform="translate(17 18)" />
      <Badge card={card} />
      {card.divider === null ? null : (
        <path className={css['divider']} d={`M16 ${card.divider}H${width - 16}`} />
      )}
      {card.lines.map((line) => (
        <Line key={`${line.y} ${line.x} ${line.style}`} line={line} />
      ))}
      {card.ports.map((port) => (
        <Dot key={port.id} port={port} />
      ))}
    </svg>
  );
});

function Bar({ card: { family, height } }: { readonly card: Card }) {
  if (family === 'end' || family === 'note') return null;
  const inset = family === 'start' ? 20 : 16;
  return <path className={css['bar']} d={`M${barX} ${inset}V${height - inset}`} />;
}

function Badge({ card: { badge, width, family } }: { readonly card: Card }) {
  const t = useT();
  if (badge === null) return null;
  const wide = textWidth(badge, faces.badge) + 16;
  const right = width - badgeRight;
  return (
    <g>
      {/* A rank says that it is one; of a trigger's place, nothing does. */}
      {family === 'start' ? <title>{t('canvas.asked', { place: badge })}</title> : null}
      <rect
        className={css['badge']}
        x={right - wide}
        y={cardSize.headerY - badgeHeight / 2}
        width={wide}
        height={badgeHeight}
        rx={badgeHeight / 2}
      />
      <text className={css['badgeText']} x={right - wide / 2} y={cardSize.headerY + 4}>
        {badge}
      </text>
    </g>
  );
}

function Line({ line: { text, x, y, style, align } }: { readonly line: TextLine }) {
  return (
    <text x={x} y={y} className={css[style]} textAnchor={align === 'right' ? 'end' : 'start'}>
      {text}
    </text>
  );
}

/** Full: the path goes on at once; ring: later. What nothing is connected to has a button instead. */
function Dot({ port: { x, y, state, later } }: { readonly port: CardPort }) {
  if (state !== 'connected') return null;
  return <circle className={later ? css['later'] : css['dot']} cx={x} cy={y} r={4.5} />;
}
