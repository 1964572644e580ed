import type { ConfigByKind, Flow } from '@rung/flow';
import { own } from '@rung/kernel';
import { type FlowSpeech, sayConditionText, sayTimeOn } from '../flow-speech.ts';
import { sayList, yesNo } from './list.ts';
import { nameOf } from './names.ts';
import { sayThreshold } from './port-name.ts';

type Target = NonNullable<Flow['clocks']>[string]['targets'][number];

/** More rows than these say less. */
const mostTargets = 6;

/** A clock that is attached: its targets by condition, and its warnings. */
export function saySla(speech: FlowSpeech, { clock: id }: ConfigByKind['sla']): string {
  if (id === '') return speech.say('node.slaOpen');
  const clocks = speech.flow.clocks ?? {};
  const clock = own(clocks, id);
  const name = nameOf(speech, 'clock', id);
  if (clock === undefined || clock.targets.length === 0)
    return speech.say('node.slaUnknown', { clock: name });
  const thresholds = clock.thresholds ?? [];
  return speech.say('node.sla', {
    clock: name,
    targets: clock.targets
      .slice(0, mostTargets)
      .map((target) => sayClockTarget(speech, target))
      .join('; '),
    hasThresholds: yesNo(thresholds.length > 0),
    thresholds: sayList(
      speech,
      thresholds.map((threshold) => sayThreshold(speech, id, threshold.id)),
    ),
  });
}

function sayClockTarget(speech: FlowSpeech, { target, calendar, when }: Target): string {
  return speech.say('node.sla.target', {
    target: sayTimeOn(speech, target, calendar),
    onCalendar: yesNo(calendar !== 'always'),
    calendar: nameOf(speech, 'calendar', calendar),
    hasCondition: yesNo(when !== undefined),
    condition: when === undefined ? '' : sayConditionText(speech, when),
  });
}
