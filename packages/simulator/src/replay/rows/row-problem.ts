import type { EngineError } from '@rung/engine';
import type { EventType } from '@rung/kernel';
import { wordError } from '../../internal/word-error.ts';

/** Why a row, or one event of a row, cannot be used: what somebody reads who mends the history or the map. */
export type RowFault =
  | { readonly cause: 'noTicket' | 'noTime' | 'noRule' }
  /** A cell that is no time of the format it is read with. */
  | { readonly cause: 'notTime'; readonly text: string }
  /** A cell that the map's table of values does not have. */
  | { readonly cause: 'notInTable'; readonly text: string }
  /** A cell that cannot be made into what the map asks for. */
  | {
      readonly cause: 'notNumber' | 'notBoolean' | 'notAmount';
      readonly text: string;
      readonly column: string;
    }
  /** The engine refused the event. */
  | { readonly cause: 'refused'; readonly event: EventType; readonly error: EngineError }
  /** An event of a ticket that is opened later only. */
  | { readonly cause: 'beforeOpening'; readonly event: EventType }
  /** The timers behind the last event could not be run. */
  | { readonly cause: 'timers'; readonly error: EngineError };

/** Reasons as they are counted. */
export type RowProblemCode = 'noTicket' | 'badTime' | 'badValue' | 'noRule' | 'refused';

/** A row that cannot be used, and why. Plain JSON. */
export interface RowProblem {
  readonly row: number;
  /** Null for a row that names none. */
  readonly ticket: string | null;
  readonly code: RowProblemCode;
  readonly fault: RowFault;
  /** The fault in English. */
  readonly message: string;
  /**
   * Further rows of the ticket that were not used because this one did not open it. They are no problems of their own.
   * Absent when there are none.
   */
  readonly following?: number;
}

const codes: Readonly<Record<RowFault['cause'], RowProblemCode>> = {
  noTicket: 'noTicket',
  noTime: 'badTime',
  notTime: 'badTime',
  noRule: 'noRule',
  notInTable: 'badValue',
  notNumber: 'badValue',
  notBoolean: 'badValue',
  notAmount: 'badValue',
  refused: 'refused',
  beforeOpening: 'refused',
  timers: 'refused',
};

/** Makes the problem of a row from what is at fault. */
export function rowProblem(row: number, ticket: string | null, fault: RowFault): RowProblem {
  return { row, ticket, code: codes[fault.cause], fault, message: sayFault(fault) };
}

function sayFault(fault: RowFault): string {
  switch (fault.cause) {
    case 'noTicket':
      return 'it names no ticket';
    case 'noTime':
      return 'it has no time';
    case 'noRule':
      return 'no rule of the map makes an event of it';
    case 'notTime':
      return `"${fault.text}" is not a time of the map's format`;
    case 'notInTable':
      return `"${fault.text}" is not in the table of values`;
    case 'notNumber':
      return `"${fault.text}" in ${fault.column} is not a number`;
    case 'notBoolean':
      return `"${fault.text}" in ${fault.column} is neither true nor false`;
    case 'notAmount':
      return `"${fault.text}" in ${fault.column} is not an amount`;
    case 'refused':
      return `${fault.event}: ${wordError(fault.error)}`;
    case 'beforeOpening':
      return `${fault.event}: it lies before the ticket is opened`;
    case 'timers':
      return `timers: ${wordError(fault.error)}`;
  }
}
