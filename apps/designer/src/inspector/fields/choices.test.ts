import { expect, it } from 'vitest';
import type { Translate } from '../../i18n/i18n.ts';
import { toldApart } from './choices.ts';

const t: Translate = (id, values) => `${id} ${values?.['name']} ${values?.['id']}`;

it('tells choices of one name apart by their ids, and leaves the others as they are', () => {
  const choices = [
    { value: 'desk', label: 'Desk' },
    { value: 'senior', label: 'Senior' },
    { value: 'desk_2', label: 'Desk' },
  ];
  const [first, senior, second] = toldApart(choices, t);
  expect(first).toEqual({ value: 'desk', label: 'form.twin Desk desk' });
  expect(senior).toBe(choices[1]);
  expect(second).toEqual({ value: 'desk_2', label: 'form.twin Desk desk_2' });
});
