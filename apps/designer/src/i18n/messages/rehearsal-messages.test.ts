import { expect, it } from 'vitest';
import { eventGroups, eventKinds } from '../../simulator/model/event-kinds.ts';
import { detailNames } from '../../versions/model/part-values.ts';
import { toldParts } from '../../versions/model/told-parts.ts';
import { messages } from './index.ts';

const known = new Set<string>(Object.keys(messages));

it('has a word for every event, group, input, part and detail', () => {
  const wanted = [
    ...eventGroups.map((group) => `simulator.group.${group}`),
    ...eventKinds.flatMap(({ inputs }) => inputs.map(({ key }) => `simulator.input.${key}`)),
    ...toldParts.map((part) => `change.part.${part}`),
    ...detailNames.map((name) => `change.detail.${name}`),
  ];
  expect(wanted.filter((id) => !known.has(id))).toEqual([]);
});
