import { assertNever, type Effect, type Money } from '@rung/kernel';
import type { MessageValues } from '../format/formatter.ts';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { sayAction } from './action.ts';
import { sayField, sayFieldValue } from './fields.ts';
import { sayList, yesNo } from './list.ts';
import { nameOf, sayItem, sayReason } from './names.ts';
import { sayNote } from './note.ts';
import { sayMoney, sayNumber } from './numbers.ts';
import { sayTarget } from './target.ts';
import { sayTiers } from './tiers.ts';
import { sayInstantText } from './time.ts';

type EffectOf<Name extends Effect['effect']> = Extract<Effect, { readonly effect: Name }>;

/** An effect in one sentence without a full stop: `Assigns to Retention (escalation, from Frontline): retention_risk`. */
export function sayEffect(speech: Speech, effect: Effect): string {
  switch (effect.effect) {
    case 'assign':
      return sayAssign(speech, effect);
    case 'set':
      return saySet(speech, effect);
    case 'notify':
      return sayNotify(speech, effect);
    case 'message':
      return sayMessage(speech, effect);
    case 'grant':
    case 'deny':
      return speech.say(`effect.${effect.effect}`, requestValues(speech, effect));
    case 'requestApproval':
      return speech.say('effect.requestApproval', {
        ...requestValues(speech, effect),
        approvers: sayTiers(speech, effect.approvers, 'or'),
      });
    case 'block':
      return speech.say('effect.block', requestValues(speech, effect));
    case 'requireContext':
      return speech.say('effect.requireContext', {
        package: nameOf(speech, 'contextPackage', effect.package),
        missing: sayList(
          speech,
          effect.missing.map((item) => sayItem(speech, item, effect.package)),
        ),
      });
    case 'openSwarm':
    case 'openExternal':
    case 'followUp':
      return speech.say(`effect.${effect.effect}`, dueValues(speech, effect));
    case 'openGroup':
    case 'closeGroup':
      return speech.say(`effect.${effect.effect}`, groupValues(speech, effect));
    case 'record':
      return sayNote(speech, effect);
    default:
      return assertNever(effect);
  }
}

function sayAssign(speech: Speech, { tier, from, move, reasons }: EffectOf<'assign'>): string {
  return speech.say('effect.assign', {
    tier: nameOf(speech, 'tier', tier),
    move: speech.say(`move.${move}`),
    hasFrom: yesNo(from !== null),
    from: from === null ? '' : nameOf(speech, 'tier', from),
    hasReasons: yesNo(reasons.length > 0),
    reasons: reasons.map((reason) => sayReason(speech, reason)).join(', '),
  });
}

function saySet(speech: Speech, { field, value }: EffectOf<'set'>): string {
  const name = sayField(speech, field);
  if (value === null) return speech.say('effect.clear', { field: name });
  return speech.say('effect.set', { field: name, value: sayFieldValue(speech, field, value) });
}

function sayNotify(speech: Speech, { to, channel, template, notBefore }: EffectOf<'notify'>): string {
  return speech.say('effect.notify', {
    to: sayTarget(speech, to),
    channel: nameOf(speech, 'channel', channel),
    template: nameOf(speech, 'template', template),
    hasNotBefore: yesNo(notBefore !== undefined),
    notBefore: notBefore === undefined ? '' : sayInstantText(speech, notBefore),
  });
}

function sayMessage(speech: Speech, { template, promise }: EffectOf<'message'>): string {
  return speech.say('effect.message', {
    template: nameOf(speech, 'template', template),
    hasPromise: yesNo(promise !== undefined),
    promise: promise === undefined ? '' : sayInstantText(speech, promise.at),
  });
}

interface Request {
  readonly action: string;
  readonly reason: string | null;
  readonly amount?: Money;
  readonly quantity?: number;
  readonly unit?: string;
}

function requestValues(speech: Speech, { action, reason, ...asked }: Request): MessageValues {
  const amount = sayAmount(speech, asked);
  return {
    action: sayAction(speech, action),
    hasAmount: yesNo(amount !== ''),
    amount,
    hasReason: yesNo(reason !== null && reason !== ''),
    reason: reason === null ? '' : sayReason(speech, reason),
  };
}

/** What is asked for: money, or a quantity with its unit; empty if neither. */
export function sayAmount(
  { language }: Speech,
  { amount, quantity, unit }: { readonly amount?: Money; readonly quantity?: number; readonly unit?: string },
): string {
  if (amount !== undefined) return sayMoney(amount, language);
  if (quantity === undefined) return '';
  const count = sayNumber(quantity, language);
  return unit === undefined ? count : `${count} ${inserted(unit)}`;
}

function dueValues(
  speech: Speech,
  { to, dueAt }: { readonly to: string; readonly dueAt: string | null },
): MessageValues {
  return {
    to: sayTarget(speech, to),
    hasDue: yesNo(dueAt !== null),
    due: dueAt === null ? '' : sayInstantText(speech, dueAt),
  };
}

function groupValues(
  { language }: Speech,
  { parent, members }: { readonly parent: string; readonly members: readonly string[] },
): MessageValues {
  return { parent: inserted(parent), n: members.length, count: sayNumber(members.length, language) };
}
