import { type Card, icons } from '@rung/drawing';
import { farTitle } from './far-title.ts';
import css from './lite-card.module.css';

/** A card seen from afar: its colour, its picture and its title in as many lines as it has room for. Without outcomes and sentences. */
export function LiteCard({ card }: { readonly card: Card }) {
  const { text, lines } = farTitle(card);
  return (
    <div className={css['card']} data-family={card.family} aria-hidden="true">
      <svg width="40" height="40" viewBox="0 0 20 20" aria-hidden="true">
        <path d={icons[card.icon]} />
      </svg>
      <span className={css['title']} style={{ WebkitLineClamp: lines }}>
        {text}
      </span>
    </div>
  );
}
