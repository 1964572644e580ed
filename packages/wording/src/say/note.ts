import { type NoteKind, own } from '@rung/kernel';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { sayField } from './fields.ts';
import { sayList, yesNo } from './list.ts';
import { nameOf, sayItem, sayNodeName, sayPlainNodeName } from './names.ts';

/** A remark as effects, notes and traces carry it; details are looked for, none is needed. */
export interface Remark {
  readonly what: NoteKind;
  readonly node?: string;
  readonly [detail: string]: unknown;
}

function textOf(remark: Remark, key: string): string | null {
  const value = own(remark, key);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A remark of the engine in one sentence without a full stop: what it did not do, or did not know, and why. */
export function sayNote(speech: Speech, remark: Remark): string {
  const field = textOf(remark, 'field');
  const cause = textOf(remark, 'cause') ?? textOf(remark, 'suppressedBy');
  const clock = textOf(remark, 'clock');
  const tier = textOf(remark, 'tier');
  const missing = Array.isArray(remark['missing']) ? remark['missing'] : [];
  const causeWords = cause === null ? null : (speech.sayIfKnown(`suppressedBy.${cause}`) ?? inserted(cause));
  return speech.say(`note.${remark.what}`, {
    hasField: yesNo(field !== null),
    field: field === null ? '' : sayField(speech, field),
    node: sayNodeName(speech, textOf(remark, 'trigger') ?? remark.node ?? ''),
    hasCause: yesNo(causeWords !== null),
    cause: causeWords ?? '',
    hasClock: yesNo(clock !== null),
    clock: clock === null ? '' : sayClockName(speech, clock),
    tier: tier === null ? speech.say('note.someTier') : nameOf(speech, 'tier', tier),
    hasMissing: yesNo(missing.length > 0),
    missing: sayList(
      speech,
      missing.map((item) => sayItem(speech, String(item), textOf(remark, 'package') ?? undefined)),
    ),
  });
}

/** A clock by name; a tier's own clocks are `<tier node>.acknowledgement` and `<tier node>.work`. */
export function sayClockName(speech: Speech, clock: string): string {
  const dot = clock.lastIndexOf('.');
  const node = clock.slice(0, Math.max(dot, 0));
  const entry =
    dot < 0
      ? null
      : speech.sayIfKnown(`clock.entry.${clock.slice(dot + 1)}`, { node: sayPlainNodeName(speech, node) });
  if (entry !== null) return entry;
  // An approval that the authority matrix asked for by itself belongs to no step.
  if (clock === 'engine') return speech.say('clock.engine');
  const name = speech.names.of.clock.get(clock);
  return name === undefined ? sayPlainNodeName(speech, clock) : inserted(name);
}
