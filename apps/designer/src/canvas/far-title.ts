import type { Card } from '@rung/drawing';

/** Of the card seen from afar: around the title, and from one of its lines to the next. As in the style sheet. */
const [around, line] = [12, 30];

/** The title of a card seen from afar, and how many lines it may take: all that the card has room for. */
export function farTitle(card: Card): { readonly text: string; readonly lines: number } {
  // Near by, the title has lines of its own; a note has only its text.
  const title = card.lines.filter(({ style }) => style === 'title');
  const told = title.length > 0 ? title : card.lines.filter(({ style }) => style === 'body');
  const lines = Math.max(1, Math.floor((card.height - around) / line));
  return { text: told.map(({ text }) => text).join(' '), lines };
}
