/** What the list knows of a policy. */
export interface PolicyRow {
  /** Never changes; also the name of its file. */
  readonly key: string;
  readonly name: string;
  /** ISO 8601; null unless it was put away. */
  readonly archivedAt: string | null;
  /** Whether it came with the product, to look at. */
  readonly isExample: boolean;
  readonly savedAt: string;
  /** Null where a newer program wrote the drawing, which this one cannot judge. */
  readonly findings: { readonly error: number; readonly warning: number } | null;
  /** Whether the drawing means something else than the newest version; true before the first. */
  readonly changed: boolean;
  /** The newest version, wherever it is; null before the first. */
  readonly latest: { readonly number: number; readonly at: string } | null;
  readonly live: readonly { readonly environment: string; readonly version: number }[];
}

/** How far a policy is. */
export type PolicyStatus = 'draft' | 'live' | 'pending' | 'behind' | 'archived';

/** What the chips above the list leave in it. */
export const shownChoices = ['all', 'draft', 'live', 'pending', 'behind', 'problems', 'archived'] as const;
export type Shown = (typeof shownChoices)[number];

/** Columns that the list can be put in order by. */
export const orders = ['name', 'saved', 'published'] as const;
export type Order = (typeof orders)[number];

/** What it takes to say how far a policy is. */
type Standing = Pick<PolicyRow, 'archivedAt' | 'changed' | 'live'> & {
  readonly latest: { readonly number: number } | null;
};

/**
 * How far a policy is: never published, live as drawn, drawn on since the newest version, or put away. Where nothing is
 * unpublished, an environment may still be behind: it was rolled back, or has not had the newest version yet.
 */
export function statusOf({ archivedAt, live, changed, latest }: Standing): PolicyStatus {
  if (archivedAt !== null) return 'archived';
  if (live.length === 0) return 'draft';
  if (changed) return 'pending';
  return live.some(({ version }) => version !== latest?.number) ? 'behind' : 'live';
}

/** Whether a chip leaves a policy in the list. Archived ones are shown by their own chip only. */
function isShown(row: PolicyRow, shown: Shown): boolean {
  const status = statusOf(row);
  if (status === 'archived') return shown === 'archived';
  if (shown === 'all') return true;
  const { findings } = row;
  return shown === 'problems' ? findings !== null && findings.error + findings.warning > 0 : status === shown;
}

/** The rows that a search and a chip leave, in order. The search looks at names and keys and knows no case or accents. */
export function rowsFor(
  rows: readonly PolicyRow[],
  wanted: { readonly text: string; readonly shown: Shown; readonly order: Order },
): readonly PolicyRow[] {
  const words = folded(wanted.text).split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const text = folded(`${row.name} ${row.key}`);
    return isShown(row, wanted.shown) && words.every((word) => text.includes(word));
  });
  return found.toSorted((a, b) => latestFirst(a, b, wanted.order) || collator.compare(a.name, b.name));
}

/** By when something happened last; what never happened comes at the end. */
function latestFirst(a: PolicyRow, b: PolicyRow, order: Order): number {
  if (order === 'name') return 0;
  const at = ({ savedAt, latest }: PolicyRow): string => (order === 'saved' ? savedAt : (latest?.at ?? ''));
  return at(b).localeCompare(at(a));
}

/** How many rows each chip would leave. */
export function countsOf(rows: readonly PolicyRow[]): Readonly<Record<Shown, number>> {
  const count = (shown: Shown): number => rows.filter((row) => isShown(row, shown)).length;
  return {
    all: count('all'),
    draft: count('draft'),
    live: count('live'),
    pending: count('pending'),
    behind: count('behind'),
    problems: count('problems'),
    archived: count('archived'),
  };
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
