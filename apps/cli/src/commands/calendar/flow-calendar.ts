import { lowerCalendar } from '@rung/compiler';
import { alwaysOpen, type LinkedCalendar, linkCalendar } from '@rung/engine';
import { type Flow, readFlow } from '@rung/flow';
import { type Diagnostic, err, ok, own, type Result } from '@rung/kernel';
import { UsageError } from '../../shell/exit-code.ts';
import { type NamedZone, utc } from '../../shell/local-time.ts';

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
  return read.ok ? linkDeclared(read.value.flow, id) : read;
}

function linkDeclared({ calendars = {} }: Flow, id: string): Result<FlowCalendar, readonly Diagnostic[]> {
  if (id === 'always') return ok({ calendar: alwaysOpen, name: 'always', zone: utc });
  const rule = own(calendars, id);
  if (rule === undefined) {
    const known = ['always', ...Object.keys(calendars)].join(', ');
    throw new UsageError(`The flow has no calendar "${id}"; it has ${known}.`);
  }
  const { lowered, diagnostics } = lowerCalendar(rule, `/calendars/${id}`);
  if (lowered === null) return err(diagnostics);
  const { calendar, zone } = lowered;
  return ok({
    calendar: linkCalendar(calendar, zone),
    name: rule.name ?? id,
    zone: { name: calendar.zone, zone },
  });
}
