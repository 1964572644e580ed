import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { EditLabel } from '@rung/editing';
import { createRandom } from '@rung/simulator';
import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { type Child, startChild } from '../testing/child.fake.ts';
import { ask } from '../testing/raw-request.fake.ts';
import { clientOf, signed } from '../testing/server.fake.ts';

const rounds = 50;
const key = 'small-team-starter';
const firstName = 'A first policy for a small team';
const label: EditLabel = { what: 'flowChanged', data: {} };

type Client = ReturnType<typeof clientOf>;
type Call = (client: Client) => Promise<unknown>;

/**
 * Writes revisions, and now and then a version for one environment, which another is then pointed to or rolled back from,
 * one call after another; remembers what was acknowledged.
 */
class Writer {
  /** Command ids by the revision that they were acknowledged as, from the second on. */
  readonly revisions: string[] = [];
  /** The messages of the versions that were acknowledged, in their order. */
  readonly versions: string[] = [];
  /** The versions that production was pointed to, in the order that was acknowledged. */
  readonly pointers: number[] = [];
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
    if (this.pointers.length < this.versions.length) return this.#pointing();
    return rev % 6 === 0 && this.versions.length < rev / 6 ? this.#publishing(rev) : this.#writing(rev);
  }

  #writing(rev: number): Call {
    const { commandId, author } = signed();
    // Each revision means something else, so that each can be published.
    const before = rev === 1 ? firstName : `Name ${rev}`;
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

  #pointing(): Call {
    const seq = this.pointers.length + 1;
    // Every third time back to the first.
    const version = seq % 3 === 0 ? 1 : seq;
    const command = { ...signed(), key, environment: 'production', expectedSeq: seq - 1, version };
    return async (client) => {
      expect(await client.versions.point.mutate(command)).toMatchObject({ seq, version });
      this.pointers.push(version);
    };
  }

  /** All that was acknowledged is there, and at most the one call that was cut off beyond that. */
  async check({ client, url }: Started): Promise<void> {
    const { changes } = await client.drafts.changesSince.query({ key, rev: 1 });
    const ids = (changes ?? []).map(({ commandId }) => commandId);
    expect(ids.slice(0, this.revisions.length)).toEqual(this.revisions);
    const { rev, flow } = await client.drafts.open.query({ key });
    expect([rev, flow.name]).toEqual([ids.length + 1, rev === 1 ? firstName : `Name ${rev}`]);
    const { versions, history } = await client.versions.list.query({ key });
    const messages = versions.map(({ message }) => message).toReversed();
    expect(messages.slice(0, this.versions.length)).toEqual(this.versions);
    const given = (environment: string): readonly number[] => {
      const pointers = history.filter((pointer) => pointer.environment === environment).toReversed();
      expect(pointers.map(({ seq }) => seq)).toEqual(pointers.map((_, index) => index + 1));
      return pointers.map(({ version }) => version);
    };
    const [staging, production] = [given('staging'), given('production')];
    expect(staging).toEqual(messages.map((_, index) => index + 1));
    expect(production.slice(0, this.pointers.length)).toEqual(this.pointers);
    const acknowledged = this.revisions.length + this.versions.length + this.pointers.length;
    expect(ids.length + messages.length + production.length).toBeLessThanOrEqual(acknowledged + 1);
    await isGiven(`${url}/rt/v1/env/staging/policies/${key}`, staging);
    await isGiven(`${url}/rt/v1/env/production/policies/${key}`, production);
  }
}

/** Runtimes are given the last of these versions, byte for byte; nothing where there are none. */
async function isGiven(place: string, versions: readonly number[]): Promise<void> {
  const { status, headers, body } = await ask(place);
  if (versions.length === 0) {
    expect(status).toBe(404);
    return;
  }
  expect(headers).toMatchObject({
    'rung-seq': String(versions.length),
    'rung-version': String(versions.at(-1)),
    etag: `"sha256-${createHash('sha256').update(body).digest('base64url')}"`,
  });
}

interface Started {
  readonly child: Child;
  readonly client: Client;
  readonly url: string;
}

async function start(folder: string): Promise<Started> {
  const child = startChild('main.ts', ['--port', '0', '--data', folder]);
  const url = /http:\S+\d/.exec(await child.line())?.[0] ?? '';
  return { child, client: clientOf(url), url };
}

it(
  'loses nothing that it acknowledged when it is killed at fifty instants',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rung-killed-'));
    const random = createRandom(3);
    const writer = new Writer();
    for (let round = 0; round < rounds; round += 1) {
      const started = await start(folder);
      const { child, client } = started;
      await writer.check(started);
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
    const started = await start(folder);
    const { child } = started;
    await writer.check(started);
    child.process.kill('SIGTERM');
    await child.ended;
    expect(child.process.exitCode).toBe(0);
    expect(writer.versions.length).toBeGreaterThan(10);
    expect(writer.pointers.length).toBeGreaterThan(10);
    rmSync(folder, { recursive: true });
  },
  15 * 60_000,
);
