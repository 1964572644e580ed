import type { NodeKind } from '@rung/flow';
import type { Family } from './family.ts';

/** A line of text: its left end, or its right end where it is set to the right, and its baseline, from the card's corner. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: 'kind' | 'title' | 'body' | 'port' | 'case';
  readonly align: 'left' | 'right';
}

/** An outcome on the right edge of a card. */
export interface CardPort {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  /** Middle of its row; four more than a multiple of the grid, as is the input, so that lines run straight. */
  readonly y: number;
  /** `open`: nothing is connected, and something must be; `free`: nothing is, nor need be. */
  readonly state: 'connected' | 'open' | 'free';
  /** Whether its path begins later, by time or by an event, or at once. */
  readonly later: boolean;
}

/** A card as it is drawn everywhere: pixels from its upper left corner. */
export interface Card {
  readonly nodeId: string;
  readonly kind: NodeKind;
  readonly family: Family;
  /** Names the picture: one for each kind. */
  readonly icon: NodeKind;
  readonly width: number;
  /** A multiple of the grid. */
  readonly height: number;
  /** A tier's rank, a trigger's order; null for other kinds. */
  readonly badge: string | null;
  readonly lines: readonly TextLine[];
  /** What it is called, whole; of a note what it says, as far as there is room. */
  readonly title: string;
  /** What it does, in a sentence, whether or not the lines show it; of a note what it says. */
  readonly sentence: string;
  /** What the step does, whole, where the lines show only its beginning; else null. */
  readonly whole: string | null;
  /** Where the rows of outcomes begin; null without rows. */
  readonly divider: number | null;
  /** Where edges arrive, on the left edge; null for kinds to which none may lead, unless one does. */
  readonly input: { readonly x: number; readonly y: number } | null;
  readonly ports: readonly CardPort[];
  /** Outcomes that are not shown: optional, and nothing is connected. */
  readonly folded: number;
}

/** Everything stands on multiples of this. */
export const grid = 8;

/** Measures of a card, in pixels. */
export const cardSize = {
  width: 240,
  padding: 16,
  /** Middle of the header, where edges arrive and single outcomes leave. */
  headerY: 28,
  header: 48,
  titleLine: 20,
  bodyLine: 16,
  row: 24,
} as const;
