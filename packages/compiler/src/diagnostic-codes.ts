import type { Diagnostic } from '@rung/kernel';
import { authorityCodes } from './codes/authority.ts';
import { checkCodes } from './codes/checks.ts';
import { clockCodes } from './codes/clocks.ts';
import { conditionCodes } from './codes/conditions.ts';
import { documentCodes } from './codes/document.ts';
import type { Entry, Place } from './codes/entry.ts';
import { fieldCodes } from './codes/fields.ts';
import { tierCodes } from './codes/tiers.ts';
import { toldCodes } from './codes/told.ts';
import { triggerCodes } from './codes/triggers.ts';

export type { Place } from './codes/entry.ts';

/**
 * Every finding of the compiler: what it is called for ever, how much it matters, what people read, and the repair
 * where there is exactly one. Codes are never reused. LNT-nn are numbered by the domain's own list of checks (LNT-10
 * stands with the calendars; LNT-21 has no subject, since the language has no sub-policies); the rest go by topic:
 * 1xx the document, 2xx names and fields, 3xx triggers, 4xx tiers and moves, 5xx clocks, 6xx authority, 7xx what is
 * told, 8xx conditions.
 */
export const diagnosticTable = {
  ...checkCodes,
  ...documentCodes,
  ...fieldCodes,
  ...triggerCodes,
  ...tierCodes,
  ...clockCodes,
  ...authorityCodes,
  ...toldCodes,
  ...conditionCodes,
} as const;

type Table = typeof diagnosticTable;

/** A code of the table. */
export type DiagnosticCode = keyof Table;

/** What a code's message interpolates. */
export type DataOf<C extends DiagnosticCode> = Parameters<Table[C]['message']>[0] &
  Readonly<Record<string, unknown>>;

/** Makes a finding of the table, with its words and its repair. */
export function finding<C extends DiagnosticCode>(code: C, place: Place, data: DataOf<C>): Diagnostic {
  // The table pairs each code with its own data; indexing by a type parameter loses that pairing.
  const { severity, message, fix } = diagnosticTable[code] as Entry<DataOf<C>>;
  const repair = fix?.(data, place) ?? null;
  return {
    code,
    severity,
    message: message(data),
    ...(place.nodeId === undefined ? {} : { nodeId: place.nodeId }),
    path: place.path,
    data,
    ...(repair === null ? {} : { fix: repair }),
  };
}
