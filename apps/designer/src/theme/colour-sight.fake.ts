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
  const [x = 0, y = 0, z = 0] = matrix.map(([a, c, d]) => a * r + c * g + d * b);
  return [x, y, z];
};

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio of two `#RRGGBB`. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** How colours reach the eye; Machado, Oliveira and Fernandes (2009), severity 1. */
const sights = {
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
} as const satisfies Record<string, Matrix>;

export type Sight = keyof typeof sights;
export const sightNames: readonly Sight[] = ['usual', 'deuteranopia', 'protanopia'];

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

function lab(hex: string, sight: Matrix): Rgb {
  const [r = 0, g = 0, b = 0] = times(sight, linear(hex)).map((value) => Math.min(1, Math.max(0, value)));
  const [x, y, z] = times(toXyz, [r, g, b]);
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** ΔE (CIE 1976) of two `#RRGGBB` under one sight. */
export function apart(a: string, b: string, sight: Sight): number {
  const [p, q] = [lab(a, sights[sight]), lab(b, sights[sight])];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
