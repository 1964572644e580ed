import { expect, it } from 'vitest';
import { type Place, Presence, type PresentPerson } from './presence.ts';

const at = (name: string, step: string | null = null): Place => ({ key: 'k', name, step });

/** One browser's stream; `next` gives the names and steps of the others. */
function join(presence: Presence, stream: string) {
  const ended = new AbortController();
  const heard = presence.listen(stream, ended.signal);
  const said = ({ name, step }: PresentPerson): string => (step === null ? `${name}` : `${name} at ${step}`);
  return {
    next: async () => {
      const { value, done } = await heard.next();
      return done === true ? 'over' : value.map(said);
    },
    end: async () => {
      ended.abort();
      while ((await heard.next()).done !== true);
    },
  };
}

it('tells each browser where the others are, and never itself', async () => {
  const presence = new Presence();
  const ada = join(presence, 'a');
  expect(await ada.next()).toEqual([]);
  const ben = join(presence, 'b');
  expect(await ben.next()).toEqual([]);
  expect(presence.tell('a', [at('Ada')])).toBe(true);
  expect(await ben.next()).toEqual(['Ada']);
  presence.tell('b', [at('Ben', 'senior')]);
  expect(await ada.next()).toEqual(['Ben at senior']);
  presence.tell('b', [at('Ben', 'team'), at('Ben')]);
  expect(await ada.next()).toEqual(['Ben at team', 'Ben']);
});

it('lets people be gone with their stream', async () => {
  const presence = new Presence();
  const ada = join(presence, 'a');
  await ada.next();
  const ben = join(presence, 'b');
  await ben.next();
  presence.tell('b', [at('Ben')]);
  expect(await ada.next()).toEqual(['Ben']);
  const gone = ada.next();
  await ben.end();
  expect(await gone).toEqual([]);
  expect(presence.tell('b', [at('Ben')])).toBe(false);
});

it('says nothing again that has not changed, and tells together what changes fast', async () => {
  const presence = new Presence();
  const ada = join(presence, 'a');
  await ada.next();
  const ben = join(presence, 'b');
  await ben.next();
  const next = ada.next();
  presence.tell('b', [at('Ben', 'one')]);
  presence.tell('b', [at('Ben', 'two')]);
  expect(await next).toEqual(['Ben at two']);
  const later = ada.next();
  presence.tell('b', [at('Ben', 'two')]);
  presence.tell('b', [at('Ben', 'three')]);
  expect(await later).toEqual(['Ben at three']);
});

it('takes nobody for somebody else: a name of a stream that is open opens no other', async () => {
  const presence = new Presence();
  const ada = join(presence, 'a');
  await ada.next();
  expect(await join(presence, 'a').next()).toBe('over');
  expect(presence.tell('a', [at('Ada')])).toBe(true);
});
