import { type ConfigByKind, type FlowNode, type NodeKind, stoodForBy } from '@rung/flow';
import { own } from '@rung/kernel';
import { type FlowSpeech, sayConditionSentence, sayConditionText, sayTimeOn } from '../flow-speech.ts';
import type { MessageValues } from '../format/formatter.ts';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { sayAction } from './action.ts';
import { saySteps } from './approval-stages.ts';
import { sayField } from './fields.ts';
import { capitalised, sayList, yesNo } from './list.ts';
import { nameOf, sayReason } from './names.ts';
import { sayClockName } from './note.ts';
import { sayNumber } from './numbers.ts';
import { sayPortName } from './port-name.ts';
import { saySetRows } from './set-rows.ts';
import { saySla } from './sla.ts';
import { sayTarget } from './target.ts';
import { sayTier, sayTierSummary } from './tier.ts';
import { sayDurationText } from './time.ts';
import { sayTrigger, sayTriggerSummary } from './trigger.ts';

type Say<K extends NodeKind> = (speech: FlowSpeech, config: ConfigByKind[K], id: string) => string;

const sayByKind: { readonly [K in NodeKind]: Say<K> } = {
  trigger: sayTrigger,
  condition: (speech, { cases }, id) =>
    speech.say('node.condition', {
      cases: sayList(
        speech,
        cases.map(({ id: caseId, when }) =>
          speech.say('node.condition.case', {
            case: sayPortName(speech, id, `case:${caseId}`),
            condition: sayConditionText(speech, when),
          }),
        ),
        { by: 'or' },
      ),
    }),
  tier: sayTier,
  sla: saySla,
  authority: (speech, { action, amount, tier }) =>
    speech.say('node.authority', {
      hasTier: yesNo(tier !== undefined),
      tier: tier === undefined ? '' : nameOf(speech, 'tier', tier),
      hasAction: yesNo(action !== undefined),
      action: sayAction(speech, action ?? ''),
      hasAmount: yesNo(amount !== undefined),
      amount: amount === undefined ? '' : sayField(speech, amount),
    }),
  approval: (speech, { action, stages = [], expires }) =>
    speech.say('node.approval', {
      hasAction: yesNo(action !== undefined),
      action: sayAction(speech, action ?? ''),
      hasStages: yesNo(stages.length > 0),
      stages: saySteps(speech, stages),
      hasExpires: yesNo(expires !== undefined),
      expires: expires === undefined ? '' : sayTimeOn(speech, expires.target, expires.calendar),
    }),
  handoff: (speech, config) => sayHandoff(speech, config.package),
  notify: (speech, { to, channel, template, whenOpen }) =>
    speech.say('node.notify', {
      to: sayTarget(speech, to),
      hasChannel: yesNo(channel !== ''),
      channel: nameOf(speech, 'channel', channel),
      ...chosenText(speech, template),
      hasOpen: yesNo(whenOpen !== undefined),
      calendar: whenOpen === undefined ? '' : nameOf(speech, 'calendar', whenOpen),
    }),
  message: (speech, { template, promise }) =>
    speech.say('node.message', {
      ...chosenText(speech, template),
      hasPromise: yesNo(promise !== undefined),
      promise: promise === undefined ? '' : sayClockName(speech, promise),
    }),
  set: saySetRows,
  wait: sayWait,
  deescalate: (speech, { to, reason, coolDown }) =>
    speech.say('node.deescalate', {
      back: yesNo(to === 'back'),
      to: sayTierNode(speech, to),
      hasReason: yesNo(reason !== undefined),
      reason: reason === undefined ? '' : sayReason(speech, reason),
      hasCoolDown: yesNo(coolDown !== undefined),
    }),
  swarm: (speech, { to, joinWithin, maxDuration, calendar, minExperts = 1 }) =>
    speech.say('node.swarm', {
      to: sayTarget(speech, to),
      several: yesNo(minExperts > 1),
      count: sayNumber(minExperts, speech.language),
      joinWithin: sayTimeOn(speech, joinWithin, calendar),
      maxDuration: sayTimeOn(speech, maxDuration, calendar),
    }),
  external: (speech, { to, respondWithin, calendar }) =>
    speech.say('node.external', {
      to: sayTarget(speech, to),
      within: sayTimeOn(speech, respondWithin, calendar),
      ...onCalendar(speech, calendar),
    }),
  group: (speech, { key, count, window }) =>
    speech.say('node.group', {
      key: sayField(speech, key),
      count: sayNumber(count, speech.language),
      window: sayDurationText(speech, window),
    }),
  followUp: (speech, { to = 'origin', within, calendar }) =>
    speech.say('node.followUp', {
      to: sayTarget(speech, to),
      within: sayTimeOn(speech, within, calendar),
      ...onCalendar(speech, calendar),
    }),
  repeat: (speech, { times }) =>
    speech.say('node.repeat', { n: times, count: sayNumber(times, speech.language) }),
  end: (speech) => speech.say('node.end'),
  note: (speech, { text }) => {
    const words = inserted(text, noteLength);
    return words === '' ? speech.say('node.noteEmpty') : speech.say('node.note', { text: words });
  },
};

