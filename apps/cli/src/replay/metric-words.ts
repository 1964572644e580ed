import type { Language } from '../shell/language.ts';

const germanHeadings: ReadonlyMap<string, string> = new Map([
  ['acknowledgedP90Ms', 'übernommen (9 von 10)'],
  ['action', 'Maßnahme'],
  ['after', 'nachher'],
  ['agent', 'Person'],
  ['alarm', 'Alarm'],
  ['atLeast', 'mindestens'],
  ['before', 'vorher'],
  ['breaches', 'Verletzungen'],
  ['change', 'Änderung'],
  ['channel', 'Kanal'],
  ['clock', 'Uhr'],
  ['count', 'Zahl'],
  ['currency', 'Währung'],
  ['differenceMatchedByTopic', 'Unterschied bei gleichem Thema'],
  ['entries', 'Ankünfte'],
  ['escalatedMean', 'eskaliert: Mittel'],
  ['escalatedN', 'eskaliert: Zahl'],
  ['firings', 'ausgelöst'],
  ['floor', 'Untergrenze'],
  ['grantedMinor', 'bewilligt (kleinste Einheit)'],
  ['hoursAPerson', 'Stunden je Person'],
  ['limitMinor', 'Grenze (kleinste Einheit)'],
  ['longestRun', 'längste Folge'],
  ['mean', 'Mittel'],
  ['n', 'Zahl'],
  ['othersMean', 'übrige: Mittel'],
  ['othersN', 'übrige: Zahl'],
  ['outcome', 'Ausgang'],
  ['rate', 'Rate'],
  ['reason', 'Grund'],
  ['segment', 'Segment'],
  ['share', 'Anteil'],
  ['shareComplete', 'Anteil vollständig'],
  ['silentDays', 'still seit Tagen'],
  ['spared', 'Anteil erspart'],
  ['tier', 'Stufe'],
  ['topic', 'Thema'],
  ['transfers', 'Weitergaben'],
  ['trigger', 'Auslöser'],
  ['type', 'Art'],
  ['usual', 'üblich'],
  ['warned', 'vorgewarnt'],
  ['weekStartMs', 'Woche ab'],
  ['weeks', 'Wochen'],
]);

/** Words that stand for one of a few things, by what they are a value of. Any other value is data of the history. */
const germanValues: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'outcome',
    new Map([
      ['escalated', 'eskaliert'],
      ['not escalated', 'nicht eskaliert'],
      ['granted', 'bewilligt'],
      ['denied', 'abgelehnt'],
      ['expired', 'abgelaufen'],
      ['satisfied', 'zufrieden'],
      ['unsatisfied', 'nicht zufrieden'],
      ['noAnswer', 'keine Antwort'],
      ['stopped while paused', 'in einer Pause angehalten'],
    ]),
  ],
  [
    'type',
    new Map([
      ['functional', 'fachlich'],
      ['hierarchical', 'hierarchisch'],
      ['priority', 'nach Priorität'],
      ['authority', 'wegen Befugnis'],
      ['external', 'extern'],
      ['none', 'ohne Art'],
    ]),
  ],
]);

const germanReasons: ReadonlyMap<string, string> = new Map([
  ['no tier of the policy states its capacity', 'keine Stufe der Richtlinie nennt ihre Kapazität'],
  [
    'it needs the cost of an hour at each tier and of a move',
    'dazu braucht es die Kosten einer Stunde je Stufe und einer Weitergabe',
  ],
  ['there was no escalation', 'es gab keine Eskalation'],
  ['no escalation carried a context package', 'keine Eskalation brachte ein Übergabepaket mit'],
  [
    'no group was opened; groups need their tickets on one time line',
    'keine Gruppe wurde eröffnet; Gruppen brauchen ihre Tickets auf einer Zeitachse',
  ],
  [
    'it compares two versions: replay the tickets under each and compare the reports',
    'sie vergleicht zwei Fassungen: Tickets unter beiden nachspielen und die Berichte vergleichen',
  ],
  [
    'it needs resolved tickets that bounced and resolved escalated tickets that did not',
    'dazu braucht es gelöste Tickets, die zurücksprangen, und gelöste eskalierte, die es nicht taten',
  ],
  ['no week has enough tickets', 'keine Woche hat genug Tickets'],
  ['no topic has nine weeks with enough tickets', 'kein Thema hat neun Wochen mit genug Tickets'],
  ['it needs the topics and dates of trainings', 'dazu braucht es Themen und Daten von Schulungen'],
  [
    'thresholds are told by the trace, and this run kept none',
    'Schwellen stehen im Verlauf, und dieser Lauf behielt keinen (--trace)',
  ],
  [
    'firings are told by the trace, and this run kept none',
    'Auslösungen stehen im Verlauf, und dieser Lauf behielt keinen (--trace)',
  ],
  ['no request with an amount needed a sign-off', 'keine Anfrage mit Betrag brauchte eine Freigabe'],
  ['no amount was granted', 'kein Betrag wurde bewilligt'],
]);

const keptNoTrace = /and this run kept none$/;
const notSeen = /^no (\S+) event(?: named (\S+))? was seen$/;

/** The heading of a column, or the name of what a metric is cut by: `hoursAPerson` as people write it. */
export function headingText(key: string, language: Language): string {
  const german = language === 'de' ? germanHeadings.get(key) : undefined;
  if (german !== undefined) return german;
  return key
    .replace(/Ms$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}

/** A text, and the column or the cut that it is a value of. */
interface CutValue {
  readonly by: string;
  readonly key: string;
}

/** A text of a column or a slice: one of our own words in the reader's language, data as it is. */
export function valueWord({ by, key }: CutValue, language: Language): string {
  return (language === 'de' ? germanValues.get(by)?.get(key) : undefined) ?? key;
}

/** Why a history does not give a metric. */
export function reasonText(reason: string, language: Language): string {
  if (language === 'en') return keptNoTrace.test(reason) ? `${reason} (--trace)` : reason;
  const [, type, name] = notSeen.exec(reason) ?? [];
  if (type !== undefined)
    return `kein Ereignis ${type}${name === undefined ? '' : ` mit dem Namen ${name}`} kam vor`;
  return germanReasons.get(reason) ?? reason;
}
