import { type Diagnostic, parseCivilDate } from '@rung/kernel';
import type { Policy } from '../policy.ts';
import { type Path, policyDiagnostic } from './policy-diagnostic.ts';
import { type Findings, names } from './references.ts';

const minutesPerDay = 1440;
type Windows = readonly (readonly [number, number])[];

/** Zones have rising transitions with an offset each; calendars name a zone and have usable windows and dates. */
export function* checkCalendars(policy: Policy): Findings {
  for (const [zone, { transitions, offsets }] of Object.entries(policy.zones.byName)) {
    const rule = zoneRule(transitions, offsets);
    if (rule !== null) yield policyDiagnostic('zoneTable', { zone, rule }, ['zones', 'byName', zone]);
  }
  for (const [id, calendar] of Object.entries(policy.calendars)) {
    const path: Path = ['calendars', id];
    yield* names({ policy, path: [...path, 'zone'] }, 'zone', calendar.zone);
    for (const [day, windows] of calendar.week.entries())
      yield* checkWindows([...path, 'week', day], windows);
    yield* checkExceptions([...path, 'exceptions'], calendar.exceptions);
  }
}

function zoneRule(transitions: readonly number[], offsets: readonly number[]): string | null {
  if (offsets.length !== transitions.length + 1) return 'there must be one offset more than transitions.';
  const rising = transitions.every((at, i) => i === 0 || at > (transitions[i - 1] ?? at));
  return rising ? null : 'each transition must be later than the one before.';
}

function* checkWindows(path: Path, windows: Windows): Generator<Diagnostic> {
  for (const [i, [start, end]] of windows.entries()) {
    if (end <= start || end - start > minutesPerDay) {
      yield policyDiagnostic('window', { start, end }, [...path, i]);
    }
  }
}

function* checkExceptions(
  path: Path,
  exceptions: readonly { readonly date: string; readonly windows: Windows }[],
): Generator<Diagnostic> {
  let previous = '';
  for (const [i, { date, windows }] of exceptions.entries()) {
    if (!parseCivilDate(date).ok) {
      yield policyDiagnostic('unknownWord', { kind: 'date', word: date }, [...path, i, 'date']);
    } else if (date <= previous) {
      const rule = 'each date must be later than the one before.';
      yield policyDiagnostic('order', { list: 'exceptions', rule }, [...path, i, 'date']);
    } else {
      previous = date;
    }
    yield* checkWindows([...path, i, 'windows'], windows);
  }
}
