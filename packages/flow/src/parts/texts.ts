import { z } from 'zod';
import { fieldPathSchema, idSchema, labelSchema, languageSchema } from './shared.ts';

/** Words and phrases matched whole, case-folded. */
export const wordListSchema = z.strictObject({
  name: labelSchema.exactOptional(),
  language: languageSchema,
  /** None only in a draft: there is a finding about a list without words. */
  words: z.array(z.string().min(1).max(500)),
});

/** Where notices go. */
export const channelSchema = z.strictObject({
  name: labelSchema,
  kind: z.enum(['email', 'chat', 'page', 'inApp', 'webhook', 'sms']),
});

/** Text with declared variables (`{name}`), each read from a field. */
export const templateSchema = z.strictObject({
  name: labelSchema,
  audience: z.enum(['customer', 'internal']),
  text: z.record(languageSchema, labelSchema),
  vars: z.record(idSchema, fieldPathSchema).exactOptional(),
});
