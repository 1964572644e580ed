import type { CalendarOptions } from './calendar/calendar-options.ts';
import { examples, type Registration } from './registration.ts';

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

/** `rung calendar FLOW ID`: a deadline, counted time or the windows of a date; `rung calendar --batch FILE`: many of them. */
export function registerCalendar({ program, io, language }: Registration): void {
  program
    .command('calendar')
    .helpGroup('Rehearse:')
    .argument('[flow]', 'a flow file, or - for standard input')
    .argument('[id]', 'one of its calendars, or always')
    .summary('say when a target is due, or how much time counts')
    .description(
      'Says when a target is due on a calendar, how much time counts between two instants, or what opens on a date.',
    )
    .option('--from <instant>', 'where counting starts, e.g. 2026-03-27T16:00:00Z')
    .option('--within <duration>', 'the target, e.g. PT4H')
    .option('--pause <start/end>', 'a stretch of time that does not count; may be given again', collect)
    .option('--between <start/end>', 'count the open time between two instants')
    .option('--windows <date>', 'list what opens on a local date, e.g. 2026-03-30')
    .option('--batch <file>', 'answer each line of a JSON Lines file, or - for standard input')
    .option('--json', 'print one JSON document; a batch is answered with one line of JSON for each line')
    .addHelpText(
      'after',
      examples(
        io.out,
        ['rung calendar flow.json agency --from 2026-03-27T16:00:00Z --within PT4H', 'when is it due?'],
        ['rung calendar flow.json agency --between 2026-03-27T16:00Z/2026-03-30T10:30Z', 'how much counts?'],
        ['rung calendar flow.json agency --windows 2026-03-30', 'what is open?'],
        ['rung calendar --batch questions.jsonl --json', 'many questions, one a line'],
        ['rung calendar flow.json --batch questions.jsonl', 'about calendars of the flow, by their ids'],
      ),
    )
    .action(async (flow: string | undefined, id: string | undefined, options: CalendarOptions) => {
      const { runCalendar } = await import('./calendar/run-calendar.ts');
      await runCalendar({ flow, id, options, language: language(), io });
    });
}
