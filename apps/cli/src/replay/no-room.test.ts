import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { example, repositoryRoot, scratchOfTest } from '../shell/example-files.fake.ts';

const main = join(repositoryRoot, 'apps/cli/src/main.ts');
const sample = (file: string): string => example('replays/sample', file);

// A limit on the size of files stands in for a full disk: the kernel refuses the same writes, and it needs no rights.
it.skipIf(process.platform === 'win32').each(['1', '2'])(
  'takes rows that cannot be set aside for wrong use, with --workers %s, and leaves nothing behind',
  { timeout: 60_000 },
  (workers) => {
    const scratch = scratchOfTest();
    const map = JSON.parse(readFileSync(sample('map.json'), 'utf8')); // of our own, which has this key
    const asked = [
      '--tickets',
      sample('tickets.csv'),
      '--map',
      scratch.write('map.json', { ...map, grouped: false }),
    ];
    const node = [process.execPath, '--conditions=@rung/source', main];
    mkdirSync(scratch.path('tmp'));
    const { stdout, stderr, status } = spawnSync(
      '/bin/sh',
      [
        '-c',
        'ulimit -f 8; exec "$0" "$@"',
        ...node,
        'replay',
        sample('flow.json'),
        ...asked,
        '--workers',
        workers,
      ],
      { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', TMPDIR: scratch.path('tmp') } },
    );
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: `error: Cannot set rows aside in ${scratch.path('tmp')}: it would be larger than files may be here. Set TMPDIR to a folder that has room, or make some there.\n`,
      status: 2,
    });
    expect(readdirSync(scratch.path('tmp'))).toEqual([]);
  },
);
