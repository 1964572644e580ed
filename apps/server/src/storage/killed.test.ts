import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { EditLabel } from '@rung/editing';
import { createRandom } from '@rung/simulator';
import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { type Child, startChild } from '../testing/child.fake.ts';
import { clientOf, signed } from '../testing/server.fake.ts';

const rounds = 50;
const key = 'small-team-starter';
const label: EditLabel = { what: 'flowChanged', data: {} };

type Client = ReturnType<typeof clientOf>;
type Call = (client: Client) => Promise<unknown>;

/** Writes revisions, and now and then a version, one after another; remembers what was acknowledged. */
class Writer {
  /** Command ids by the revision that they were acknowledged as, from the second on. */
  readonly revisions: string[] = [];
  /** The messages of the versions that were acknowledged, in their order. */
  readonly versions: string[] = [];
  /** The call that has not been answered; null when all are. */
  #open: Call | null = null;

  /** Makes the call that was cut off again, then new ones until one is cut off. */
  async run(client: Client, acknowledged: () => void): Promise<void> {
    for (;;) {
      this.#open ??= this.#next();
      try {
        await this.#open(client);
      } catch (cause) {
        if (cause instanceof TRPCClientError && cause.data === undefined) return;
        throw cause;
      }
      this.#open = null;
      acknowledged();
    }
  }

  #next(): Call {
    const rev = this.revisions.length + 1;
    return rev % 6 === 0 && this.versions.length < rev / 6 ? this.#publishing(rev) : this.#writing(rev);
  }

  #writing(rev: number): Call {
    const { commandId, author } = signed();
    // Each revision means something else, so that each can be published.
    const before = rev === 1 ? 'A first policy for a small team' : `Name ${rev}`;
    const patches = [{ path: ['name'], before, after: `Name ${rev + 1}` }];
    return async (client) => {
      const written = await client.drafts.write.mutate({
        key,
        baseRev: rev,
        commandId,
        author,
        label,
        patches,
      });
      expect(written.rev).toBe(rev + 1);
      this.revisions.push(commandId);
    };
  }

  #publishing(baseRev: number): Call {
    const message = `of revision ${baseRev}`;
    const expectedSeq = this.versions.length;
    const command = {
      ...signed(),
      key,
      environment: 'staging',
      expectedSeq,
      baseRev,
      acknowledgedRev: baseRev,
      message,
    };
    return async (client) => {
      const pointed = await client.versions.publish.mutate(command);
      expect(pointed).toMatchObject({ seq: expectedSeq + 1, version: expectedSeq + 1 });
      this.versions.push(message);
    };
  }

  /** All that was acknowledged is there. */
  async check(client: Client): Promise<void> {
    const { changes } = await client.drafts.changesSince.query({ key, rev: 1 });
    const ids = (changes ?? []).map(({ commandId }) => commandId);
    expect(ids.slice(0, this.revisions.length)).toEqual(this.revisions);
    const { versions, history } = await client.versions.list.query({ key });
    const messages = versions.map(({ message }) => message).toReversed();
    expect(messages.slice(0, this.versions.length)).toEqual(this.versions);
    expect(history).toHaveLength(versions.length);
    // At most the one call that was cut off is there beyond that.
    expect(ids.length + messages.length).toBeLessThanOrEqual(
      this.revisions.length + this.versions.length + 1,
    );
  }
}

async function start(folder: string): Promise<{ readonly child: Child; readonly client: Client }> {
  const child = startChild('main.ts', ['--port', '0', '--data', folder]);
  const url = /http:\S+\d/.exec(await child.line())?.[0] ?? '';
  return { child, client: clientOf(url) };
}

it(
  'loses nothing that it acknowledged when it is killed at fifty instants',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rung-killed-'));
    const random = createRandom(3);
    const writer = new Writer();
    for (let round = 0; round < rounds; round += 1) {
      const { child, client } = await start(folder);
      await writer.check(client);
      // Somewhere in the calls that follow so many, and somewhere in what is done for one.
      let left = random.between(0, 12);
      const delay = random.between(0, 8);
      const kill = async () => {
        await setTimeout(delay);
        child.process.kill('SIGKILL');
      };
      let killing = left === 0 ? kill() : null;
      await writer.run(client, () => {
        left -= 1;
        if (left === 0) killing = kill();
      });
      await killing;
      await child.ended;
    }
    const { child, client } = await start(folder);
    await writer.check(client);
    child.process.kill('SIGTERM');
    await child.ended;
    expect(child.process.exitCode).toBe(0);
    expect(writer.versions.length).toBeGreaterThan(10);
    rmSync(folder, { recursive: true });
  },
  15 * 60_000,
);
