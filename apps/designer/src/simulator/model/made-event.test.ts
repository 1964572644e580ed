import { expect, it } from 'vitest';
import { type EventKindId, eventKinds, kindOfEvent } from './event-kinds.ts';
import { msOf } from './instants.ts';
import { madeEvent, plainEvent } from './made-event.ts';

const atMs = msOf('2026-03-03T10:00:00Z');

function kindOf(id: EventKindId) {
  const kind = eventKinds.find((one) => one.id === id);
  if (kind === undefined) throw new Error(`no kind is ${id}`);
  return kind;
}

it('makes every event that asks for nothing, as its kind, at the instant', () => {
  const plain = eventKinds.flatMap((kind) => {
    const event = plainEvent(kind, atMs, []);
    return event === null ? [] : [{ kind, event }];
  });
  expect(plain.length).toBeGreaterThan(10);
  for (const { kind, event } of plain) {
    expect(msOf(event.at)).toBe(atMs);
    expect(kindOfEvent({ ...event })?.type).toBe(kind.type);
  }
});

it('makes none of which something must be known', () => {
  const asking = (['flagged', 'fieldsChange', 'ownerChanged', 'signal', 'actionRequested'] as const).map(
    kindOf,
  );
  expect(asking.map((kind) => plainEvent(kind, atMs, []))).toEqual(asking.map(() => null));
});

it('keeps what a form does not ask when it changes an event, and the ticket that it is about', () => {
  const event = { id: '3', ticket: 'T-9', type: 'owner.changed', at: '', owner: 'fred', by: 'ada' } as const;
  const made = madeEvent({ kind: kindOf('ownerChanged'), values: { owner: 'eve' }, atMs, event });
  expect(made).toMatchObject({
    ok: true,
    value: { ticket: 'T-9', owner: 'eve', by: 'ada', at: '2026-03-03T10:00:00Z' },
  });
});

it('says what is wrong with an event that the engine would not take', () => {
  const made = madeEvent({ kind: kindOf('sentiment'), values: { score: 'low' }, atMs });
  expect(made.ok).toBe(false);
});
