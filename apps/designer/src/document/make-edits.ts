import { diffDocuments, type Edit, type EditRefusal } from '@rung/editing';
import type { Result } from '@rung/kernel';
import type { DispatchOptions, EditorNotice } from './editor.ts';
import { type FlowInView, historyOf, isClosed } from './flow-in-view.ts';
import { type HistoryEntry, type Walk, type Way, walked, withEntry } from './history.ts';
import { kept, selectedAfter } from './selected-after.ts';
import type { DraftSync } from './sync/draft-sync.ts';
import type { OtherChanges } from './sync/other-changes.ts';
import type { PageMessage } from './sync/shared.ts';

/** What edits go through: the screens first, then the server and other pages. */
export interface Editing {
  readonly view: FlowInView;
  readonly sync: DraftSync;
  readonly others: OtherChanges;
  /** Tells other pages of this browser. */
  readonly say: (message: PageMessage) => void;
  readonly now: () => number;
}

/** Carries an edit out, or tells why not; see `Editor.dispatch`. */
export function makeEdit(
  { view, sync, now }: Editing,
  edit: Result<Edit, EditRefusal>,
  { typing }: DispatchOptions = {},
): boolean {
  if (isClosed(view)) return false;
  if (!edit.ok) {
    view.tell({ kind: 'refused', refusal: edit.error });
    return false;
  }
  const { flow: next, label, select } = edit.value;
  const { flow } = view.store.getState();
  const joins = typing !== undefined && typing === view.typing;
  const patches = diffDocuments(flow, next);
  const isSame = patches.length === 0;
  if (!isSame) {
    view.show(next, select);
    sync.add({ label, patches, joins });
  } else if (select !== undefined) view.store.setState({ selection: kept(select, flow) });
  view.typing = typing;
  if (isSame) return true;
  view.keepHistory(withEntry(historyOf(view), { label, patches, at: now() }, joins));
  if (typing === undefined) view.tell({ kind: 'edited', label });
  return true;
}

/** Takes entries back, as one new command; what somebody else has changed since is left as it is, and told once. */
export function walkHistory(
  { view, sync, others }: Editing,
  way: Way,
  until: HistoryEntry | undefined,
): void {
  if (until === undefined || isClosed(view)) return;
  view.typing = undefined;
  const { flow, selection } = view.store.getState();
  const walk = walked({ flow, history: historyOf(view) }, { way, until, changedBy: others.authorOf });
  const count = walk.taken.length;
  const [first] = walk.taken;
  if (first !== undefined) {
    const patches = diffDocuments(flow, walk.flow);
    view.show(walk.flow, selectedAfter(patches, { selection, flow: walk.flow }));
    const data = count === 1 ? { count, ...first.label.data, edit: first.label.what } : { count };
    if (patches.length > 0) sync.add({ label: { what: way, data }, patches, joins: false });
  }
  view.keepHistory(walk.history);
  const told = sayWalk(way, walk);
  if (told !== null) view.tell(told);
}

/** What is told of a walk through the history; nothing where it led nowhere. */
function sayWalk(way: Way, { taken, stale }: Pick<Walk, 'taken' | 'stale'>): EditorNotice | null {
  if (taken.length + stale.length > 1) {
    return { kind: 'walked', way, count: taken.length, stale: stale.length };
  }
  const [done] = taken;
  if (done !== undefined) return { kind: way, label: done.label };
  const [left] = stale;
  return left === undefined ? null : { kind: 'stale', way, label: left.label, by: left.staleBy ?? '' };
}
