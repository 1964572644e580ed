import type { Diagnostic, Severity } from '@rung/kernel';

interface Entry<Data> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (data: Data) => string;
}

const error = <Data>(code: string, message: (data: Data) => string): Entry<Data> => ({
  code,
  severity: 'error',
  message,
});
const info = <Data>(code: string, message: (data: Data) => string): Entry<Data> => ({
  code,
  severity: 'info',
  message,
});

interface WindowPair {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Every finding about a calendar. Codes are stable and never reused; `data` is what the message interpolates. */
const table = {
  reserved: error(
    'CAL-01',
    (_: Record<never, never>) => 'The calendar "always" is built in; choose another id.',
  ),
  zoneUnknown: error(
    'CAL-02',
    (d: { readonly zone: string; readonly suggestion: string | null }) =>
      `There is no time zone "${d.zone}". ${d.suggestion === null ? 'A zone is named after a place in it, as in Europe/London.' : `Did you mean "${d.suggestion}"?`}`,
  ),
  timeInvalid: error(
    'CAL-03',
    (d: { readonly time: string }) =>
      `"${d.time}" does not fit here: a window starts at 00:00 to 23:59 and ends at 00:00 to 24:00.`,
  ),
  windowIncomplete: error(
    'CAL-04',
    (_: { readonly window: readonly string[] }) => 'A window needs a start and an end.',
  ),
  windowEmpty: error(
    'CAL-05',
    (d: { readonly time: string }) =>
      `The window starts and ends at ${d.time}. For a whole day write 00:00 to 24:00.`,
  ),
  windowsOverlap: info(
    'CAL-06',
    (d: WindowPair) =>
      `The windows ${d.first.join('–')} and ${d.second.join('–')} overlap; that time counts once.`,
  ),
  dateInvalid: error(
    'CAL-07',
    (d: { readonly date: string }) => `There is no date "${d.date}"; dates are written as in 2026-12-25.`,
  ),
  dateDuplicate: error(
    'CAL-08',
    (d: { readonly date: string }) => `${d.date} already has an exception; a date may have one.`,
  ),
  noOpenTime: error('LNT-10', (d: { readonly from: string | null }) =>
    d.from === null
      ? 'The calendar is never open, so what counts on it is never due.'
      : `From ${d.from} on the calendar is closed for more than a year.`,
  ),
} as const;

type Table = typeof table;

/** Makes a finding; `path` is a JSON pointer into the document that holds the calendar. */
export function calendarFinding<Name extends keyof Table>(
  name: Name,
  path: string,
  data: Parameters<Table[Name]['message']>[0],
): Diagnostic {
  // The entry and its data come from one row of the table, which indexing by a type parameter cannot express.
  const entry = table[name] as Entry<typeof data>;
  return {
    code: entry.code,
    severity: entry.severity,
    message: entry.message(data),
    path,
    data: { ...data },
  };
}
