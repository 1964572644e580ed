import { type Card, icons } from '@rung/drawing';
import css from './lite-card.module.css';

/** A card seen from afar: its colour, its picture and its title as large as they fit. Without outcomes and sentences. */
export function LiteCard({ card }: { readonly card: Card }) {
  const title = card.lines.find(({ style }) => style === 'title' || style === 'body')?.text ?? '';
  return (
    <div className={css['card']} data-family={card.family} aria-hidden="true">
      <svg width="48" height="48" viewBox="0 0 20 20" aria-hidden="true">
        <path d={icons[card.icon]} />
      </svg>
      <span className={css['title']}>{title}</span>
    </div>
  );
}
