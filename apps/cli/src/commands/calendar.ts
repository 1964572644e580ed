import type { Registration } from '../program.ts';

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

/** `rung calendar FLOW ID`: a deadline, counted time or the windows of a date; `rung calendar --batch FILE`: many of them. */
export function registerCalendar({ program, io }: Registration): void {
  program
    .command('calendar')
    .argument('[flow]', 'a *.flow.json file, or - for standard input')
    .argument('[id]', 'one of its calendars, or always')
    .description('say when a target is due, how much time counts, or what opens on a date')
    .option('--from <instant>', 'where counting starts, e.g. 2026-03-27T16:00:00Z')
    .option('--within <duration>', 'the target, e.g. PT4H')
    .option('--pause <start/end>', 'a stretch of time that does not count; may be given again', collect, [])
    .option('--between <start/end>', 'count the open time between two instants')
    .option('--windows <date>', 'list what opens on a local date, e.g. 2026-03-30')
    .option('--batch <file>', 'answer each line of a JSON Lines file, or - for standard input')
    .option('--json', 'print one JSON document; a batch is answered with one line of JSON for each line')
    .action(async (flow: string | undefined, id: string | undefined, options: CalendarOptions) => {
      const { runCalendar } = await import('./calendar/run-calendar.ts');
      await runCalendar({ flow, id, options, io });
    });
}

/** The options as they were given. */
export interface CalendarOptions {
  readonly from?: string;
  readonly within?: string;
  readonly pause: readonly string[];
  readonly between?: string;
  readonly windows?: string;
  readonly batch?: string;
  readonly json?: boolean;
}
