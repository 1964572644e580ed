import { count, listed } from '../../shell/count.ts';
import type { Language } from '../../shell/language.ts';
import { ownCommand } from '../../shell/own-command.ts';

interface Written {
  readonly flowFile: string;
  readonly scenariosFile: string;
  /** How many scenarios there are. */
  readonly count: number;
}

interface InitWords {
  readonly title: string;
  readonly how: () => string;
  /**
   * What each template promises, by its id, in this language. Empty in English, in which the templates themselves
   * say it.
   */
  readonly promises: Readonly<Partial<Record<string, string>>>;
  readonly unknown: (id: string, nearest: string | null) => string;
  readonly exists: (files: readonly string[]) => string;
  readonly done: (written: Written) => { readonly written: string; readonly next: readonly string[] };
}

/** What `rung init` says. */
export const initWords: Readonly<Record<Language, InitWords>> = {
  en: {
    title: 'Flows to begin with:',
    how: () => `Begin with one of them: ${ownCommand()} init small-team`,
    promises: {},
    unknown: (id, nearest) =>
      `There is no template "${id}". ${nearest === null ? `List them with: ${ownCommand()} init` : `Did you mean: ${ownCommand()} init ${nearest}`}`,
    exists: (files) => `${listed(files, 'and')} would be replaced; say --force if that is meant.`,
    done: ({ flowFile, scenariosFile, count: n }) => ({
      written: `${flowFile} and ${scenariosFile}, with ${count(n, 'scenario', 'scenarios')}`,
      next: [
        'Next:',
        `  ${ownCommand()} check ${flowFile}`,
        `  ${ownCommand()} simulate ${flowFile} --verbose`,
      ],
    }),
  },
  de: {
    title: 'Abläufe für den Anfang:',
    how: () => `Mit einem davon beginnen: ${ownCommand()} init small-team`,
    promises: {
      'small-team':
        'Zeit, vier Wörter und geschätzte Kunden: genug, damit ein kleines Team niemanden vergisst.',
      unanswered: 'Niemand wartet länger als vier Geschäftsstunden, ohne dass die Leitung es weiß.',
      'support-lines':
        'Die zweite Linie bekommt ein Ticket mit allem, was versucht wurde, und lässt keines eine halbe Stunde liegen.',
      'valued-customer':
        'Wer viel gekauft hat, kommt zu erfahrenen Leuten; solche Tickets schließt niemand ohne die Leitung.',
      'authority-ladder': 'Alle wissen, was sie zusagen dürfen; eine Freigabe verschiebt nie das Ticket.',
      outage: 'Viele Tickets mit einer Ursache werden ein Vorfall, und jeder Kunde wird benachrichtigt.',
    },
    unknown: (id, nearest) =>
      `Es gibt keine Vorlage „${id}“. ${nearest === null ? `Alle zeigt: ${ownCommand()} init` : `Gemeint war vielleicht: ${ownCommand()} init ${nearest}`}`,
    exists: (files) => `${listed(files, 'und')} würden ersetzt; mit --force geschieht das.`,
    done: ({ flowFile, scenariosFile, count: n }) => ({
      written: `${flowFile} und ${scenariosFile}, mit ${count(n, 'Szenario', 'Szenarien')}`,
      next: [
        'Weiter:',
        `  ${ownCommand()} check ${flowFile}`,
        `  ${ownCommand()} simulate ${flowFile} --verbose`,
      ],
    }),
  },
};
