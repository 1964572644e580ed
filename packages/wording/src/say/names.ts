import type { NameKind } from '../names.ts';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';

/** What a part is called: its name, else its id. Plain, without quotation marks. */
export function nameOf({ names }: Speech, kind: NameKind, id: string): string {
  return inserted(names.of[kind].get(id) ?? id);
}

/** A text in the language's quotation marks. */
export function quoted(speech: Speech, text: string): string {
  return speech.say('value.quoted', { text: inserted(text) });
}

/** What a node is called: its title in quotation marks, else its id. */
export function sayNodeName(speech: Speech, id: string): string {
  const title = speech.names.of.node.get(id);
  return title === undefined ? inserted(id) : quoted(speech, title);
}

/** A reason: an author's as it stands, one of the engine's own in words, and a trigger without one by its title. */
export function sayReason(speech: Speech, reason: string): string {
  return speech.sayIfKnown(`reason.${reason}`) ?? inserted(speech.names.of.node.get(reason) ?? reason);
}
