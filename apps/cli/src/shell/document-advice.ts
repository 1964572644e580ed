import type { Diagnostic } from '@rung/kernel';
import { type DocumentKind, foreignKind } from './document-kind.ts';
import type { Language } from './language.ts';
import { ownCommand } from './own-command.ts';
import type { Source } from './place-findings.ts';
import { printable } from './printable.ts';

type Advice = (file: string) => string;

const english: Readonly<Record<DocumentKind, Advice>> = {
  flow: (file) => `This is a flow; did you mean: ${ownCommand()} check ${file}`,
  policy: (file) =>
    `This is a compiled policy, which can be rehearsed and replayed: ${ownCommand()} simulate ${file} --scenarios FILE`,
  scenario: (file) => `This is a scenario; did you mean: ${ownCommand()} simulate FLOW --scenarios ${file}`,
  scenarios: (file) => `These are scenarios; did you mean: ${ownCommand()} simulate FLOW --scenarios ${file}`,
  result: () => 'This is the result of a rehearsal; nothing reads it back.',
  results: () => 'These are the results of a rehearsal; nothing reads them back.',
  'replay-map': (file) =>
    `This is a map of a replay; did you mean: ${ownCommand()} replay FLOW --tickets FILE --map ${file}`,
};

const german: Readonly<Record<DocumentKind, Advice>> = {
  flow: (file) => `Dies ist ein Ablauf; gemeint war vielleicht: ${ownCommand()} check ${file}`,
  policy: (file) =>
    `Dies ist eine übersetzte Richtlinie; sie eignet sich für Probelauf und Nachspielen: ${ownCommand()} simulate ${file} --scenarios DATEI`,
  scenario: (file) =>
    `Dies ist ein Szenario; gemeint war vielleicht: ${ownCommand()} simulate ABLAUF --scenarios ${file}`,
  scenarios: (file) =>
    `Dies sind Szenarien; gemeint war vielleicht: ${ownCommand()} simulate ABLAUF --scenarios ${file}`,
  result: () => 'Dies ist das Ergebnis eines Probelaufs; kein Befehl liest es wieder ein.',
  results: () => 'Dies sind Ergebnisse von Probeläufen; kein Befehl liest sie wieder ein.',
  'replay-map': (file) =>
    `Dies ist die Zuordnung einer Historie; gemeint war vielleicht: ${ownCommand()} replay ABLAUF --tickets DATEI --map ${file}`,
};

const adviceBy = { en: english, de: german } as const satisfies Record<Language, unknown>;

const emptyFile: Readonly<Record<Language, string>> = { en: 'The file is empty.', de: 'Die Datei ist leer.' };

/** What to do with a file that is empty or holds something else than was expected; null when its findings say enough. */
export function documentAdvice(
  { file, text, diagnostics }: Source & { readonly diagnostics: readonly Diagnostic[] },
  language: Language,
): string | null {
  if (text.trim() === '') return emptyFile[language];
  const kind = diagnostics.map(foreignKind).find((found) => found !== null);
  return kind === undefined || kind === null ? null : adviceBy[language][kind](printable(file));
}
