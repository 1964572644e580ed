import { check } from '@rung/compiler';
import type { Flow } from '@rung/flow';
import { languages } from '@rung/wording';
import { createElement } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { activate, loadMessages } from '../../i18n/i18n.ts';
import { FormScopeContext } from '../../inspector/fields/form-scope.ts';
import { flowOf, shown, withDocument } from '../../inspector/page.fake.ts';
import { CapForms } from './cap-forms.tsx';
import { CoolDownForms } from './cool-down-forms.tsx';
import { PingPongForms } from './ping-pong-forms.tsx';
import { PinnedForms } from './pinned-forms.tsx';

const forms = [CapForms, PingPongForms, CoolDownForms, PinnedForms] as const;

/** All guards of a flow as they stand on the screen, with what the check finds. */
function pageOf(flow: Flow): readonly string[] {
  const problems = check(flow).diagnostics;
  const scope = { flow, base: '', problems, readOnly: false };
  const props = { flow, onEdit: () => undefined, onReveal: () => undefined };
  return forms.map((Form) =>
    shown(flow, createElement(FormScopeContext, { value: scope }, createElement(Form, props))),
  );
}

const tiers = {
  desk: { name: 'Service desk', rank: 1, kind: 'frontline', owner: 'queue:desk' },
  lead: { name: 'Team lead', rank: 2, kind: 'manager', owner: 'role:lead' },
};
const bare = { format: 'rung/flow@1', id: 'f', name: 'F', tiers: {}, nodes: {}, edges: {} };
const guarded = flowOf({
  ...bare,
  tiers,
  guards: {
    caps: { most: { of: 'noticesPerHour', max: 3, then: 'lead' }, up: { of: 'reEscalations', max: 2 } },
    pingPong: { loop: { a: 'desk', b: 'lead', max: 1, then: 'lead' } },
    coolDowns: { rest: { triggers: [], length: 'PT4H', calendar: 'nowhere' } },
  },
  pinned: { rule: { text: 'Nobody waits for ever', never: 'ticket.nothing == 1' } },
  nodes: { down: { kind: 'deescalate', title: 'Back down', config: { to: 'back', coolDown: 'rest' } } },
});

withDocument();
beforeEach(async () => {
  await Promise.all([loadMessages('flow'), loadMessages('panels')]);
});

it.each(languages)('shows every kind of guard in words in %s, also where there is none', async (language) => {
  await activate(language);
  for (const flow of [guarded, flowOf(bare), flowOf({ ...bare, tiers })])
    for (const html of pageOf(flow))
      expect(html).not.toMatch(/>(?:guards|settings|form|part)\.[a-z]+[^<]*</i);
});

it('says what is wrong at the field that it is about, and where a cool-down begins', async () => {
  await activate('en');
  const [caps = '', pairs = '', rests = '', pinned = ''] = pageOf(guarded);
  expect(caps).toContain('a full hour moves no ticket');
  expect(pairs).toContain('name a third tier');
  expect(pairs).toContain('aria-invalid="true"');
  expect(rests).toContain('names no trigger');
  expect(rests).toContain('There is no calendar');
  expect(rests).toContain('Step: Back down');
  expect(pinned).toContain('There is no field');
});

it('offers a limit for two tiers only where there are two', async () => {
  await activate('en');
  const add = 'Add a limit for two tiers';
  expect(pageOf(flowOf(bare))[1]).not.toContain(add);
  expect(pageOf(flowOf({ ...bare, tiers }))[1]).toContain(add);
});
