import { type FlowTemplate, practiceFlow, templates } from '@rung/flow';
import type { Translate } from '../../i18n/i18n.ts';
import type { MessageId } from '../../i18n/messages/index.ts';

interface TemplateWords {
  readonly name: MessageId;
  readonly promise: MessageId;
}

const known: Readonly<Record<string, TemplateWords>> = {
  'small-team': { name: 'newPolicy.template.small-team', promise: 'newPolicy.template.small-team.promise' },
  unanswered: { name: 'newPolicy.template.unanswered', promise: 'newPolicy.template.unanswered.promise' },
  'support-lines': {
    name: 'newPolicy.template.support-lines',
    promise: 'newPolicy.template.support-lines.promise',
  },
  'valued-customer': {
    name: 'newPolicy.template.valued-customer',
    promise: 'newPolicy.template.valued-customer.promise',
  },
  'authority-ladder': {
    name: 'newPolicy.template.authority-ladder',
    promise: 'newPolicy.template.authority-ladder.promise',
  },
  practice: { name: 'newPolicy.template.practice', promise: 'newPolicy.template.practice.promise' },
  outage: { name: 'newPolicy.template.outage', promise: 'newPolicy.template.outage.promise' },
};

/** What the product has to begin with: the templates, and the policy to practise on behind them. */
export const offers: readonly FlowTemplate[] = [
  ...templates,
  {
    id: practiceFlow.id,
    name: practiceFlow.name,
    promise: 'A web shop with three things to fix and twenty sample tickets.',
    flow: practiceFlow,
  },
];

/** A template's name and promise in the reader's language; its own words if it is newer than these. */
export function sayTemplate(
  template: FlowTemplate,
  t: Translate,
): { readonly name: string; readonly promise: string } {
  const words = known[template.id];
  return words === undefined ? template : { name: t(words.name), promise: t(words.promise) };
}
