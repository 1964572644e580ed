import type { Messages } from './message.ts';

/** What a rehearsal says of side threads. */
export const rehearsalMessages = {
  'simulator.thread': { en: 'Side thread {number}: {step}', de: 'Nebenstrang {number}: {step}' },
  'simulator.thread.lane': { en: 'Side thread', de: 'Nebenstrang' },
  'simulator.thread.opens': { en: 'begins side thread {number}', de: 'beginnt Nebenstrang {number}' },
  'simulator.thread.span': {
    en: 'Side thread {number}, {step}: {from} to {to}',
    de: 'Nebenstrang {number}, {step}: {from} bis {to}',
  },
  'simulator.thread.signOff': { en: 'Sign-off', de: 'Freigabe' },
} as const satisfies Messages;
