import { askedRows } from './asked.ts';
import { sayClockRow } from './clock-row.ts';
import { sayDetail, sayDetailName, sayEffectRule, sayQueueName } from './detail.ts';
import { sayDiagnostic, sayFix } from './diagnostic.ts';
import { sayEditChange } from './edit-change.ts';
import { sayEffect } from './effect.ts';
import { sayEvent } from './event.ts';
import { sayNote } from './note.ts';
import { sayRefusal } from './refusal.ts';
import { sayGrantVerdict, sayTrace, sayTraceCause, sayTraceRows } from './trace.ts';

/** How is said what was found in a flow and what came of it: half of all sayings, of which a drawing needs none. */
export const foundSayings = {
  askedRows,
  sayClockRow,
  sayDetail,
  sayDetailName,
  sayDiagnostic,
  sayEditChange,
  sayEffect,
  sayEffectRule,
  sayEvent,
  sayFix,
  sayGrantVerdict,
  sayNote,
  sayQueueName,
  sayRefusal,
  sayTrace,
  sayTraceCause,
  sayTraceRows,
} as const;

/** The same as a part that may be loaded later. */
export type FoundSayings = typeof foundSayings;
