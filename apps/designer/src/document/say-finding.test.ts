import { check } from '@rung/compiler';
import { addNode } from '@rung/editing';
import { parseFlow } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { sayFinding } from './say-finding.ts';

it('calls steps and outcomes as the drawing does, in both languages', () => {
  const empty = parseFlow({ format: 'rung/flow@1', id: 'f', name: 'F', tiers: {}, nodes: {}, edges: {} });
  if (!empty.ok) throw new Error('this is a flow');
  const added = addNode(empty.value, { kind: 'authority', salt: 'ab12' });
  if (!added.ok) throw new Error('it can be added');
  const { flow } = added.value;
  const [made] = added.value.select ?? [];
  const open = check(flow).diagnostics.filter(({ code, nodeId }) => code === 'LNT-03' && nodeId === made);
  const said = (language: 'en' | 'de') =>
    open.map((finding) => sayFinding(createWording({ language }), flow, finding)).toSorted();
  expect(said('en')).toEqual([
    '“Authority” must say what happens next at “beyond everyone”.',
    '“Authority” must say what happens next at “may decide”.',
    '“Authority” must say what happens next at “needs sign-off”.',
  ]);
  expect(said('de')[0]).toContain('„');
  expect(said('de').join(' ')).not.toMatch(/needsSignOff|granted|authority_/);
});
