import { tierFields } from '@rung/compiler';

/** Fields whose text is the id of a tier: those that the engine keeps, and those in which an event or the host names one. */
export const fieldsOfTiers: readonly string[] = [...tierFields, 'event.requestedTier', 'ai.suggestedTier'];
