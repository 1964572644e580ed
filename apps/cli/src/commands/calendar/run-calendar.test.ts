import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../run-cli.ts';

const flow = {
  format: 'rung/flow@1',
  id: 'f',
  name: 'A flow that need not be finished to ask its calendars',
  calendars: {
    london: {
      name: 'London',
      zone: 'Europe/London',
      week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:30']]])),
      exceptions: [{ date: '2026-04-03', windows: [], name: 'Good Friday' }],
    },
    lost: { name: 'Lost', zone: 'Europe/Lodnon', week: {} },
  },
  tiers: {},
  nodes: {},
  edges: {},
};

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rung-calendar-'));
  file = join(folder, 'f.flow.json');
  writeFileSync(file, JSON.stringify(flow));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const told = { out: '', err: '', code: 0 };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      told[name] += text;
    },
    isRead: true,
    isTerminal: false,
    columns: 100,
  });
  const exit = (code: number) => {
    told.code = code;
  };
  await runCli(['calendar', ...args], { out: sink('out'), err: sink('err'), exit });
  return told;
}

it('answers each kind of question about a calendar of a flow', async () => {
  const deadline = ['--from', '2026-03-27T16:00:00Z', '--within', 'PT4H'];
  expect(await run(file, 'london', ...deadline)).toEqual({
    out: `London, Europe/London

  From    Fri 27 Mar 2026  16:00  UTC    2026-03-27T16:00:00Z
  Target  4 h
  Due     Mon 30 Mar 2026  11:30  UTC+1  2026-03-30T10:30:00Z
`,
    err: '',
    code: 0,
  });
  expect(
    await run(
      file,
      'london',
      ...deadline,
      '--pause',
      '2026-03-30T08:00Z/2026-03-30T08:30Z',
      '--pause',
      '2026-03-30T09:00Z/2026-03-30T09:30Z',
      '--json',
    ),
  ).toMatchObject({ out: '{"dueAt":"2026-03-30T11:30:00Z"}\n', code: 0 });
  expect(await run(file, 'london', '--between', '2026-03-27T16:00:00Z/2026-03-30T10:30:00Z')).toMatchObject({
    out: expect.stringMatching(/^ {2}Counted {2}4 h$/m),
  });
  expect(await run(file, 'london', '--windows', '2026-03-30')).toMatchObject({
    out: expect.stringContaining('Open  09:00 – 17:30    8 h 30 min  UTC+1  2026-03-30T08:00:00Z'),
  });
  expect(await run(file, 'london', '--windows', '2026-04-03')).toMatchObject({
    out: expect.stringContaining('On  Fri 3 Apr 2026\n      closed all day\n'),
  });
  expect(await run(file, 'always', ...deadline)).toMatchObject({
    out: expect.stringContaining('Due     Fri 27 Mar 2026  20:00  UTC  2026-03-27T20:00:00Z'),
  });
  expect(await run(file, 'always', '--windows', '2026-03-30')).toMatchObject({
    out: expect.stringContaining('Open  00:00 – 24:00 '),
  });
  expect(await run(file, 'london', '--windows', '2026-04-03', '--language', 'de')).toMatchObject({
    out: expect.stringContaining('Am  Fr 3. Apr. 2026\n      den ganzen Tag geschlossen\n'),
  });
});

it('tells wrong use from a calendar that cannot be used', async () => {
  expect(await run()).toMatchObject({ code: 2, out: '' });
  expect(await run(file, 'paris', '--windows', '2026-03-30')).toMatchObject({
    code: 2,
    err: expect.stringContaining('london'),
  });
  expect(await run(file, 'london')).toMatchObject({ code: 2 });
  expect(await run(file, 'london', '--from', 'noon', '--within', 'PT4H')).toMatchObject({ code: 2 });
  expect(await run(join(folder, 'missing'), 'london', '--windows', '2026-03-30')).toMatchObject({ code: 2 });
  const lost = await run(file, 'lost', '--windows', '2026-03-30', '--json');
  expect(lost.code).toBe(1);
  expect(JSON.parse(lost.out)).toMatchObject({
    findings: [{ code: 'CAL-02', path: '/calendars/lost/zone', data: { suggestion: 'Europe/London' } }],
  });
});

it.each([
  [['--from', '2026-03-27T16:00Z', '--within', '4h'], '--within: A duration is written as in PT30M'],
  [['--from', '2026-03-27T16:00Z', '--within', '4h'], 'Did you mean PT4H?'],
  [['--from', 'noon', '--within', 'PT4H'], '--from: An instant is written as'],
  [['--from', '2026-03-27T16:00Z'], 'Ask for --from with --within, for --between, or for --windows.'],
  [['--between', '2026-03-27T16:00Z'], '--between is two instants, start/end.'],
  [['--from', '2026-03-27T16:00Z', '--within', 'PT4H', '--pause', 'x/y'], '--pause: An instant'],
])('says of the options %j what is wrong in words of the command line', async (options, said) => {
  expect((await run(file, 'london', ...options)).err).toContain(said);
});

