import { templates } from '@rung/flow';
import { createWording, namesOfFlow } from '@rung/wording';
import { beforeEach, expect, it } from 'vitest';
import { activate, loadMessages, t } from '../i18n/i18n.ts';
import { withDocument } from '../inspector/page.fake.ts';
import { titleOfConflict } from './conflict-title.ts';

const flow = templates.map((one) => one.flow).find(({ grants }) => Object.keys(grants ?? {}).length > 0);
if (flow === undefined) throw new Error('no template has an authority matrix');
const wording = createWording({ language: 'en', names: namesOfFlow(flow) });
const titleOf = (...place: string[]): string =>
  titleOfConflict({ place, before: flow, mine: flow, theirs: null }, { wording, t });

withDocument();
beforeEach(async () => {
  await Promise.all([loadMessages('flow'), loadMessages('panels')]);
  await activate('en');
});

it('calls a row of the matrix by its tier and what it may do, never by its id', () => {
  const [id = '', row] = Object.entries(flow.grants ?? {})[0] ?? [];
  const tier = flow.tiers[row?.tier ?? '']?.name ?? '';
  const title = titleOf('grants', id);
  expect(title).toContain(`${tier}: ${wording.sayAction(row?.action ?? '')}`);
  expect(title).not.toContain(id);
});

it('calls a tier by its name, and by its id where neither side has it', () => {
  const [id = '', tier] = Object.entries(flow.tiers)[0] ?? [];
  expect(titleOf('tiers', id)).toContain(tier?.name);
  expect(titleOf('tiers', 'gone')).toContain('gone');
});
