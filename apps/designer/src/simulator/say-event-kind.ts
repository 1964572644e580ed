import type { Wording } from '@rung/wording';
import type { Translate } from '../i18n/i18n.ts';
import type { EventKind } from './model/event-kinds.ts';

/** Messages are one event, and several entries of the menu. */
const messages = ['customerReplies', 'agentReplies', 'internalNote'] as const;

/** What an entry of the menu is called: as the event is wherever a trigger hears it. */
export function sayEventKind({ id, type }: EventKind, wording: Wording, t: Translate): string {
  const message = messages.find((one) => one === id);
  return message === undefined ? (wording.sayTerm('event', type) ?? type) : t(`simulator.kind.${message}`);
}
