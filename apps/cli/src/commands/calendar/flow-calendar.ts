import { lowerCalendar } from '@rung/compiler';
import { alwaysOpen, type LinkedCalendar, linkCalendar } from '@rung/engine';
import { type Flow, readFlow } from '@rung/flow';
import { type Diagnostic, err, ok, own, type Result } from '@rung/kernel';
import { UsageError } from '../../shell/exit-code.ts';
import { type NamedZone, utc } from '../../shell/local-time.ts';
import { noSuchCalendar } from '../../shell/no-such-calendar.ts';
import type { CalendarById } from './batch.ts';
import { linkRule } from './link-rule.ts';

/** A calendar of a flow, ready for questions, and what to call it. */
export interface FlowCalendar {
  readonly calendar: LinkedCalendar;
  readonly name: string;
  readonly zone: NamedZone;
}

/**
 * Reads a flow and links one of its calendars; the rest of the flow need not compile. Errors are the findings that stand
 * in the way.
 * @throws UsageError if the flow has no calendar of that id.
 */
export function linkFlowCalendar(
  source: string | Uint8Array,
  id: string,
): Result<FlowCalendar, readonly Diagnostic[]> {
  const read = readFlow(source);
  if (!read.ok) return read;
  if (id === 'always') return ok({ calendar: alwaysOpen, name: 'always', zone: utc });
  const { calendars = {} } = read.value.flow;
  const rule = own(calendars, id);
  if (rule === undefined) throw new UsageError(noSuchCalendar(id, idsOf(read.value.flow)));
  const { lowered, diagnostics } = lowerCalendar(rule, `/calendars/${id}`);
  if (lowered === null) return err(diagnostics);
  const { calendar, zone } = lowered;
  return ok({
    calendar: linkCalendar(calendar, zone),
    name: rule.name ?? id,
    zone: { name: calendar.zone, zone },
  });
}

/**
 * Reads a flow and links its calendars as a batch asks for them. Errors are the findings that stand in the way of the flow; what is
 * wrong with a calendar is told to the lines that name it, one that is not there with the code `calendarUnknown`.
 */
export function flowCalendars(source: string | Uint8Array): Result<CalendarById, readonly Diagnostic[]> {
  const read = readFlow(source);
  if (!read.ok) return read;
  const { flow } = read.value;
  return ok((id) => {
    const rule = own(flow.calendars ?? {}, id);
    return rule === undefined
      ? err({ code: 'calendarUnknown', message: noSuchCalendar(id, idsOf(flow)).en })
      : linkRule(rule);
  });
}

function idsOf({ calendars = {} }: Flow): readonly string[] {
  return ['always', ...Object.keys(calendars)];
}
