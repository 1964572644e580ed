import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { type Command, onlyOnce } from './ask-once.ts';

interface Wish {
  readonly name: string;
  readonly seen: number;
}

/** A server that does each command once; what becomes of the replies is said beforehand. */
function serverThat(...fates: readonly ('answers' | 'is not reached' | 'loses the reply' | 'refuses')[]) {
  const done: string[] = [];
  const asked: Command<Wish>[] = [];
  const ask = async (command: Command<Wish>): Promise<number> => {
    const fate = fates[asked.length] ?? 'answers';
    asked.push(command);
    if (fate === 'is not reached') throw new TRPCClientError('fetch failed');
    if (fate === 'refuses') throw refusal;
    const { commandId } = command;
    if (!done.includes(commandId)) done.push(commandId);
    if (fate === 'loses the reply') throw new TRPCClientError('fetch failed');
    return done.indexOf(commandId) + 1;
  };
  return { done, asked, once: onlyOnce({ ask, wishOf: ({ name }) => [name] }) };
}

const data = { code: 'CONFLICT', httpStatus: 409, rung: { code: 'keyTaken', key: 'x' }, refusal: null };
const refusal = TRPCClientError.from({ error: { code: -32_009, message: 'keyTaken', data } });

it.each(['loses the reply', 'is not reached'] as const)(
  'does a thing once when it is asked for again after a server that %s',
  async (fate) => {
    const { once, done } = serverThat(fate, fate);
    await expect(once({ name: 'a', seen: 0 })).rejects.toThrow('fetch failed');
    await expect(once({ name: 'a', seen: 1 })).rejects.toThrow('fetch failed');
    expect(await once({ name: 'a', seen: 2 })).toBe(1);
    expect(done).toHaveLength(1);
  },
);

it('sends what was sent, not what the page has come to know since', async () => {
  const { once, asked } = serverThat('loses the reply');
  await expect(once({ name: 'a', seen: 0 })).rejects.toThrow();
  await once({ name: 'a', seen: 1 });
  expect(asked[1]).toEqual(asked[0]);
});

it('does a thing again that is asked for again after its answer, or is another', async () => {
  const { once, done } = serverThat();
  await once({ name: 'a', seen: 0 });
  await once({ name: 'a', seen: 0 });
  await once({ name: 'b', seen: 0 });
  expect(new Set(done).size).toBe(3);
});

it('asks for what is seen now where what was sent before turns out to be refused', async () => {
  const { once, asked } = serverThat('is not reached', 'refuses');
  await expect(once({ name: 'a', seen: 0 })).rejects.toThrow();
  expect(await once({ name: 'a', seen: 5 })).toBe(1);
  expect(asked.map(({ seen }) => seen)).toEqual([0, 0, 5]);
  expect(asked[2]?.commandId).not.toBe(asked[0]?.commandId);
});

it('tells a refusal, and does not keep what was refused', async () => {
  const { once, asked } = serverThat('refuses', 'refuses');
  await expect(once({ name: 'a', seen: 0 })).rejects.toBe(refusal);
  await expect(once({ name: 'a', seen: 0 })).rejects.toBe(refusal);
  expect(asked).toHaveLength(2);
  expect(asked[1]?.commandId).not.toBe(asked[0]?.commandId);
});
