import { type CalendarRule, lowerCalendar } from '@rung/compiler';
import { deadline, type LinkedCalendar, linkCalendar } from '@rung/engine';
import { temporalDeadline } from './calendar/temporal-loop.ts';
import { type Contender, measuredRow, race, ratios } from './measure.ts';
import type { BenchRow } from './types.ts';

/** One question: the deadline of a target on a calendar. */
interface Question {
  readonly rule: CalendarRule;
  readonly calendar: LinkedCalendar;
  readonly fromMs: number;
  readonly ms: number;
}

const minuteMs = 60_000;
const questionCount = 2000;
const checkedCount = 500;

const split = [
  ['09:00', '12:30'],
  ['13:30', '17:30'],
] as const;
const rules: readonly CalendarRule[] = [
  ['Europe/London', '2026-04-03'],
  ['America/New_York', '2026-07-03'],
  ['America/Sao_Paulo', '2026-09-07'],
  ['Asia/Kolkata', '2026-08-15'],
].map(([zone = '', holiday = '']) => ({
  zone,
  week: { mon: split, tue: split, wed: split, thu: split, fri: split },
  exceptions: [{ date: holiday, windows: [] }],
}));

function link(rule: CalendarRule): LinkedCalendar {
  const { lowered } = lowerCalendar(rule);
  if (lowered === null) throw new Error(`the benchmark's calendar of ${rule.zone} has an error`);
  return linkCalendar(lowered.calendar, lowered.zone);
}

/** Numbers in [0, 1) that are the same in every run (a linear congruence, after Knuth). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Starts from 2024 to the end of 2028 at random, targets from a minute to `maxHours` of counted time. */
function makeQuestions(maxHours: number): readonly Question[] {
  const random = randomNumbers(11);
  const first = Date.UTC(2024, 0, 1);
  const length = Date.UTC(2029, 0, 1) - first;
  return rules.flatMap((rule) => {
    const calendar = link(rule);
    return Array.from({ length: questionCount / rules.length }, () => ({
      rule,
      calendar,
      fromMs: first + Math.floor(random() * length),
      ms: minuteMs * (1 + Math.floor(random() * maxHours * 60)),
    }));
  });
}

function assertEqualAnswers(questions: readonly Question[]): void {
  for (const { rule, calendar, fromMs, ms } of questions) {
    const [ours, loops] = [deadline(calendar, fromMs, ms), temporalDeadline(rule, fromMs, ms)];
    if (ours !== loops)
      throw new Error(`${rule.zone}, ${fromMs} and ${ms}: ${ours}, but the loop says ${loops}`);
  }
}

/** Asks the questions in turn, round and round. */
function asker(
  name: string,
  questions: readonly Question[],
  ask: (question: Question) => unknown,
): Contender {
  let next = 0;
  const run = (times: number): void => {
    for (let i = 0; i < times; i += 1) {
      const question = questions[next];
      if (question !== undefined) ask(question);
      next = next + 1 === questions.length ? 0 : next + 1;
    }
  };
  return { name, run };
}

const against = 'a plain Temporal loop';
const loop = ({ rule, fromMs, ms }: Question) => temporalDeadline(rule, fromMs, ms);
const ours = ({ calendar, fromMs, ms }: Question) => deadline(calendar, fromMs, ms);
const oursFromTheRule = ({ rule, fromMs, ms }: Question) => deadline(link(rule), fromMs, ms);

async function compare(questions: readonly Question[], ask: (question: Question) => unknown) {
  assertEqualAnswers(questions.filter((_, i) => i % (questionCount / checkedCount) === 0));
  const rates = await race([asker('ours', questions, ask), asker('loop', questions, loop)]);
  return ratios(rates.get('ours') ?? [], rates.get('loop') ?? []);
}

/**
 * `deadline` against a plain loop over `Temporal` dates, random starts and targets over four zones, after both have
 * given the same answers.
 */
export async function run(): Promise<readonly BenchRow[]> {
  const days = makeQuestions(40);
  const months = makeQuestions(1000);
  return [
    measuredRow(
      {
        id: 'calendar/deadline',
        what: 'calendar: add up to 40 h of business time',
        against,
        unit: 'x',
        bar: { reach: 20, aim: 100 },
      },
      await compare(days, ours),
    ),
    measuredRow(
      {
        id: 'calendar/deadline-months',
        what: 'calendar: add up to 1,000 h of business time',
        against,
        unit: 'x',
      },
      await compare(months, ours),
    ),
    measuredRow(
      {
        id: 'calendar/cold',
        what: 'calendar: lower, link and add up to 40 h, nothing expanded before',
        against,
        unit: 'x',
      },
      await compare(days, oursFromTheRule),
    ),
  ];
}
