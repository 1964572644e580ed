import { type Diagnostic, nearestName } from '@rung/kernel';
import { finding, type Place } from '../diagnostic-codes.ts';
import { distinct } from '../internal/order.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { placeholdersOf, promiseName } from '../model/template-text.ts';

/** A time that is told to a customer is the deadline of a clock, so the promise and the clock cannot drift apart (LNT-19). */
export function checkPromises(model: FlowModel): Diagnostic[] {
  const clocks = promisable(model);
  return [
    ...nodesOfKind(model, 'message').flatMap(({ id, path, name, node }) => {
      const { promise, template } = node.config;
      const place = { path: `${path}/config/promise`, nodeId: id };
      if (promise === undefined) return noClock(model, { place, name, template });
      if (clocks.includes(promise)) return untold(model, { place, name, template });
      const suggestion = nearestName(promise, clocks);
      return [
        finding('LNT-19', place, { node: name, clock: promise, template: template ?? null, suggestion }),
      ];
    }),
    ...nodesOfKind(model, 'notify').flatMap(({ id, path, name, node }) =>
      noClock(model, {
        place: { path: `${path}/config/template`, nodeId: id },
        name,
        template: node.config.template,
      }),
    ),
    ...audiences(model),
  ];
}

/** A deadline that is promised, in a text that does not tell it in every language. */
function untold({ templates }: FlowModel, { place, name, template = '' }: Notice): readonly Diagnostic[] {
  const texts = Object.values(templates.get(template)?.text ?? {}).filter((words) => words.trim() !== '');
  const tellsIt = texts.every((words) => placeholdersOf(words).includes(promiseName));
  return tellsIt ? [] : [finding('RNG-710', place, { node: name, template, name: promiseName })];
}

interface Notice {
  readonly place: Place;
  readonly name: string;
  readonly template: string | undefined;
}

/** A text that tells a time where no clock is named, as no notice can name one. */
function noClock(model: FlowModel, { place, name, template }: Notice): readonly Diagnostic[] {
  if (template === undefined || !quotesTime(model, template)) return [];
  return [finding('LNT-19', place, { node: name, clock: null, template, suggestion: null })];
}

/** Threads that have a clock of their own. A wait and a swarm end by time, too, but without a deadline to tell. */
const threadsWithClock = ['approval', 'external', 'followUp'] as const;

/** Declared clocks, the targets of tier nodes, and the clocks of threads, as a promise names them. */
function promisable(model: FlowModel): readonly string[] {
  const targets = nodesOfKind(model, 'tier').flatMap(({ id, node }) => {
    const tier = model.tiers.get(node.config.tier);
    return [
      ...(tier?.acknowledge === undefined ? [] : [`${id}.acknowledgement`]),
      ...(tier?.work === undefined ? [] : [`${id}.work`]),
    ];
  });
  const threads = threadsWithClock.flatMap((kind) => nodesOfKind(model, kind).map(({ id }) => id));
  return distinct([...model.clocks.keys(), ...targets, ...threads]);
}

function quotesTime({ templates }: FlowModel, template: string): boolean {
  const { text = {}, vars = {} } = templates.get(template) ?? {};
  if (Object.hasOwn(vars, promiseName)) return false;
  return Object.values(text).some((words) => placeholdersOf(words).includes(promiseName));
}

/** Finds internal texts that are sent to the customer. */
function audiences(model: FlowModel): readonly Diagnostic[] {
  return nodesOfKind(model, 'message').flatMap(({ id, path, name, node }) => {
    const { template } = node.config;
    if (template === undefined || model.templates.get(template)?.audience !== 'internal') return [];
    return [finding('RNG-703', { path: `${path}/config/template`, nodeId: id }, { node: name, template })];
  });
}
