import type { EditResult } from '@rung/editing';
import { type Flow, parseFlow } from '@rung/flow';
import { expect, it } from 'vitest';
import { flowOf } from '../../inspector/page.fake.ts';
import { newPart } from '../../inspector/parts.ts';
import { type MakeEdit, removeGuard, setGuard, setPinned } from './guard-edits.ts';

const plain = flowOf({
  format: 'rung/flow@1',
  id: 'f',
  name: 'F',
  tiers: {
    desk: { name: 'Desk', rank: 1, kind: 'frontline', owner: 'queue:desk' },
    lead: { name: 'Lead', rank: 2, kind: 'manager', owner: 'role:lead' },
  },
  nodes: { down: { kind: 'deescalate', config: { to: 'back', coolDown: 'rest' } } },
  edges: {},
});

/** The flow after edits in a row, each of which is one; it can be read back as it is. */
function after(flow: Flow, ...makes: readonly MakeEdit[]): Flow {
  const made = makes.reduce((before, make) => {
    const edit: EditResult = make(before);
    if (!edit.ok) throw new Error(edit.error.code);
    expect(edit.value.label.what).toBe('flowChanged');
    return edit.value.flow;
  }, flow);
  expect(parseFlow(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, value: made });
  return made;
}

const cap = { of: 'reEscalations', max: 2, then: 'lead' } as const;
const rest = { triggers: [], length: 'PT4H', calendar: 'always' };

it('adds, changes and removes guards, and leaves none behind that is empty', () => {
  const capped = after(plain, setGuard({ kind: 'caps', id: 'a' }, cap));
  expect(capped.guards).toEqual({ caps: { a: cap } });
  const two = after(
    capped,
    setGuard({ kind: 'caps', id: 'b' }, { of: 'noticesPerHour', max: 5 }),
    setGuard({ kind: 'caps', id: 'a' }, { ...cap, max: 1 }),
  );
  expect(Object.entries(two.guards?.caps ?? {})).toEqual([
    ['a', { ...cap, max: 1 }],
    ['b', { of: 'noticesPerHour', max: 5 }],
  ]);
  const none = after(two, removeGuard({ kind: 'caps', id: 'a' }), removeGuard({ kind: 'caps', id: 'b' }));
  expect(none).toEqual(plain);
  expect(Object.hasOwn(none, 'guards')).toBe(false);
});

it('makes a calendar that a cool-down names in the same edit', () => {
  const made = newPart('calendars', { flow: plain, name: 'Office', language: 'en' });
  const flow = after(
    plain,
    setGuard({ kind: 'coolDowns', id: 'rest' }, { ...rest, calendar: made.id }, made),
  );
  expect(Object.keys(flow.calendars ?? {})).toEqual([made.id]);
  expect(flow.guards?.coolDowns?.['rest']?.calendar).toBe(made.id);
});

it('takes a cool-down from the steps that begin it when it is removed', () => {
  const flow = after(plain, setGuard({ kind: 'coolDowns', id: 'rest' }, rest));
  const removed = after(flow, removeGuard({ kind: 'coolDowns', id: 'rest' }));
  expect(removed.guards).toBeUndefined();
  expect(removed.nodes['down']?.config).toEqual({ to: 'back' });
});

it('keeps sentences in their order', () => {
  const two = after(plain, setPinned('a', { text: 'One' }), setPinned('b', { text: 'Two' }));
  const changed = after(two, setPinned('a', { text: 'Uno', never: 'customer.vip' }));
  expect(Object.values(changed.pinned ?? {}).map(({ text }) => text)).toEqual(['Uno', 'Two']);
  expect(after(two, setPinned('a', undefined), setPinned('b', undefined))).toEqual(plain);
});
