import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';
import type { Translate } from '../i18n/i18n.ts';
import type { ServedThread } from './model/served.ts';

/** What a thread is called by the step at which it waits. */
export function threadStep(
  { node }: ServedThread,
  { flow, wording, t }: { readonly flow: Flow; readonly wording: Wording; readonly t: Translate },
): string {
  return Object.hasOwn(flow.nodes, node) ? wording.sayTitle(flow, node) : t('simulator.thread.signOff');
}
