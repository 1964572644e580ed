import type { ClockRow, FinalState, Scenario, ScenarioResult, TraceGroup } from '@rung/kernel';
import { parseInstant } from '@rung/kernel';
import { namesOfFlow, noNames } from '@rung/wording';
import { styled } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { lengthOfCountedTime } from '../../shell/length-of-time.ts';
import { localTime } from '../../shell/local-time.ts';
import { oneLine } from '../../shell/printable.ts';
import { table } from '../../shell/table.ts';
import { momentsOf } from './moments.ts';
import type { ReportStyle } from './report-style.ts';
import { simulateWords } from './simulate-words.ts';
import type { TimeFrame } from './time-frame.ts';
import { timeLineLines } from './time-line.ts';

/** How a scenario's story is told. */
export interface StoryStyle extends ReportStyle {
  readonly indent: string;
  readonly frame: TimeFrame;
  /** Name each ticket: there are several. */
  readonly withTickets: boolean;
}

/** A scenario told: by whose clock, the time line, how its clocks and its tickets end. */
export function* scenarioStory(
  scenario: Scenario,
  result: ScenarioResult<TraceGroup>,
  style: StoryStyle,
): Generator<string> {
  const { sink, language, wording, indent, flow, frame, withTickets } = style;
  yield `${indent}${styled(sink, 'dim', frameLine(frame, style))}`;
  yield '';
  yield* timeLineLines(momentsOf(scenario, result, wording), { sink, language, frame, withTickets, indent });
  const tierNames = (flow === null ? noNames : namesOfFlow(flow)).of.tier;
  yield '';
  for (const [ticket, final] of Object.entries(finals(result.final))) {
    const tier =
      final.tier === null ? simulateWords[language].noTier : oneLine(tierNames.get(final.tier) ?? final.tier);
    const status = `${simulateWords[language].status} ${wording.sayValue('ticket.status', final.status)}`;
    yield `${indent}${withTickets ? `${oneLine(ticket)}: ` : ''}${simulateWords[language].ends} ${tier}, ${status}.`;
  }
  yield* clockLines(result.clocks, style);
}

function frameLine({ calendarId, zone }: TimeFrame, { language, flow }: StoryStyle): string {
  const words = simulateWords[language];
  if (calendarId === null) return words.clocksInUtc;
  const names = flow === null ? noNames : namesOfFlow(flow);
  return words.clocksIn(zone.name, oneLine(names.of.calendar.get(calendarId) ?? calendarId));
}

/** One ticket's end stands by itself, several under their ids. */
export function finals(
  final: FinalState | Readonly<Record<string, FinalState>>,
): Readonly<Record<string, FinalState>> {
  return isOne(final) ? { '': final } : final;
}

function isOne(final: FinalState | Readonly<Record<string, FinalState>>): final is FinalState {
  return 'episode' in final && typeof final.episode === 'number';
}

function clockLines(clocks: readonly ClockRow[], style: StoryStyle): readonly string[] {
  if (clocks.length === 0) return [];
  const { sink, language, wording, indent, frame, withTickets } = style;
  const words = simulateWords[language];
  const rows = clocks.map((row) => [
    ...(withTickets ? [oneLine(row.ticket)] : []),
    oneLine(wording.sayClockName(row.clock)),
    row.outcome === 'breached'
      ? styled(sink, 'yellow', words.outcomes.breached)
      : words.outcomes[row.outcome],
    lengthOfCountedTime(row.countedMs, language),
    row.dueAt === null ? '–' : localText(row.dueAt, frame, language),
  ]);
  const heads = [words.clocks, ...(withTickets ? [''] : []), '', words.counted, words.due];
  const titles = heads.map((title) => styled(sink, 'dim', title));
  const counted = withTickets ? 3 : 2;
  const align = titles.map((_, column) => (column === counted ? 'right' : 'left'));
  return table([titles, ...rows], { indent, align });
}

function localText(instant: string, { zone }: TimeFrame, language: Language): string {
  const parsed = parseInstant(instant);
  if (!parsed.ok) return instant;
  const { date, time } = localTime(parsed.value, zone, language);
  return `${date} ${time}`;
}
