import { createHash } from 'node:crypto';
import { err, isJsonObject, type JsonObject, ok, type Result } from '@rung/kernel';
import { z } from 'zod';
import type { DocumentText } from './document.ts';
import { rehearsalLimits } from './limits.ts';
import type { Refusal } from './refusal.ts';

/** An object of JSON whose meaning is for its own parser to judge: a draft may be wrong and is rehearsed all the same. */
export const objectSchema = z.custom<JsonObject>(isJsonObject, 'must be an object');

/** A flow as it is drawn, or a policy as it was published. */
export const documentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flow'), flow: objectSchema }),
  z.strictObject({ kind: z.literal('policy'), policy: objectSchema }),
]);

/** As {@link documentSchema} gives it. */
export type GivenDocument = z.infer<typeof documentSchema>;

/** A document as it goes into a worker; the error is `tooLarge`. The document must be plain JSON of a sane depth. */
export function documentText(given: GivenDocument): Result<DocumentText, Refusal> {
  const { kind } = given;
  const text = JSON.stringify(given.kind === 'flow' ? given.flow : given.policy);
  const size = Buffer.byteLength(text);
  const limit = kind === 'flow' ? rehearsalLimits.flowBytes : rehearsalLimits.policyBytes;
  if (size > limit) return err({ code: 'tooLarge', what: kind, size, limit });
  return ok({ kind, text, key: createHash('sha256').update(kind).update(text).digest('base64') });
}

/** The scenarios that travel with a flow; none with a policy. */
export function ownScenarios(given: GivenDocument): readonly unknown[] {
  const scenarios: unknown = given.kind === 'flow' ? given.flow['scenarios'] : undefined;
  return Array.isArray(scenarios) ? scenarios : [];
}
