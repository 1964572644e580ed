import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { wiringOf } from './wiring.ts';

const wiring = (code: string) => wiringOf(parseAst(code));

it('tells what a module takes, by name or as a whole', () => {
  const read = wiring(`
    import first, { second as other } from './a.js';
    import * as all from './b.js';
    import './c.css';
    export const made = first(other, all);
  `);
  expect(read?.imports).toEqual([
    { source: './a.js', names: ['default', 'second'] },
    { source: './b.js', names: 'all' },
    { source: './c.css', names: 'all' },
  ]);
  expect([...(read?.own ?? [])]).toEqual(['made']);
});

it('tells a list of exports from a module with something of its own', () => {
  const list = wiring(`
    'use client';
    import { button } from './button.js';
    import * as kinds from './kinds.js';
    export { button as Button, kinds };
    export { menu as default } from './menu.js';
    export * from './more.js';
    export * as names from './names.js';
  `);
  expect(list?.isList).toBe(true);
  expect(Object.fromEntries(list?.passed ?? [])).toEqual({
    Button: { source: './button.js', name: 'button' },
    kinds: { source: './kinds.js', name: null },
    default: { source: './menu.js', name: 'menu' },
    names: { source: './names.js', name: null },
  });
  expect(list?.stars).toEqual(['./more.js']);
  expect(wiring('import { a } from "./a.js"; a(); export { a };')?.isList).toBe(false);
});

it('knows what a module makes, and that other scripts are none', () => {
  const read = wiring(
    'function a() {} class B {} export { a, B as C }; export function d() {} export default 1;',
  );
  expect([...(read?.own ?? [])]).toEqual(['a', 'C', 'd', 'default']);
  expect(wiring('module.exports = require("./a.js");')).toBeNull();
});