it('answers a batch line by line, and goes on after a bad line', async () => {
  const lines = [
    { calendar: flow.calendars.london, from: '2026-03-27T16:00:00Z', within: 'PT4H' },
    { calendar: 'always', between: ['2026-03-27T16:00:00Z', '2026-03-28T16:00:00Z'] },
  ];
  const batch = join(folder, 'batch.jsonl');
  writeFileSync(batch, `\uFEFF${JSON.stringify(lines[0])}\r\nnonsense\n\n${JSON.stringify(lines[1])}`);
  const { out, code } = await run('--batch', batch, '--json');
  expect(code).toBe(1);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { dueAt: '2026-03-30T10:30:00Z' },
    { error: { code: 'notJson', line: 2 } },
    { countedMs: 86_400_000 },
  ]);
  expect(await run('--batch', join(folder, 'missing'))).toMatchObject({ code: 2, out: '' });
});

it('passes over blank lines of a batch, and counts them where it names a line', async () => {
  const line = '{"calendar":"always","windows":"2026-03-30"}';
  const batch = join(folder, 'blank.jsonl');
  const answers = async (text: string) => {
    writeFileSync(batch, text);
    return (await run('--batch', batch)).out
      .split('\n')
      .map((answer) => /windows|"line":\d+/.exec(answer)?.[0] ?? '');
  };
  expect(await answers('')).toEqual(['']);
  expect(await answers(line)).toEqual(['windows', '']);
  expect(await answers(`${line}\n`)).toEqual(['windows', '']);
  expect(await answers(`\n${line}\r\n \n\n{\n${line}\n\n`)).toEqual(['windows', '"line":5', 'windows', '']);
});

it('answers a batch about the calendars of a flow by their ids', async () => {
  const batch = join(folder, 'by-id.jsonl');
  const question = { from: '2026-03-27T16:00:00Z', within: 'PT4H' };
  const calendars = ['london', flow.calendars.london, 'always', 'lodnon', 'lost', 'constructor'];
  writeFileSync(batch, calendars.map((calendar) => JSON.stringify({ calendar, ...question })).join('\n'));
  const answers = async (...args: readonly string[]) =>
    (await run(...args, '--batch', batch)).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const unknown = (message: string) => ({ error: { code: 'calendarUnknown', message } });
  expect(await answers(file)).toMatchObject([
    { dueAt: '2026-03-30T10:30:00Z' },
    { dueAt: '2026-03-30T10:30:00Z' },
    { dueAt: '2026-03-27T20:00:00Z' },
    unknown('There is no calendar "lodnon". Did you mean "london"? There are always, london and lost.'),
    { error: { code: 'CAL-02' } },
    unknown('There is no calendar "constructor". There are always, london and lost.'),
  ]);
  const [withoutFlow] = await answers();
  expect(withoutFlow).toMatchObject({ error: { code: 'calendarShape', line: 1 } });
});

it('refuses beside a batch what none of its lines would hear of', async () => {
  const batch = join(folder, 'by-id.jsonl');
  for (const beside of [['london'], ['--windows', '2026-03-30'], ['--pause', 'a/b']]) {
    const { code, out, err } = await run(file, ...beside, '--batch', batch);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`leave out ${beside[0] === 'london' ? '"london"' : beside[0]}.`);
  }
  expect(await run('-', '--batch', '-')).toMatchObject({ code: 2, out: '' });
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{');
  expect(await run(broken, '--batch', batch)).toMatchObject({ code: 1, out: '' });
});

it('answers a long batch whole and in order', async () => {
  const start = Date.UTC(2026, 0, 1);
  const instants = Array.from({ length: 5000 }, (_, i) => new Date(start + i * 3_600_000).toISOString());
  const batch = join(folder, 'long.jsonl');
  const line = (from: string) => JSON.stringify({ calendar: 'always', from, within: 'PT0S' });
  writeFileSync(batch, instants.map(line).join('\n'));
  const { out, code } = await run('--batch', batch);
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n')).toEqual(
    instants.map((instant) => JSON.stringify({ dueAt: instant.replace('.000Z', 'Z') })),
  );
});

it('ends a line of a batch at a line feed only, and refuses bytes that are no text and lines without end', async () => {
  const holiday = (name: string) =>
    `{"calendar":{"zone":"UTC","week":{},"exceptions":[{"date":"2026-03-30","windows":[],"name":"${name}"}]},"windows":"2026-03-30"}`;
  const batch = join(folder, 'odd.jsonl');
  const lines = [
    holiday('a\u2028b\u0085c'),
    holiday('\u00e4'),
    holiday('x'.repeat(6_000_000)),
    holiday('last'),
  ];
  const bytes = lines.map((line, i) => Buffer.from(`${line}\n`, i === 1 ? 'latin1' : 'utf8'));
  writeFileSync(batch, Buffer.concat(bytes));
  const { out, code } = await run('--batch', batch);
  expect(code).toBe(1);
  const answers = out.trimEnd().split('\n');
  expect(answers.map((line) => JSON.parse(line))).toMatchObject([
    { windows: [] },
    { error: { code: 'invalidUtf8' } },
    { error: { code: 'tooLarge' } },
    { windows: [] },
  ]);
});
