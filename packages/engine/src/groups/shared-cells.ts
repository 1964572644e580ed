import type { RuntimeValue } from '../condition/snapshot.ts';

/** Cells that several tickets share, by key. The host loads them under lock and stores those that come back. */
export type SharedCells = Readonly<Record<string, SharedCell>>;

/** A group's cell, or the sums of a grant whose window spans tickets. Plain JSON. */
export type SharedCell = GroupCell | SumCell;

/** One key of one `group` node. */
export interface GroupCell {
  readonly kind: 'group';
  /** Tickets that reached the node inside the window, oldest first. */
  readonly recent: readonly { readonly ticket: string; readonly customer: string; readonly at: number }[];
  /** Groups of this key so far. */
  readonly opened: number;
  /** The group whose parent is open. */
  readonly open: OpenGroup | null;
}

/** A group whose parent is not solved yet. */
export interface OpenGroup {
  readonly parent: string;
  readonly members: readonly string[];
  /** Ticket fields of the member that made it open: what its parent starts with. */
  readonly fields: Readonly<Record<string, RuntimeValue>>;
}

/** What was granted to one customer, or by one row, over several tickets. */
export interface SumCell {
  readonly kind: 'sum';
  readonly granted: readonly {
    readonly at: number;
    /** `ticket/request`, escaped: a request that is asked again replaces its first amount. */
    readonly request: string;
    readonly amount: number;
    readonly in: string;
  }[];
}
