import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { messageParts } from './index.ts';

const source = join(import.meta.dirname, '../..');

/** A module of ours and all that it imports, without what it imports later. */
function loadedWith(path: string, known: Map<string, string>): Map<string, string> {
  if (known.has(path)) return known;
  const text = readFileSync(path, 'utf8');
  known.set(path, text);
  const imports = text.matchAll(/^(?:import|export)(?! type\b)[^;]*? from '(\.{1,2}\/[^']+\.tsx?)';/gm);
  for (const [, file = ''] of imports) loadedWith(join(dirname(path), file), known);
  return known;
}

/** Where messages of these ids are said: by their id, or by one that is put together of its beginning. */
function saidIn(texts: ReadonlyMap<string, string>, ids: readonly string[]): readonly string[] {
  return [...texts].flatMap(([path, text]) => {
    const quoted = new Set([...text.matchAll(/['"`]([a-z][\w.]*)['"`]/gi)].map(([, id]) => id));
    const begun = [...text.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/gi)].map(([, begin = '']) => begin);
    return ids
      .filter((id) => quoted.has(id) || begun.some((begin) => id.startsWith(begin)))
      .map((id) => `${path.slice(source.length + 1)}: ${id}`);
  });
}

it.each(['editor/editor-screen.tsx', 'editor/overlays.tsx', 'canvas/canvas.tsx', 'outline/outline.tsx'])(
  'says nothing with %s that is loaded with the first panel',
  (screen) => {
    const texts = loadedWith(join(source, screen), new Map());
    expect(texts.size).toBeGreaterThan(5);
    expect(saidIn(texts, Object.keys(messageParts.panels))).toEqual([]);
  },
);

it('says nothing with the list of policies that is loaded with a flow', () => {
  const texts = loadedWith(join(source, 'policies/policies-screen.tsx'), new Map());
  const later = [...Object.keys(messageParts.flow), ...Object.keys(messageParts.panels)];
  expect(saidIn(texts, later)).toEqual([]);
});
