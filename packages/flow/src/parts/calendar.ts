import { z } from 'zod';
import { labelSchema, withMeant } from './shared.ts';

const timeRule = 'A time is written as 09:00; only an end may be 24:00.';

/** As people write a time of day: `9:00`, `9.30`, `5pm`. */
const everydayTime = /^(\d{1,2})(?:[:.]?([0-5]\d))? ?(am|pm)?$/i;

function timeMeant(text: string): string | null {
  const [, hours = '', minutes = '00', half] = everydayTime.exec(text) ?? [];
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const isTime = hours !== '' && hour < 24 && (half === undefined || Number(hours) <= 12);
  return isTime ? `${String(hour).padStart(2, '0')}:${minutes}` : null;
}

const timeError = ({ input }: { readonly input?: unknown }): string =>
  withMeant(timeRule, typeof input === 'string' ? timeMeant(input) : null);

/** `HH:MM` to `HH:MM`, `24:00` allowed as an end. An end at or before its start crosses midnight. */
const windowSchema = z.tuple([
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: timeError }),
  z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: timeError }),
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
