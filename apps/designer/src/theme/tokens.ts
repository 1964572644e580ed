import { type Family, type ThemeName, themes } from '@rung/drawing';

/** The colours of one scheme. Text is neutral everywhere; families and states colour bars, dots, icons and rings. */
export interface Tokens {
  readonly background: string;
  readonly card: string;
  readonly note: string;
  /** Between surfaces; decoration. */
  readonly border: string;
  readonly divider: string;
  /** Around what can be filled in or pressed. */
  readonly control: string;
  readonly text: string;
  readonly muted: string;
  readonly edge: string;
  readonly badge: string;
  readonly open: string;
  /** What is pointed at. */
  readonly hover: string;
  /** What is selected. */
  readonly selected: string;
  /** Focus rings, links, the one button that matters. */
  readonly accent: string;
  /** The same, pointed at. */
  readonly accentHover: string;
  /** Text on `accent`. */
  readonly onAccent: string;
  readonly error: string;
  readonly warning: string;
  readonly success: string;
  readonly families: Readonly<Record<Family, string>>;
}

/** What a screen needs beyond a picture. */
type Added = Omit<Tokens, keyof (typeof themes)['light']>;

const added: Readonly<Record<ThemeName, Added>> = {
  light: {
    control: '#7A8598',
    hover: '#EEF1F6',
    selected: '#E3EBFB',
    accent: '#2F55B5',
    accentHover: '#264694',
    onAccent: '#FFFFFF',
    error: '#B3261E',
    warning: '#8A5300',
    success: '#17744A',
  },
  dark: {
    control: '#7C8AA0',
    hover: '#252E3A',
    selected: '#233456',
    accent: '#93B4F5',
    accentHover: '#B9CCF5',
    onAccent: '#10151C',
    error: '#FF8A80',
    warning: '#FFC166',
    success: '#6FDDA5',
  },
};

/** Both schemes: the colours of pictures (`@rung/drawing`), and those of the screens around them. */
export const tokens: Readonly<Record<ThemeName, Tokens>> = {
  light: { ...themes.light, ...added.light },
  dark: { ...themes.dark, ...added.dark },
};

/** Every token as a CSS variable: `--rung-card`, `--rung-on-accent`, `--rung-family-start`. */
export function cssVariables(scheme: ThemeName): Record<string, string> {
  const { families, ...plain } = tokens[scheme];
  const named = Object.entries(plain).map(([name, value]) => [`--rung-${kebab(name)}`, value]);
  const ofFamilies = Object.entries(families).map(([name, value]) => [`--rung-family-${name}`, value]);
  return Object.fromEntries([...named, ...ofFamilies]);
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
