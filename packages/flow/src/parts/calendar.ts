import { z } from 'zod';
import { labelSchema } from './shared.ts';

const timeRule = 'A time is written as 09:00; only an end may be 24:00.';

/** `HH:MM` to `HH:MM`, `24:00` allowed as an end. An end at or before its start crosses midnight. */
const windowSchema = z.tuple([
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, timeRule),
  z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, timeRule),
]);
const windowsSchema = z.array(windowSchema).max(100);
const daySchema = windowsSchema.exactOptional();

/** Weekly windows in local time of an IANA zone, with dated exceptions that replace a date's windows. */
export const calendarSchema = z.strictObject({
  name: labelSchema,
  zone: z.string().min(1).max(100),
  week: z.strictObject({
    mon: daySchema,
    tue: daySchema,
    wed: daySchema,
    thu: daySchema,
    fri: daySchema,
    sat: daySchema,
    sun: daySchema,
  }),
  exceptions: z
    .array(
      z.strictObject({
        date: z.iso.date('A date is a day of the calendar, written as 2026-04-03.'),
        windows: windowsSchema,
        name: labelSchema.exactOptional(),
        source: labelSchema.exactOptional(),
      }),
    )
    .max(20_000)
    .exactOptional(),
});
