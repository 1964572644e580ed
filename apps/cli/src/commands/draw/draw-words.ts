import type { Language } from '../../shell/language.ts';
import { ownCommand } from '../../shell/own-command.ts';

interface DrawWords {
  readonly ending: (output: string) => string;
  readonly refused: (file: string) => string;
  readonly unfinished: (file: string, counted: string) => string;
}

/** What `rung draw` says. */
export const drawWords: Readonly<Record<Language, DrawWords>> = {
  en: {
    ending: (output) => `The ending of ${output} is no kind of picture; use .svg, .mmd or .md.`,
    refused: (file) => `${file} cannot be drawn`,
    unfinished: (file, counted) =>
      `${file} does not compile yet: ${counted}. To see why: ${ownCommand()} check ${file}`,
  },
  de: {
    ending: (output) => `Die Endung von ${output} ist keine Art von Bild; möglich sind .svg, .mmd und .md.`,
    refused: (file) => `${file} lässt sich nicht zeichnen`,
    unfinished: (file, counted) =>
      `${file} lässt sich noch nicht übersetzen: ${counted}. Warum, sagt: ${ownCommand()} check ${file}`,
  },
};
