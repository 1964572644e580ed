import type { Effect, EffectBase, EffectName, NoteKind } from '@rung/kernel';
import { instantText } from './instant-text.ts';
import type { Run } from './run.ts';
import { grown, none } from './state/lists.ts';

/** The node of effects that no node gives. */
export const engineNode = 'engine';

/** The instant of the step in hand as text. */
export function stepInstant(run: Run): string {
  const { step } = run;
  step.iso ??= instantText(step.at);
  return step.iso;
}

/**
 * What every effect begins with. An effect is a literal that spreads it first, so that all of its kind have one shape:
 * `emit(run, { ...stamp(run, 'set', node), field, value })`. Called once for each effect, in order. The effects that come
 * most often are written out instead, which makes their object at once.
 */
export function stamp<E extends EffectName>(run: Run, effect: E, node: string): EffectBase<E> {
  const { state } = run;
  return { effect, at: stepInstant(run), node, ticket: state.ticket, key: effectKey(run, node) };
}

/** Emits an effect of a node, or of the engine itself. */
export function emit(run: Run, effect: Effect): void {
  run.effects = grown(run.effects, effect);
}

/** The key of the next effect. An id of a node is written as it is: it holds no character that a key would escape. */
export function effectKey(run: Run, node: string): string {
  const { state, step } = run;
  const effects = run.effects ?? none;
  let occurrence = 1;
  for (let place = step.firstEffect; place < effects.length; place += 1) {
    if (effects[place]?.node === node) occurrence += 1;
  }
  const key = `${keyStart(run)}${state.sequence}/${node}`;
  return occurrence === 1 ? `${key}/1` : `${key}/${occurrence}`;
}

function keyStart(run: Run): string {
  const { ticket, episode } = run.state;
  if (run.key?.episode !== episode.number)
    run.key = { episode: episode.number, start: `${escaped(ticket)}/${episode.number}/` };
  return run.key.start;
}

/** Notes something the engine did not do, or did not know. */
export function note(
  run: Run,
  node: string,
  remark: { readonly what: NoteKind; readonly [detail: string]: unknown },
): void {
  emit(run, { ...stamp(run, 'record', node), ...remark });
  if (run.recorder === null) return;
  const { what, ...data } = remark;
  run.recorder.add({ step: 'note', what, node, data });
}

const plain = /^[A-Za-z0-9_.~-]*$/;

/** Percent-escapes a part of a key. Half a surrogate pair, which cannot be escaped, becomes the replacement character. */
function escaped(part: string): string {
  return plain.test(part) ? part : encodeURIComponent(part.toWellFormed());
}
