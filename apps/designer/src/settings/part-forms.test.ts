import { addPart, entriesOf, partNames } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { clockMeasures } from '@rung/kernel';
import { createWording, languages } from '@rung/wording';
import { type ComponentType, createElement } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { activate, loadMessages, t } from '../i18n/i18n.ts';
import { FormScopeContext } from '../inspector/fields/form-scope.ts';
import { exampleFlows, flowOf, shown, withDocument } from '../inspector/page.fake.ts';
import { freshId, nameOfText, newPart, shownParts } from '../inspector/parts.ts';
import { partForms } from './forms/part-forms.ts';
import type { PartFormProps } from './part-form.ts';
import { partRows } from './summaries.ts';

const bare = flowOf({ format: 'rung/flow@1', id: 'bare', name: 'Bare', tiers: {}, nodes: {}, edges: {} });

function formOf(flow: Flow, part: (typeof partNames)[number], id: string): string {
  // Each form takes the entries of its own table; the union of forms loses that pairing.
  const Form = partForms[part] as ComponentType<PartFormProps<typeof part>>;
  const value = entriesOf(flow, part)[id];
  if (value === undefined) throw new Error(`no entry ${id}`);
  const form = createElement(Form, { flow, id, value, onChange: () => undefined });
  const scope = { flow, base: `/${part}/${id}`, problems: [], readOnly: false };
  return shown(flow, createElement(FormScopeContext, { value: scope }, form));
}

withDocument();
beforeEach(async () => {
  await Promise.all([loadMessages('flow'), loadMessages('panels')]);
});

it('shows every table that a flow has', () => {
  expect(shownParts.toSorted()).toEqual(partNames.toSorted());
});

it.each(languages)('shows the form of every entry of every example in %s', async (language) => {
  await activate(language);
  for (const flow of exampleFlows)
    for (const part of partNames)
      for (const id of Object.keys(entriesOf(flow, part)))
        expect(formOf(flow, part, id)).not.toMatch(/>(?:form|part|settings|[a-z]+Form)\.[a-z]+[^<]*</);
});

it('begins every kind of entry as one that the flow can hold, and shows it', async () => {
  await activate('en');
  for (const flow of [bare, ...exampleFlows])
    for (const part of partNames) {
      const made = newPart(part, { flow, name: 'Außendienst', language: 'en' });
      const edit = addPart(flow, made);
      expect([part, edit.ok || edit.error]).toEqual([part, true]);
      if (edit.ok) expect(formOf(edit.value.flow, part, made.id)).not.toBe('');
    }
});

it.each(['wordLists', 'contextPackages'] as const)(
  'begins an entry of %s with nothing in it, and says so',
  async (part) => {
    await activate('en');
    const made = newPart(part, { flow: bare, name: 'Churn', language: 'en' });
    const edit = addPart(bare, made);
    if (!edit.ok) throw new Error(`no entry of ${part} was made`);
    expect(Object.values(made.value)).toContainEqual([]);
    expect(formOf(edit.value.flow, part, made.id)).toMatch(
      /Type a word or phrase, then Enter|Nothing is handed over yet\. Add the first item\./,
    );
    const speech = { t, language: 'en', wording: createWording({ language: 'en' }) } as const;
    expect(partRows(edit.value.flow, part, speech).map(({ summary }) => summary)).toEqual([
      part === 'wordLists' ? 'no words yet' : 'nothing yet',
    ]);
  },
);

it('says a target in the hours of its calendar, as its step does', () => {
  const target = { id: 'all', target: 'PT30H' } as const;
  const flow: Flow = {
    ...bare,
    calendars: { branch: { name: 'Branch hours', zone: 'UTC', week: {} } },
    clocks: {
      on_hours: { name: 'A', measure: 'resolution', targets: [{ ...target, calendar: 'branch' }] },
      round: { name: 'B', measure: 'resolution', targets: [{ ...target, calendar: 'always' }] },
    },
  };
  const speech = { t, language: 'en', wording: createWording({ language: 'en' }) } as const;
  const [onHours, round] = partRows(flow, 'clocks', speech).map(({ summary }) => summary);
  expect(onHours).toContain('30 business hours (Branch hours)');
  expect(round).toContain('1 day 6 hours (');
});

it.each([
  ['First answer', 'firstResponse'],
  ['Erste Antwort', 'firstResponse'],
  ['Erstantwort', 'firstResponse'],
  ['Next reply', 'nextReply'],
  ['Folgeantwort', 'nextReply'],
  ['Lösung', 'resolution'],
  ['Thirst', 'resolution'],
])('begins the clock “%s” as one of %s', (name, measure) => {
  expect(newPart('clocks', { flow: bare, name, language: 'en' }).value).toMatchObject({ name, measure });
});

it('begins lists and texts in the language of most others, else in that of the screen, and a text without words', () => {
  const list = (language: string) => ({ language, words: ['x'] });
  const of = (flow: Flow, language: string) => [
    newPart('wordLists', { flow, name: 'Churn', language }).value,
    newPart('templates', { flow, name: 'Hello', language }).value,
  ];
  const inLanguage = (language: string) => [
    { name: 'Churn', language, words: [] },
    { name: 'Hello', audience: 'internal', text: { [language]: '' } },
  ];
  expect(of(bare, 'de')).toEqual(inLanguage('de'));
  const spanish = { ...bare, wordLists: { a: list('es'), b: list('en'), c: list('es') } };
  expect(of(spanish, 'en')).toEqual(inLanguage('es'));
  const even = { ...bare, wordLists: { a: list('es'), b: list('de') } };
  expect(of(even, 'de')).toEqual(inLanguage('de'));
});

it('makes an id of a name once, readable, and never one that is taken or means something else', () => {
  const none = (): boolean => false;
  expect(freshId('Außendienst Süd', none)).toBe('aussendienst_sud');
  expect(freshId('2nd level', none)).toBe('nd_level');
  expect(freshId('チーム', none)).toBe('part');
  expect(freshId('Always', none)).toBe('always_2');
  expect(freshId('Team', (id) => id === 'team' || id === 'team_2')).toBe('team_3');
});

it('calls a text by its first words, each by a name of its own', () => {
  const long = 'Your ticket has been passed on, and we will answer before the end of the day.\nThank you';
  const name = nameOfText(long, () => false);
  expect(name).toBe('Your ticket has been passed on, and we');
  expect(nameOfText(long, (one) => one === name)).toBe(`${name} 2`);
  expect(nameOfText('  Thank you!\n', () => false)).toBe('Thank you!');
  expect(nameOfText('x'.repeat(80), () => false)).toHaveLength(40);
  expect(nameOfText('…', () => false)).toBe('…');
});

it.each(languages)('says in %s what each clock measures', async (language) => {
  await activate(language);
  const flow = exampleFlows.find(({ clocks = {} }) => Object.keys(clocks).length > 0);
  const [id = ''] = Object.keys(flow?.clocks ?? {});
  const clock = flow?.clocks?.[id];
  if (flow === undefined || clock === undefined) throw new Error('no example has a clock');
  const said = clockMeasures.map((measure) => {
    const form = formOf({ ...flow, clocks: { [id]: { ...clock, measure } } }, 'clocks', id);
    return form.includes(t(`clockForm.measure.${measure}`)) ? t(`clockForm.measure.${measure}`) : '';
  });
  expect(said).not.toContain('');
  expect(new Set(said).size).toBe(clockMeasures.length);
});
