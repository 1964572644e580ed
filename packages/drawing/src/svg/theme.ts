import type { Family } from '../card/family.ts';

/** Light or dark. */
export type ThemeName = 'light' | 'dark';

/** The colours of a picture. Text is always one of the two text colours; families colour bars and icons only. */
export interface Theme {
  readonly background: string;
  readonly card: string;
  readonly note: string;
  readonly border: string;
  readonly divider: string;
  readonly text: string;
  readonly muted: string;
  readonly edge: string;
  readonly badge: string;
  readonly open: string;
  readonly families: Readonly<Record<Family, string>>;
}

/**
 * Both themes. Text is at least 4.5:1 against what it stands on, bars, icons, edges and borders of controls at least 3:1, and
 * families stay apart under deuteranopia and protanopia (tested).
 */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: '#F4F6F9',
    card: '#FFFFFF',
    note: '#FFF8DC',
    border: '#C9D0DA',
    divider: '#E6EAF0',
    text: '#18202B',
    muted: '#525E6F',
    edge: '#66728A',
    badge: '#EEF1F6',
    open: '#B3261E',
    families: {
      start: '#27469F',
      decide: '#851F71',
      time: '#B4680C',
      people: '#109455',
      outside: '#86301C',
      say: '#2175D2',
      end: '#717C8D',
      note: '#7A6A1E',
    },
  },
  dark: {
    background: '#10151C',
    card: '#1C232D',
    note: '#2E2A18',
    border: '#3C4757',
    divider: '#2B3441',
    text: '#F1F4F8',
    muted: '#AEB9C7',
    edge: '#8B98AB',
    badge: '#2A3340',
    open: '#FF8A80',
    families: {
      start: '#4C83DF',
      decide: '#CF5D97',
      time: '#F9D556',
      people: '#60EDA8',
      outside: '#E65A43',
      say: '#73B6E2',
      end: '#C8CCD5',
      note: '#D9C76A',
    },
  },
};

/** Faces that systems bring along; the metrics fit them all. */
export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
