import type { Policy } from '@rung/policy';
import { mapValues } from '../../internal/order.ts';
import type { FlowModel } from '../../model/flow-model.ts';
import { itemPrivacy } from '../../model/privacy.ts';

/** Word lists keep their order: the first matching entry is the one that a reason quotes. */
export function lowerWordLists({ wordLists }: FlowModel): Policy['wordLists'] {
  return mapValues(wordLists, ({ language, words }) => ({ language, words }));
}

/** Channels by kind; their names are for people. */
export function lowerChannels({ channels }: FlowModel): Policy['channels'] {
  return mapValues(channels, ({ kind }) => ({ kind }));
}

/** Templates as the host renders them. */
export function lowerTemplates({ templates }: FlowModel): Policy['templates'] {
  return mapValues(templates, ({ audience, text, vars }) => ({ audience, text, vars: vars ?? {} }));
}

/** A missing item does not hold a ticket back unless it says `block`. */
export function lowerPackages({ contextPackages, fields }: FlowModel): Policy['contextPackages'] {
  return mapValues(contextPackages, ({ items }) => ({
    items: items.map((item) => ({
      id: item.id,
      source: item.source,
      required: item.required,
      privacy: itemPrivacy(item, fields),
      whenMissing: item.whenMissing ?? 'proceed',
    })),
  }));
}
