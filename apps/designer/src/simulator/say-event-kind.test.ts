import { createWording, languages } from '@rung/wording';
import { expect, it } from 'vitest';
import { messages } from '../i18n/messages/index.ts';
import { eventKinds } from './model/event-kinds.ts';
import { sayEventKind } from './say-event-kind.ts';

it.each(languages)('calls each event in %s as the triggers do, and each by a name of its own', (language) => {
  const wording = createWording({ language });
  const names = eventKinds.map((kind) => sayEventKind(kind, wording, (id) => messages[id][language]));
  expect(new Set(names).size).toBe(eventKinds.length);
  for (const [index, { type }] of eventKinds.entries()) {
    const name = names[index] ?? '';
    expect(name).not.toMatch(/\.|_/);
    if (type !== 'message.added') expect(name).toBe(wording.sayTerm('event', type));
  }
});
