import { listed } from './count.ts';
import type { Said } from './language.ts';

/** How commander says what is wrong with a command line, and how that is said in German. */
const inGerman: readonly (readonly [said: RegExp, german: string])[] = [
  [/^unknown command '(.*)'$/s, 'Einen Befehl „$1“ gibt es nicht.'],
  [/^unknown option '(.*)'$/s, 'Eine Option „$1“ gibt es nicht.'],
  [/^missing required argument '(.*)'$/s, 'Es fehlt: <$1>.'],
  [/^option '(.*)' argument missing$/s, 'Hinter „$1“ fehlt der Wert.'],
  [/^required option '(.*)' not specified$/s, 'Es fehlt die Option „$1“.'],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+): (.*)\.$/s,
    'Zu viele Angaben für „$1“: $2 statt $3 ($4).',
  ],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    '„$2“ ist kein Wert für „$1“; möglich sind $3.',
  ],
  [
    /^option '(.*)' value '(.*)' from env '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    '„$2“, der Wert der Umgebungsvariablen $3, ist keiner für „$1“; möglich sind $4.',
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/s,
    '„$1“ ist kein Wert für <$2>; möglich sind $3.',
  ],
];

const suggestion = /\n\(Did you mean (?:one of )?(.*)\?\)$/s;

/** What the parser of command lines found wrong, without its own label; what is not known here stays as it says it. */
export function sayParserError(message: string): Said {
  const [wrong = ''] = message.split(suggestion);
  const [, meant] = suggestion.exec(message) ?? [];
  const known = inGerman.find(([said]) => said.test(wrong));
  if (known === undefined) return { en: message, de: message };
  const [said, german] = known;
  const hint = meant === undefined ? '' : `\nGemeint war vielleicht ${listed(meant.split(', '), 'oder')}.`;
  return { en: message, de: `${wrong.replace(said, german)}${hint}` };
}
