import type { ConfigByKind } from '@rung/flow';
import { type FlowSpeech, sayConditionText } from '../flow-speech.ts';
import type { MessageValues } from '../format/formatter.ts';
import { sayList, yesNo } from './list.ts';
import { nameOf } from './names.ts';
import { sayNumber } from './numbers.ts';
import { sayThreshold } from './port-name.ts';
import { sayDurationText } from './time.ts';

type TriggerConfig = ConfigByKind['trigger'];

const ticketVerb = /^ticket\./;

/** A trigger in one sentence: when it fires, under which condition, how often, and whether anything holds it back. */
export function sayTrigger(speech: FlowSpeech, config: TriggerConfig): string {
  if (hearsNothing(config)) return speech.say('heard.nothing');
  const when = sayWhen(speech, config, sayTicketEvents);
  return config.mode === 'intake' ? speech.say('trigger.intake', { when }) : sayOften(speech, config, when);
}

/**
 * The same for a card, where the condition must be read soon: all ways in which a ticket comes in are one word, and what
 * holds of most triggers, that they fire once an episode or cycle, is left out.
 */
export function sayTriggerSummary(speech: FlowSpeech, config: TriggerConfig): string {
  if (hearsNothing(config)) return speech.say('heard.nothing');
  const when = sayWhen(speech, config, sayTicketEventsShort);
  if (config.mode === 'intake') return speech.say('trigger.intake', { when });
  if (!isUsual(config)) return sayOften(speech, config, when);
  return config.mode === 'side' ? speech.say('summary.side', { when }) : when;
}

/** Whether nobody has chosen yet what a trigger listens to. */
function hearsNothing({ events, outlet }: TriggerConfig): boolean {
  return events.length === 0 && outlet === undefined;
}

/** Whether a trigger has the latch that one has without saying so. */
function isUsual({ latch, outlet, neverSuppress }: TriggerConfig): boolean {
  const usual = outlet === undefined ? 'oncePerEpisode' : 'perCycle';
  return neverSuppress !== true && (latch === undefined || latch.kind === usual);
}

type SayEvents = (speech: FlowSpeech, events: readonly string[]) => string;

function sayOften(speech: FlowSpeech, config: TriggerConfig, when: string): string {
  const values: MessageValues = {
    when,
    latch: sayLatch(speech, config),
    neverSuppress: yesNo(config.neverSuppress === true),
  };
  return speech.say(config.mode === 'side' ? 'trigger.side' : 'trigger.climb', values);
}

function sayWhen(speech: FlowSpeech, config: TriggerConfig, sayEvents: SayEvents): string {
  return speech.say('trigger.when', {
    events: sayHeard(speech, config, sayEvents),
    hasCondition: yesNo(config.when !== undefined),
    condition: config.when === undefined ? '' : sayConditionText(speech, config.when),
  });
}

function sayHeard(speech: FlowSpeech, { events, outlet }: TriggerConfig, sayEvents: SayEvents): string {
  const verbs = events.filter((event) => ticketVerb.test(event));
  const others = events.filter((event) => !ticketVerb.test(event));
  const heard = [
    ...(verbs.length === 0 ? [] : [sayEvents(speech, verbs)]),
    ...others.map((event) => speech.sayIfKnown(`heard.${event}`) ?? event),
    ...(outlet === undefined ? [] : [sayOutlet(speech, outlet)]),
  ];
  return sayList(speech, heard, { by: 'or' });
}

function sayTicketEvents(speech: FlowSpeech, events: readonly string[]): string {
  const verbs = events.map((event) => speech.sayIfKnown(`heard.verb.${event}`) ?? event);
  return speech.say('heard.ticket', { verbs: sayList(speech, verbs, { by: 'or' }) });
}

const comingIn: readonly string[] = ['ticket.created', 'ticket.imported', 'ticket.reopened'];

function sayTicketEventsShort(speech: FlowSpeech, events: readonly string[]): string {
  const rest = events.filter((event) => !comingIn.includes(event));
  if (events.length - rest.length < comingIn.length) return sayTicketEvents(speech, events);
  if (rest.length === 0) return speech.say('heard.in');
  const isChange = rest.length === 1 && rest[0] === 'ticket.updated';
  if (isChange) return speech.say('heard.inOrChanged');
  return sayList(speech, [speech.say('heard.in'), sayTicketEvents(speech, rest)], { by: 'or' });
}

function sayOutlet(speech: FlowSpeech, outlet: NonNullable<TriggerConfig['outlet']>): string {
  const clock = nameOf(speech, 'clock', outlet.clock);
  if (outlet.at === 'breached') return speech.say('heard.breached', { clock });
  return speech.say('heard.outlet', { clock, outlet: sayThreshold(speech, outlet.clock, outlet.at) });
}

/** How often a trigger may fire. */
function sayLatch(speech: FlowSpeech, { latch, outlet, neverSuppress }: TriggerConfig): string {
  if (neverSuppress === true) return speech.say('latch.everyTime');
  if (latch === undefined)
    return speech.say(outlet === undefined ? 'latch.oncePerEpisode' : 'latch.perCycle');
  if (latch.kind === 'rearmWhenFalse' && latch.rearm !== undefined) {
    return speech.say('latch.rearmWhen', { condition: sayConditionText(speech, latch.rearm) });
  }
  if (latch.kind === 'every') {
    return speech.say('latch.every', {
      interval: sayDurationText(speech, latch.interval),
      n: latch.max,
      count: sayNumber(latch.max, speech.language),
    });
  }
  return speech.say(`latch.${latch.kind}`);
}
