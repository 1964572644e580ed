import type { ConfigByKind } from '@rung/flow';
import { own } from '@rung/kernel';
import { type FlowSpeech, sayTimeOn } from '../flow-speech.ts';
import { yesNo } from './list.ts';
import { nameOf } from './names.ts';
import { sayNumber } from './numbers.ts';
import { sayTarget } from './target.ts';

/** A tier: who gets the ticket, and how long they have. */
export function sayTier(speech: FlowSpeech, config: ConfigByKind['tier']): string {
  return say(speech, config, 'node.tier');
}

/** The same without the tier's own name and rank, for where these are read already. */
export function sayTierSummary(speech: FlowSpeech, config: ConfigByKind['tier']): string {
  return say(speech, config, 'summary.tier');
}

function say(
  speech: FlowSpeech,
  { tier: id, owner }: ConfigByKind['tier'],
  message: 'node.tier' | 'summary.tier',
): string {
  if (id === '') return speech.say('node.tierOpen');
  const tiers = speech.flow.tiers;
  const tier = own(tiers, id);
  const name = nameOf(speech, 'tier', id);
  if (tier === undefined) return speech.say('node.tierUnknown', { tier: name });
  const calendar = tier.calendar ?? 'always';
  const target = owner ?? tier.owner;
  const times = [tier.acknowledge, tier.work];
  const onCalendar = calendar !== 'always' && times.some((time) => time !== undefined);
  return speech.say(message, {
    tier: name,
    rank: sayNumber(tier.rank, speech.language),
    lateral: yesNo(tier.lateral === true),
    hasOwner: yesNo(target !== undefined),
    owner: target === undefined ? '' : sayTarget(speech, target),
    hasAcknowledge: yesNo(tier.acknowledge !== undefined),
    acknowledge: tier.acknowledge === undefined ? '' : sayTimeOn(speech, tier.acknowledge, calendar),
    hasWork: yesNo(tier.work !== undefined),
    work: tier.work === undefined ? '' : sayTimeOn(speech, tier.work, calendar),
    hasCalendar: yesNo(onCalendar),
    calendar: nameOf(speech, 'calendar', calendar),
  });
}
