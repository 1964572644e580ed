import { styled, type TextSink } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { lengthOfCountedTime, lengthOfTime } from '../../shell/length-of-time.ts';
import { localTime, utc } from '../../shell/local-time.ts';
import { printable } from '../../shell/printable.ts';
import { readableColumns, wrap } from '../../shell/wrap.ts';
import type { Moment } from './moments.ts';
import { simulateWords } from './simulate-words.ts';
import { isAtWork, type TimeFrame, workingMs } from './time-frame.ts';

/** How a time line is told. */
export interface TimeLineStyle {
  readonly sink: TextSink;
  readonly language: Language;
  readonly frame: TimeFrame;
  /** Name each moment's ticket: there are several. */
  readonly withTickets: boolean;
  readonly indent: string;
}

/** Blanks, the time, blanks: `  11:30  `. */
const timeWidth = 9;

/** The moments under their days, with the working time that passed between them. */
export function timeLineLines(moments: readonly Moment[], style: TimeLineStyle): readonly string[] {
  let day = '';
  return moments.flatMap((moment, index) => {
    const before = moments[index - 1];
    const heading = dayOf(moment, style);
    const isNewDay = heading !== day;
    day = heading;
    return [
      ...(before === undefined ? [] : gapLine(before, moment, style)),
      ...(isNewDay ? [`${style.indent}${styled(style.sink, 'bold', heading)}`] : []),
      ...momentLines(moment, style),
    ];
  });
}

function dayOf({ at }: Moment, { frame, language }: TimeLineStyle): string {
  const { date, offset } = localTime(at, frame.zone, language);
  if (frame.calendarId === null) return date;
  // Beside the zone's name a bare UTC reads as if the times were not the zone's own.
  return `${date}  ${offset === utc.name && frame.zone.name !== utc.name ? 'UTC+0' : offset}`;
}

/** How long nothing happened, in working time where there are working hours. */
function gapLine(before: Moment, { at }: Moment, style: TimeLineStyle): readonly string[] {
  const { frame, language, indent, sink } = style;
  if (at === before.at) return [];
  const words = simulateWords[language];
  const elapsed = words.later(lengthOfTime(at - before.at, language));
  const text =
    frame.calendarId === null
      ? elapsed
      : words.workingTimeLater(lengthOfCountedTime(workingMs(frame, before.at, at), language));
  return [`${indent}${' '.repeat(timeWidth)}${styled(sink, 'dim', `⋮ ${text}`)}`];
}

function momentLines(moment: Moment, style: TimeLineStyle): readonly string[] {
  const { sink, language, frame, withTickets, indent } = style;
  const { time } = localTime(moment.at, frame.zone, language);
  const hanging = indent + ' '.repeat(timeWidth);
  const columns = readableColumns(sink.columns);
  const who = withTickets ? `${printable(moment.ticket)}: ` : '';
  const closed = isAtWork(frame, moment.at) ? '' : ` (${simulateWords[language].outOfHours})`;
  const causes = moment.causes.flatMap((cause, index) =>
    wrap(`${who}${printable(cause)}${index === 0 ? closed : ''}`, {
      columns,
      indent: hanging,
      first: index === 0 ? `${indent}  ${time.padEnd(timeWidth - 2)}` : hanging,
    }),
  );
  return [...causes, ...reasonLines(moment, style, hanging), ...effectLines(moment, style, hanging)];
}

function reasonLines({ reasons }: Moment, { sink }: TimeLineStyle, hanging: string): readonly string[] {
  const columns = readableColumns(sink.columns);
  return reasons.flatMap((reason) => {
    const text = printable(reason.trimStart());
    const deeper = hanging + ' '.repeat(reason.length - reason.trimStart().length);
    return wrap(text, { columns, indent: `${deeper}  `, first: `${deeper}· ` }).map((line) =>
      styled(sink, 'dim', line),
    );
  });
}

function effectLines({ effects }: Moment, { sink }: TimeLineStyle, hanging: string): readonly string[] {
  const columns = readableColumns(sink.columns);
  return effects.flatMap((effect) =>
    wrap(printable(effect), { columns, indent: `${hanging}  `, first: `${hanging}→ ` }).map((line) =>
      styled(sink, 'cyan', line),
    ),
  );
}
