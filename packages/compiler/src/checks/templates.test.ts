import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { applyFix } from '../apply-fix.ts';
import { compile } from '../compile.ts';
import { wholeFlow } from '../whole-flow.fake.ts';
import { findings, remove, set } from './findings.fake.ts';

const text = (words: string) => set('/templates/look/text/en', words);

it('finds what stands in braces and is no placeholder, each once', () => {
  const words = '{id}: {ticket.topic}, {{id}}, { id }, {}, {Who is it?}, {ticket.topic}';
  const found = findings('RNG-709', text(words));
  expect(found.map(({ data }) => data['name'])).toEqual([' id ', 'Who is it?', 'ticket.topic', '{id}', '']);
  expect(found.every(({ path }) => path === '/templates/look/text/en')).toBe(true);
  expect(findings('RNG-709', text('{id} } {'))).toEqual([]);
});

/** The template after the repair of what is found in a text. */
function repaired(code: string, words: string, ...edits: Parameters<typeof set>[]) {
  const made = [text(words), ...edits.map((edit) => set(...edit))];
  const [found] = findings(code, ...made);
  if (found?.fix === undefined) return null;
  const flow = applyFix(applyFix(wholeFlow, { label: '', edits: made }), found.fix) as Flow; // edits and repairs keep the shape
  expect(compile(flow).diagnostics.filter(({ path }) => path?.startsWith('/templates/look'))).toEqual([]);
  return flow.templates?.['look'];
}

it('takes the path of a field for what is meant, and declares it', () => {
  expect(repaired('RNG-709', '{id}: {ticket.topic}')).toMatchObject({
    text: { en: '{id}: {topic}' },
    vars: { id: 'ticket.id', topic: 'ticket.topic' },
  });
  expect(repaired('RNG-709', 'Look at {ticket.id}')).toMatchObject({
    text: { en: 'Look at {id}' },
    vars: { id: 'ticket.id' },
  });
  expect(repaired('RNG-709', 'Look at {{id}}')).toMatchObject({ text: { en: 'Look at {id}' } });
  expect(repaired('RNG-709', '{id} {ticket.topic}', ['/templates/look/vars/topic', 'ticket.id'])).toBeNull();
  const bare = [remove('/templates/look/vars'), text('Look at {ticket.id}')];
  expect(findings('RNG-709', ...bare)[0]?.fix?.edits[1]).toEqual(
    set('/templates/look/vars', { id: 'ticket.id' }),
  );
});

it('reads an undeclared placeholder from the one field of its name', () => {
  expect(repaired('RNG-701', '{id}: {topic}')).toMatchObject({ vars: { topic: 'ticket.topic' } });
  expect(findings('RNG-701', text('{id} for {customer}'))[0]?.fix).toBeUndefined();
});
