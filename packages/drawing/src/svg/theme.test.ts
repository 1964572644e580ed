import { expect, it } from 'vitest';
import { type Theme, themes } from './theme.ts';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const times = (matrix: Matrix, [r, g, b]: Rgb): Rgb => {
  const [x, y, z] = matrix.map(([a, c, d]) => a * r + c * g + d * b);
  return [x ?? 0, y ?? 0, z ?? 0];
};

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1. */
const sights: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

function lab(hex: string, sight: Matrix): Rgb {
  const [r, g, b] = times(sight, linear(hex)).map((value) => Math.min(1, Math.max(0, value)));
  const [x, y, z] = times(toXyz, [r ?? 0, g ?? 0, b ?? 0]);
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const distance = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const families = ['start', 'decide', 'time', 'people', 'outside', 'say', 'end'] as const;

for (const [name, theme] of Object.entries(themes)) {
  it(`has text that can be read in the ${name} theme`, () => {
    const pairs: readonly (readonly [keyof Theme & string, keyof Theme & string])[] = [
      ['text', 'card'],
      ['text', 'note'],
      ['text', 'background'],
      ['text', 'badge'],
      ['muted', 'card'],
      ['muted', 'note'],
      ['muted', 'background'],
    ];
    for (const [front, back] of pairs) {
      expect([front, back, contrast(String(theme[front]), String(theme[back])) >= 4.5]).toEqual([
        front,
        back,
        true,
      ]);
    }
  });

  it(`has bars, icons, edges and open outcomes that can be seen in the ${name} theme`, () => {
    for (const family of families) {
      expect([family, contrast(theme.families[family], theme.card) >= 3]).toEqual([family, true]);
    }
    expect(contrast(theme.edge, theme.background)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.open, theme.card)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.families.note, theme.note)).toBeGreaterThanOrEqual(3);
  });

  for (const [sight, matrix] of Object.entries(sights)) {
    it(`keeps families apart in the ${name} theme under ${sight}`, () => {
      for (const [index, a] of families.entries()) {
        for (const b of families.slice(index + 1)) {
          const apart = distance(lab(theme.families[a], matrix), lab(theme.families[b], matrix));
          expect([a, b, apart >= 10]).toEqual([a, b, true]);
        }
      }
    });
  }
}
