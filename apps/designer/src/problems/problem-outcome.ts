import type { Diagnostic } from '@rung/kernel';
import type { Outcome } from '../editor/editor-ui.ts';

/** The outcome that a finding is about; null where it is about something else. */
export function problemOutcome({ nodeId, data }: Diagnostic): Outcome | null {
  const { port } = data;
  return nodeId === undefined || typeof port !== 'string' ? null : { node: nodeId, port };
}
