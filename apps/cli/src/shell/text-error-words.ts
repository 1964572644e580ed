import type { CivilDateError, DurationError, InstantError, TextError } from '@rung/kernel';
import type { Said } from './language.ts';

/** Why a short text that was typed could not be read. */
export type TypedError = InstantError | DurationError | CivilDateError;

const inGerman: Readonly<Record<TypedError['code'], string>> = {
  instantSyntax: 'Ein Zeitpunkt wird wie 2026-03-30T10:30:00Z oder 2026-03-30T11:30+01:00 geschrieben.',
  offsetMissing: 'Am Ende eines Zeitpunkts steht Z oder ein Abstand wie +01:00.',
  noSuchDate: 'Dieses Datum gibt es im Kalender nicht.',
  noSuchTime: 'Stunden gehen von 00 bis 23, Minuten und Sekunden von 00 bis 59.',
  leapSecond: 'Schaltsekunden zählen nicht; statt 60 steht 59, oder 00 der nächsten Minute.',
  instantOutOfRange: 'Ein Zeitpunkt liegt in den Jahren 0001 bis 9999, in UTC.',
  durationSyntax: 'Eine Dauer wird wie PT30M, PT4H, P1DT12H oder P2W geschrieben.',
  calendarUnit: 'Jahre und Monate haben keine feste Länge; möglich sind Wochen oder Tage zu 24 Stunden.',
  durationNegative: 'Eine Dauer kann nicht negativ sein.',
  durationTooPrecise: 'Eine Dauer wird höchstens auf die Millisekunde angegeben.',
  durationOutOfRange: 'Eine Dauer hat höchstens 10.000 Jahre zu 365 Tagen.',
  dateSyntax: 'Ein Datum wird JJJJ-MM-TT geschrieben, wie 2026-03-30.',
};

/** The reason in every language; in English it brings its own words. */
export function sayTypedError({ code, message }: TextError<TypedError['code']>): Said {
  return { en: message, de: inGerman[code] };
}