/** A note is nothing but its text, so more of it is shown than of a name. */
const noteLength = 400;

function onCalendar(
  speech: FlowSpeech,
  calendar: string,
): { readonly onCalendar: 'yes' | 'no'; readonly calendar: string } {
  return { onCalendar: yesNo(calendar !== 'always'), calendar: nameOf(speech, 'calendar', calendar) };
}

/** A tier node by its title, else by the name of its tier. */
function sayTierNode(speech: FlowSpeech, id: string): string {
  const node = own(speech.flow.nodes, id);
  if (node?.kind !== 'tier') return inserted(speech.names.of.node.get(id) ?? id);
  return sayTitle(speech, id);
}

function sayHandoff(speech: FlowSpeech, id: string): string {
  if (id === '') return speech.say('node.handoffOpen');
  const name = nameOf(speech, 'contextPackage', id);
  const items = own(speech.flow.contextPackages ?? {}, id)?.items.map(({ label, id: itemId }) =>
    inserted(label.trim() || itemId),
  );
  return speech.say('node.handoff', {
    package: name,
    holds: holding(items, name),
    items: sayList(speech, items ?? [], { most: 5 }),
    blocks: yesNo(speech.facts.ports.packageBlocks(id)),
  });
}

/** Whether what a package holds is told: one of the one thing that it is called after is told by its name. */
function holding(items: readonly string[] | undefined, name: string): 'yes' | 'no' | 'nothing' | 'gone' {
  if (items === undefined) return 'gone';
  return items.length === 0 ? 'nothing' : yesNo(items.some((item) => item !== name));
}

function sayWait(speech: FlowSpeech, { until, cancelWhen }: ConfigByKind['wait']): string {
  const wait =
    'open' in until
      ? speech.say('node.wait.open', { calendar: nameOf(speech, 'calendar', until.open) })
      : speech.say('node.wait.for', {
          duration: sayTimeOn(speech, until.for, until.calendar),
          ...onCalendar(speech, until.calendar),
        });
  if (cancelWhen === undefined) return wait;
  return speech.say('node.wait.unless', { wait, condition: sayConditionText(speech, cancelWhen) });
}

/** What a step does, in one sentence without a full stop. A step that is not there is said as such. */
export function sayNode(speech: FlowSpeech, id: string): string {
  const node = nodeOf(speech, id);
  if (node === undefined) return speech.say('node.unknown', { id: inserted(id) });
  // The table pairs each kind with its own config; the union loses that pairing.
  const say = sayByKind[node.kind] as Say<NodeKind>;
  return capitalised(say(speech, node.config as ConfigByKind[NodeKind], id));
}

/** What a step does, for a card whose title and badge already say its name: a tier's people and times. */
export function saySummary(speech: FlowSpeech, id: string): string {
  const node = nodeOf(speech, id);
  if (node?.kind === 'tier') return capitalised(sayTierSummary(speech, node.config));
  if (node?.kind === 'trigger') return sayTriggerSummary(speech, node.config);
  return sayNode(speech, id);
}

/** How many steps there are. */
export function saySize(speech: Speech, count: number): string {
  return speech.say('picture.describe', { n: count, count: sayNumber(count, speech.language) });
}

/** A step, or undefined. */
export function nodeOf({ flow }: FlowSpeech, id: string): FlowNode | undefined {
  return own(flow.nodes, id);
}

/** What a step says: its text by name, or that none is chosen yet. */
function chosenText(speech: FlowSpeech, template: string | undefined): MessageValues {
  return {
    hasTemplate: yesNo(template !== undefined),
    template: template === undefined ? '' : nameOf(speech, 'template', template),
  };
}

/** The condition of one case; empty if there is no such case. */
export function sayCase(speech: FlowSpeech, id: string, caseId: string): string {
  const node = nodeOf(speech, id);
  const cases = node?.kind === 'condition' ? node.config.cases : [];
  const found = cases.find((entry) => entry.id === caseId);
  return found === undefined ? '' : sayConditionSentence(speech, found.when);
}

/** A step's title; one without a title is called by what it stands for, else by its kind. */
export function sayTitle(speech: FlowSpeech, id: string): string {
  const node = nodeOf(speech, id);
  if (node === undefined) return inserted(id);
  const title = node.title?.trim() ?? '';
  return title === '' ? inserted(standsFor(speech, node)) : inserted(title);
}

function standsFor(speech: FlowSpeech, node: FlowNode): string {
  const stood = stoodForBy(node);
  return stood === null ? speech.say(`kind.${node.kind}`) : nameOf(speech, stood.part, stood.id);
}
