import { createWording, namesOfFlow } from '@rung/wording';
import { expect, it } from 'vitest';
import type { Words } from '../use-words.ts';
import { rehearsed } from './rehearsed.fake.ts';
import { type SaidText, saidText } from './said-text.ts';
import { allSteps, stepGroups } from './steps.ts';

/** Everything that is said to people in the scenarios of an example, by its place in the flow. */
function allSaid(
  name: string,
  {
    language = 'en',
    ticketLanguage,
  }: { readonly language?: 'en' | 'de'; readonly ticketLanguage?: string } = {},
): ReadonlyMap<string, SaidText> {
  const { flow, runs } = rehearsed(name);
  const wording = createWording({ language, names: namesOfFlow(flow) });
  const moment = (ms: number): string => new Date(ms).toISOString();
  const words: Words = {
    wording,
    language,
    zone: 'UTC',
    currency: 'EUR',
    time: moment,
    months: moment,
    dayNumber: moment,
    shortDay: moment,
    day: moment,
    moment,
  };
  const said = runs.flatMap(({ scenario, result }) =>
    allSteps(stepGroups(result, scenario.tickets[0]?.id ?? '')).flatMap((step) => {
      const text = saidText(step, { flow, words, effects: result.effects, ticketLanguage });
      return text === null || step.entry.step !== 'node' ? [] : [[step.entry.node, text] as const];
    }),
  );
  return new Map(said);
}

const texts = (said: ReadonlyMap<string, SaidText>): readonly string[] =>
  [...said.values()].map(({ text }) => text);

it('says messages and notices as people will read them', () => {
  const said = texts(allSaid('manager-ladder-deescalation-followup'));
  expect(said).toContainEqual(
    expect.stringMatching(
      /^Your case is now with a manager\. You will hear from us by 20\d\d-\d\d-\d\dT[\d:.]+Z\.$/,
    ),
  );
  const vip = texts(allSaid('ecommerce-vip-ltv'));
  expect(vip).toContainEqual(expect.stringMatching(/^Ticket T-\d+ is from a valued customer/));
  for (const text of [...said, ...vip]) expect(text).not.toMatch(/[{}]/);
});

it('says them in the language of the ticket, else of the screen, else in one that there is', () => {
  const german = allSaid('ecommerce-vip-ltv', { ticketLanguage: 'de' });
  expect([...german.values()][0]).toMatchObject({
    language: 'de',
    text: expect.stringMatching(/ kommt von einem/),
  });
  expect(texts(allSaid('ecommerce-vip-ltv', { language: 'de' }))).toEqual(texts(german));
  expect(texts(allSaid('ecommerce-vip-ltv', { ticketLanguage: 'fr' }))).toEqual(
    texts(allSaid('ecommerce-vip-ltv')),
  );
});

it('says a text with what it says of the ticket of the step, not of another at the same instant', () => {
  const { flow, runs } = rehearsed('ecommerce-vip-ltv');
  const wording = createWording({ language: 'en', names: namesOfFlow(flow) });
  const moment = String;
  const words: Words = {
    wording,
    language: 'en',
    zone: 'UTC',
    currency: 'EUR',
    time: moment,
    months: moment,
    dayNumber: moment,
    shortDay: moment,
    day: moment,
    moment,
  };
  const told = runs.flatMap(({ scenario, result }) => {
    const [id = ''] = scenario.tickets.map((ticket) => ticket.id);
    // What is said of another ticket, at the same step and instant, comes first.
    const others = result.effects.flatMap((effect) =>
      effect.effect === 'notify' ? [{ ...effect, ticket: 'OTHER', vars: { id: 'OTHER' } }] : [],
    );
    const effects = [...others, ...result.effects];
    return allSteps(stepGroups(result, id)).flatMap((step) => {
      const said = saidText(step, { flow, words, effects, ticketLanguage: 'en' });
      return said === null ? [] : [said.text];
    });
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((text) => text.includes('OTHER'))).toEqual([]);
});
