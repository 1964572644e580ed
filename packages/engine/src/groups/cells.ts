import type { Run } from '../run.ts';
import { markSound } from '../state/sound-mark.ts';
import type { SharedCell } from './shared-cells.ts';

/** A shared cell as this run knows it. */
export function cellNow(run: Run, key: string): SharedCell | undefined {
  return run.sharedWritten?.get(key) ?? run.shared.get(key);
}

/** Writes a shared cell; the host stores it with the state. */
export function writeCell(run: Run, key: string, cell: SharedCell): void {
  markSound(run.linked, cell);
  run.sharedWritten ??= new Map();
  run.sharedWritten.set(key, cell);
}
