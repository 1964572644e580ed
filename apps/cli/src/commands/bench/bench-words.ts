import type { Language } from '../../shell/language.ts';
import type { FigureId } from './contenders.ts';

/** What `rung bench` says. */
export interface BenchWords {
  readonly badSeconds: string;
  readonly refused: (file: string) => string;
  readonly progress: string;
  readonly on: (node: string, processor: string, processors: number) => string;
  readonly perSecond: string;
  readonly range: string;
  readonly each: string;
  readonly what: Readonly<Record<FigureId, string>>;
  readonly howMeasured: string;
  readonly notCounted: string;
}

/** {@link BenchWords} by language. */
export const benchWords: Readonly<Record<Language, BenchWords>> = {
  en: {
    badSeconds: '--seconds is a number above 0, at most 3600.',
    refused: (file) => `${file} cannot be measured`,
    progress: 'Measuring',
    on: (node, processor, processors) =>
      `Node ${node} on ${processor || 'this machine'}, one of ${processors} processors`,
    perSecond: 'a second (median)',
    range: 'lowest – highest',
    each: 'each takes',
    what: {
      decide: 'which triggers match',
      step: 'a whole step',
      stepTraced: 'the same, saying why',
      link: 'getting ready to run',
    },
    howMeasured:
      'Seven rounds, taking turns, after warming up; 200 made-up tickets, the same at every measurement.',
    notCounted:
      'A whole step is what an event brings about: clocks, state and effects. Reading events, storing states and carrying out effects is not in it. Another program on the machine shows in the range.',
  },
  de: {
    badSeconds: '--seconds ist eine Zahl über 0, höchstens 3600.',
    refused: (file) => `${file} lässt sich nicht messen`,
    progress: 'Messung',
    on: (node, processor, processors) =>
      `Node ${node} auf ${processor || 'diesem Rechner'}, einer von ${processors} Prozessoren`,
    perSecond: 'je Sekunde (Median)',
    range: 'niedrigster – höchster',
    each: 'einzeln',
    what: {
      decide: 'welche Auslöser passen',
      step: 'ein ganzer Schritt',
      stepTraced: 'ebenso, mit Gründen',
      link: 'startbereit machen',
    },
    howMeasured:
      'Sieben Runden im Wechsel nach dem Aufwärmen; 200 erfundene Tickets, bei jeder Messung dieselben.',
    notCounted:
      'Ein ganzer Schritt ist, was ein Ereignis bewirkt: Uhren, Zustand und Wirkungen. Ereignisse lesen, Zustände speichern und Wirkungen ausführen zählt nicht mit. Was sonst auf dem Rechner läuft, zeigt sich in der Spanne.',
  },
};
