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

/** What a node is called: its title or what it stands for in quotation marks, else its kind, else its id. */
export function sayNodeName(speech: Speech, id: string): string {
  const name = ownNameOf(speech, id);
  return name === null ? sayPlainNodeName(speech, id) : quoted(speech, name);
}

/** The same without quotation marks. */
export function sayPlainNodeName(speech: Speech, id: string): string {
  const { untitled, kindOfNode } = speech.names;
  const kind = untitled.has(id) ? speech.sayIfKnown(`kind.${kindOfNode.get(id) ?? ''}`) : null;
  return inserted(ownNameOf(speech, id) ?? kind ?? id);
}

/** A node's title, else the name of what it stands for; null if it has neither. */
function ownNameOf({ names }: Speech, id: string): string | null {
  const stood = names.untitled.get(id) ?? null;
  return names.of.node.get(id) ?? (stood === null ? null : (names.of[stood.part].get(stood.id) ?? stood.id));
}

/** What is handed over by its label; an item of no package in particular by that of the first that has it. */
export function sayItem({ names: { items } }: Speech, item: string, packageId?: string): string {
  const first = [...items.values()].find((labels) => labels.has(item));
  return inserted((items.get(packageId ?? '') ?? first)?.get(item) ?? item);
}

/** A reason: an author's own in plain words, one of the engine's own in words, and a trigger without one by its title. */
export function sayReason(speech: Speech, reason: string): string {
  const known = speech.sayIfKnown(`reason.${reason}`);
  if (known !== null) return known;
  const { node, clock } = speech.names.of;
  if (node.has(reason) || clock.has(reason) || speech.names.kindOfNode.has(reason)) {
    return sayPlainNodeName(speech, reason);
  }
  const word = /^keyword:([^{}]+)$/.exec(reason)?.[1];
  if (word !== undefined) return speech.say('reasonWord', { word: inserted(word) });
  return inserted(inPlainWords(reason));
}

/** A name as other systems spell it, such as `knowledge_gap`, as words; one that is spelled otherwise stays as it is. */
export function inPlainWords(name: string): string {
  return /^[a-z\d]+(?:_[a-z\d]+)+$/.test(name) ? name.replaceAll('_', ' ') : name;
}

/** The same for whoever reads what became of a ticket: authors like to give a clock's id as the reason, which has a name. */
export function sayReasonByName(speech: Speech, reason: string): string {
  const clock = speech.names.of.node.has(reason) ? undefined : speech.names.of.clock.get(reason);
  return (
    speech.sayIfKnown(`reason.${reason}`) ??
    (clock === undefined ? sayReason(speech, reason) : inserted(clock))
  );
}
