import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  example,
  exampleFlow,
  repositoryRoot,
  type Scratch,
  scratchOfTest,
} from './shell/example-files.fake.ts';

const main = join(repositoryRoot, 'apps/cli/src/main.ts');

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** Runs the tool as a process of its own. */
function run(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--conditions=@rung/source', main, ...args], {
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

const flow = exampleFlow('agency-unanswered-4bh');
const sound = example('agency-unanswered-4bh');
const sample = (file: string): string => example('replays/sample', file);
const header = 'ticket,time,event,channel,priority,topic,customer,segment,vip,agent,text,score';
const calendar = '{"zone":"UTC","week":{"mon":[["09:00","17:30"]]}}';

/** What is bad, what the file holds, the command that must refuse it, how it ends, and the place that it tells. */
interface Case {
  readonly what: string;
  readonly content: unknown;
  readonly command: (bad: string, scratch: Scratch) => readonly string[];
  readonly status: number;
  readonly place: string;
}

const check = (bad: string): readonly string[] => ['check', bad];
const replay = (bad: string): readonly string[] => [
  'replay',
  sample('flow.json'),
  '--tickets',
  bad,
  '--map',
  sample('map.json'),
];

const cases: readonly Case[] = [
  {
    what: 'a flow cut short, over a policy that is there',
    content: JSON.stringify(flow, null, 2).slice(0, 700),
    command: (bad, scratch) => ['compile', bad, '-o', scratch.write('policy.json', 'as it was')],
    status: 1,
    place: 'bad:35:',
  },
  {
    what: 'a flow of 100,000 levels',
    content: `{"nodes":${'['.repeat(100_000)}`,
    command: check,
    status: 1,
    place: 'bad:1:',
  },
  {
    what: 'a flow with half a character, drawn over a picture that is there',
    content: { ...flow, name: '\ud800' },
    command: (bad, scratch) => ['draw', bad, '-o', scratch.write('flow.svg', 'as it was')],
    status: 1,
    place: 'bad:4:',
  },
  {
    what: 'a policy of another program',
    content: { format: 'rung/policy@7' },
    command: (bad) => ['simulate', bad, '--scenarios', example('agency-unanswered-4bh', 'scenarios.json')],
    status: 1,
    place: 'bad:2:',
  },
  {
    what: 'scenarios with an unknown event',
    content: {
      format: 'rung/scenario@1',
      name: 'x',
      ticket: { id: 'T' },
      events: [{ at: '2026-03-02T10:00:00Z', type: 'ticket.creatd' }],
    },
    command: (bad) => ['simulate', sound, '--scenarios', bad],
    status: 1,
    place: 'bad:10:',
  },
  {
    what: 'a map of unknown columns and events',
    content: {
      format: 'rung/replay-map@1',
      source: { format: 'csv' },
      ticket: { column: 'ticket' },
      time: { column: 'time', format: 'ISO', zone: 'UTC' },
      rules: [{ event: 'ticket.creatd' }],
    },
    command: (bad) => ['replay', sample('flow.json'), '--tickets', sample('tickets.csv'), '--map', bad],
    status: 1,
    place: 'bad:16:',
  },
  {
    what: 'a table without the columns of its map',
    content: 'ticket,time\nS-1,2026-03-15 04:59:03\n',
    command: replay,
    status: 2,
    place: '"channel"',
  },
  {
    what: 'a table with a time on no day',
    content: [
      header,
      'S-1,2026-02-30 04:59:03,created,email,normal,how-to,C-63,small,false,,x,',
      'S-2,2026-02-28 04:59:03,created,email,normal,how-to,C-63,small,false,,x,\n',
    ].join('\n'),
    command: (bad) => [...replay(bad), '--json'],
    status: 0, // a history is replayed without the rows that cannot be read, which are counted and told
    place: '"row":1,"ticket":"S-1","code":"badTime"',
  },
  {
    what: 'a batch of calendars with lines that cannot be read',
    content: [
      `{"calendar":${calendar},"calendar":"always","windows":"2026-03-30"}`,
      `{"calendar":${calendar},"windows":"2026-03-30"}`,
      '{"calendar":',
    ].join('\n'),
    command: (bad) => ['calendar', '--batch', bad, '--json'],
    status: 1,
    place: '"code":"duplicateKey","message":"Column 63:',
  },
];

it.each(cases)(
  'ends in order on $what, and leaves every file as it was',
  async ({ content, command, status, place }) => {
    const scratch = scratchOfTest();
    const args = command(scratch.write('bad', content), scratch);
    const before = scratch.digests();
    const ended = await run(args);
    expect(ended.said).toContain(place);
    expect(ended.said).not.toMatch(/\bat .*\.[tj]s:\d+|This is a bug/);
    expect(ended.status).toBe(status);
    expect(scratch.digests()).toEqual(before);
  },
);
