import fc from 'fast-check';
import { expect, it } from 'vitest';
import { complete, parseListSearch, shortest } from '../policies/list-search.ts';
import { parseEditorSearch } from './editor-search.ts';

it('reads what of an open flow is in its address, and leaves out what makes no sense', () => {
  expect(parseEditorSearch({ view: 'outline', step: 'vip' })).toEqual({ view: 'outline', step: 'vip' });
  expect(parseEditorSearch({ view: 'moon', step: 7, other: 1 })).toEqual({ step: '7' });
  expect(parseEditorSearch({ step: { a: 1 } })).toEqual({});
});

it('takes any address of the list, and writes it without defaults', () => {
  expect(parseListSearch({ show: 'live', as: 'table', find: 42 })).toEqual({ show: 'live', find: '42' });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('find', 'show', 'as', 'by'), fc.anything()), (search) => {
      const read = parseListSearch(search);
      expect(shortest(complete(read))).toEqual(read);
    }),
  );
});
