import type { Messages } from './message.ts';

/** A policy that a newer program wrote. */
export const newerMessages = {
  'newer.title': { en: 'Written by a newer Rung', de: 'Von einem neueren Rung geschrieben' },
  'newer.text': {
    en: 'This policy was saved in the format {format}; this Rung reads up to {newest}. So it is shown as far as it can be told, and nothing here can change it. Update Rung to go on working on it.',
    de: 'Diese Richtlinie wurde im Format {format} gespeichert; dieses Rung liest bis {newest}. Darum wird sie nur gezeigt, soweit sie zu erkennen ist, und nichts hier kann sie ändern. Aktualisieren Sie Rung, um weiter daran zu arbeiten.',
  },
  'newer.export': { en: 'Export as it is', de: 'Exportieren, wie sie ist' },
  'newer.back': { en: 'All policies', de: 'Alle Richtlinien' },
  'newer.known': { en: 'What can be told of it', de: 'Was sich von ihr sagen lässt' },
  'newer.saved': { en: 'Saved', de: 'Gespeichert' },
  'newer.savedAt': { en: '{at} (draft {rev})', de: '{at} (Entwurf {rev})' },
  'newer.tiers': { en: 'Tiers', de: 'Stufen' },
  'newer.tiers.none': { en: 'None that can be told', de: 'Keine erkennbar' },
  'newer.steps': {
    en: '{n, plural, =0 {No step can be told} one {# step} other {# steps}}',
    de: '{n, plural, =0 {Kein Schritt erkennbar} one {# Schritt} other {# Schritte}}',
  },
  'newer.kind': { en: 'a kind that this Rung does not know', de: 'eine Art, die dieses Rung nicht kennt' },
} as const satisfies Messages;
