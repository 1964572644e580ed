import { isName } from '@rung/kernel';
import type { Language } from '@rung/wording';
import { isLanguage } from '../i18n/i18n.ts';

/** What the wheel does on the drawing: moves it, and zooms with Ctrl held; or zooms. The first is as usual. */
export const wheelActs = ['pan', 'zoom'] as const;
/** How much may move by itself: what the system asks for, or as little as can be. The first is as usual. */
export const motions = ['system', 'reduced'] as const;
/** How much room rows of lists and tables take. The first is as usual. */
export const densities = ['comfortable', 'compact'] as const;

/** What belongs to the person and stays in this browser. Light or dark is kept by Mantine. */
export interface Preferences {
  /** Null: the first of the browser's languages that is ours. */
  readonly language: Language | null;
  /** Whether single letters are shortcuts (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Shown to colleagues beside changes; nobody verifies it. Null until it is asked. */
  readonly authorName: string | null;
  readonly wheel: (typeof wheelActs)[number];
  readonly motion: (typeof motions)[number];
  readonly density: (typeof densities)[number];
  /** How wide the settings beside the drawing are, in pixels. Null: as wide as usual. */
  readonly inspectorWidth: number | null;
  /** How high the dock below the drawing is, in pixels. Null: as high as usual in such a window. */
  readonly dockHeight: number | null;
  /** Whether drawings have their map. Null: those that are too large to be seen at once. */
  readonly map: boolean | null;
  /** The kinds of steps that were added last, the latest first. */
  readonly recentKinds: readonly string[];
}

/** What of something that was kept can be a preference; the rest is as if nobody had chosen. */
export function preferencesOf(kept: unknown): Preferences {
  const known: Record<string, unknown> =
    typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {};
  const { language, singleKeys, authorName } = known;
  return {
    language: isLanguage(language) ? language : null,
    singleKeys: singleKeys !== false,
    authorName: typeof authorName === 'string' && isName(authorName) ? authorName : null,
    wheel: oneOf(wheelActs, known['wheel']),
    motion: oneOf(motions, known['motion']),
    density: oneOf(densities, known['density']),
    inspectorWidth: sizeOf(known['inspectorWidth']),
    dockHeight: sizeOf(known['dockHeight']),
    map: typeof known['map'] === 'boolean' ? known['map'] : null,
    recentKinds: textsOf(known['recentKinds']),
  };
}

function oneOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  kept: unknown,
): Values[number] {
  return values.find((value) => value === kept) ?? values[0];
}

/** As many of what was used last as are remembered. */
const mostRecent = 4;

/** What was used last with what is used now, which stands first. */
export function latestFirst(recent: readonly string[], used: string): readonly string[] {
  return [used, ...recent.filter((one) => one !== used)].slice(0, mostRecent);
}

function textsOf(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

/** The window's limits are looked after where the size is used. */
function sizeOf(kept: unknown): number | null {
  return typeof kept === 'number' && Number.isFinite(kept) && kept > 0 ? kept : null;
}
