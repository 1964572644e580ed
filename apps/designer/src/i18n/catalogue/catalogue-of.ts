import type { Language } from '@rung/wording';
import { type MessagePart, messageParts } from '../messages/index.ts';
import type { Messages } from '../messages/message.ts';

/** One part of the messages in one language by id, as ICU text. The build puts compiled ones in its place (`vite.config.ts`). */
export function catalogueOf(part: MessagePart, language: Language): Record<string, string> {
  const messages: Messages = messageParts[part];
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, message[language]]));
}
