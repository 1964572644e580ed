import type { Family, ThemeName } from '@rung/drawing';
import { expect, it } from 'vitest';
import { apart, contrast, sightNames } from './colour-sight.fake.ts';
import { cssVariables, type Tokens, tokens } from './tokens.ts';

type Plain = Exclude<keyof Tokens, 'families'>;

const schemes: readonly ThemeName[] = ['light', 'dark'];
const families: readonly Family[] = ['start', 'decide', 'time', 'people', 'outside', 'say', 'end'];
const surfaces: readonly Plain[] = ['background', 'card', 'note', 'badge', 'hover', 'selected'];
const texts: readonly Plain[] = ['text', 'muted', 'error', 'warning', 'success'];
const signs: readonly Plain[] = ['edge', 'accent', 'open', 'control'];

/** Pairs below a ratio, as text; none should be left. */
function weak(scheme: ThemeName, fronts: readonly Plain[], least: number): readonly string[] {
  const theme = tokens[scheme];
  return fronts.flatMap((front) =>
    surfaces
      .map((back) => ({ back, ratio: contrast(theme[front], theme[back]) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`),
  );
}

for (const scheme of schemes) {
  const theme = tokens[scheme];

  it(`has text of at least 4.5:1 on every surface of the ${scheme} scheme`, () => {
    expect(weak(scheme, texts, 4.5)).toEqual([]);
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.onAccent, theme.accentHover)).toBeGreaterThanOrEqual(4.5);
    for (const back of ['background', 'card', 'hover', 'selected'] as const) {
      expect(contrast(theme.accent, theme[back])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it(`has signs and borders of controls of at least 3:1 in the ${scheme} scheme`, () => {
    expect(weak(scheme, signs, 3)).toEqual([]);
  });

  it(`has family colours of at least 3:1 against the card in the ${scheme} scheme`, () => {
    for (const family of families) {
      expect([family, contrast(theme.families[family], theme.card) >= 3]).toEqual([family, true]);
    }
    expect(contrast(theme.families.note, theme.note)).toBeGreaterThanOrEqual(3);
  });

  for (const sight of sightNames) {
    it(`keeps families and states apart in the ${scheme} scheme, sight: ${sight}`, () => {
      const close = (all: readonly (readonly [string, string])[]): readonly string[] =>
        all.flatMap(([a, first], index) =>
          all
            .slice(index + 1)
            .filter(([, second]) => apart(first, second, sight) < 10)
            .map(([b]) => `${a} ~ ${b}`),
        );
      expect(close(families.map((family) => [family, theme.families[family]]))).toEqual([]);
      expect(close((['error', 'success', 'accent'] as const).map((name) => [name, theme[name]]))).toEqual([]);
    });
  }
}

it('has the same variables in both schemes', () => {
  expect(Object.keys(cssVariables('light'))).toEqual(Object.keys(cssVariables('dark')));
  expect(cssVariables('light')).toMatchObject({
    '--rung-on-accent': '#FFFFFF',
    '--rung-family-start': '#27469F',
  });
});
