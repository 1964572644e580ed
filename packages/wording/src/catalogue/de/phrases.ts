import type { phrasesEn } from '../en/phrases.ts';
import type { Translation } from '../translation.ts';

/** German for `phrasesEn`. */
export const phrasesDe: Translation<typeof phrasesEn> = {
  'phrase.json.utf8': 'Die Bytes sind ab hier kein UTF-8.',
  'phrase.json.byteOrderMark':
    'Das Dokument beginnt mit einer Byte-Reihenfolge-Markierung; es muss mit seinem ersten Zeichen beginnen.',
  'phrase.json.tooLarge': 'Das Dokument ist größer als {limit} Bytes.',
  'phrase.json.tooDeep': 'Objekte und Listen sind mehr als {limit} Ebenen tief verschachtelt.',
  'phrase.json.duplicateKey': 'Der Schlüssel {key} steht zweimal in einem Objekt.',
  'phrase.json.forbiddenKey': 'Der Schlüssel {key} ist nicht erlaubt.',
  'phrase.json.surrogate': 'Der Text enthält ein halbes Surrogatpaar, das kein Zeichen ist.',
  'phrase.json.numberRange': 'Die Zahl ist zu groß, um gelesen zu werden.',
  'phrase.json.unsafeInteger':
    'Die ganze Zahl liegt jenseits von ±9007199254740991 und würde Stellen verlieren; schreiben Sie sie als Text.',
  'phrase.json.truncated': 'Das Dokument endet, bevor es vollständig ist.',
  'phrase.json.trailing': 'Das Dokument ist vollständig, aber danach folgt noch etwas.',
  'phrase.json.value':
    'Das ist kein JSON: Hier wird ein Wert erwartet: ein Objekt, eine Liste, ein Text in doppelten Anführungszeichen, eine Zahl, true, false oder null.',
  'phrase.json.key': 'Das ist kein JSON: Hier wird ein Schlüssel in doppelten Anführungszeichen erwartet.',
  'phrase.json.colon': 'Das ist kein JSON: Nach dem Schlüssel wird ein Doppelpunkt erwartet.',
  'phrase.json.listEnd': 'Das ist kein JSON: Hier wird ein Komma oder das Ende der Liste erwartet.',
  'phrase.json.objectEnd': 'Das ist kein JSON: Hier wird ein Komma oder das Ende des Objekts erwartet.',
  'phrase.json.escape':
    'Das ist kein JSON: Eine solche Escape-Folge gibt es nicht; ein Rückstrich selbst wird doppelt geschrieben.',
  'phrase.json.control':
    'Das ist kein JSON: Ein Text kann keinen Zeilenumbruch, Tabulator oder anderes Steuerzeichen unmittelbar enthalten; es wird mit einem Rückstrich geschrieben.',
  'phrase.json.lastComma': 'Das ist kein JSON: Nach dem Komma davor folgt nichts; nehmen Sie das Komma weg.',
  'phrase.json.otherQuote':
    'Das ist kein JSON: JSON nimmt nur gerade doppelte Anführungszeichen, wie in "name".',
  'phrase.json.comment': 'Das ist kein JSON: JSON kennt keine Kommentare; nehmen Sie ihn weg.',
  'phrase.json.number':
    'Das ist kein JSON: Das ist keine Zahl, wie JSON sie schreibt, etwa 0, -2.5 oder 1e6.',

  'phrase.rule.id':
    'Eine Kennung ist ein Buchstabe, dann Buchstaben, Ziffern, _ oder -, zusammen höchstens 64, und kein Name, den JavaScript selbst verwendet.',
  'phrase.rule.nodeId':
    'Ein Knoten kann nicht back heißen (das Ziel einer Deeskalation) und nicht engine (die eigene Wirkungen hat).',
  'phrase.rule.calendarId': 'Der Kalender always ist eingebaut; verwenden Sie eine andere Kennung.',
  'phrase.rule.thresholdId': 'Eine Schwelle kann nicht breached heißen; die hat jede Uhr schon.',
  'phrase.rule.port':
    'Ein Ausgang ist ein Wort, etwa next, oder ein Wort mit der Kennung eines Falls, einer Schwelle oder eines Grundes, etwa case:vip.',
  'phrase.rule.duration':
    'Eine Dauer wird geschrieben wie PT30M, PT4H oder P1D (ein Tag hat 24 Stunden), ohne Jahre und Monate, mindestens PT1S.',
  'phrase.rule.durationMeant':
    'Eine Dauer wird geschrieben wie PT30M, PT4H oder P1D (ein Tag hat 24 Stunden), ohne Jahre und Monate, mindestens PT1S. Meinten Sie "{meant}"?',
  'phrase.rule.durationRange': 'Eine Dauer kann nicht länger als 10.000 Jahre sein.',
  'phrase.rule.target':
    'Ein Ziel ist queue:x, role:x, schedule:x, user:x, vendor:x, tier:x, origin, resolver oder owner.',
  'phrase.rule.language': 'Eine Sprache wird geschrieben wie en, de oder pt-BR.',
  'phrase.rule.minorUnits':
    'Ein Betrag ist eine ganze Zahl in der kleinsten Einheit der Währung: 49,99 Euro sind 4999.',
  'phrase.rule.currency': 'Eine Währung besteht aus drei Großbuchstaben, etwa EUR.',
  'phrase.rule.time': 'Eine Uhrzeit wird geschrieben wie 09:00; nur ein Ende kann 24:00 sein.',
  'phrase.rule.timeMeant':
    'Eine Uhrzeit wird geschrieben wie 09:00; nur ein Ende kann 24:00 sein. Meinten Sie "{meant}"?',
  'phrase.rule.date': 'Ein Datum ist ein Tag des Kalenders, geschrieben wie 2026-04-03.',
  'phrase.rule.promise':
    'Ein Versprechen nennt eine Uhr, einen Stufenknoten mit .acknowledgement oder .work oder einen Knoten für eine Freigabe, eine externe Stelle oder eine Nachfrage.',
  'phrase.rule.reason': 'Ein Grund besteht aus Kleinbuchstaben, Ziffern und _, etwa knowledge_gap.',

  'phrase.duration.syntax': 'Eine Dauer wird geschrieben wie PT30M, PT4H, P1DT12H oder P2W.',
  'phrase.duration.calendarUnit':
    'Jahre und Monate haben keine feste Länge; schreiben Sie Wochen oder Tage zu 24 Stunden.',
  'phrase.duration.negative': 'Eine Dauer kann nicht negativ sein.',
  'phrase.duration.precision': 'Eine Dauer wird höchstens auf die Millisekunde genau angegeben.',
  'phrase.duration.range': 'Eine Dauer kann nicht länger als 10.000 Jahre zu 365 Tagen sein.',

  'phrase.zone.offsets': 'es muss einen Zeitabstand mehr geben als Umstellungen.',
  'phrase.zone.rising': 'jede Umstellung muss später sein als die davor.',
  'phrase.order.dates': 'jedes Datum muss später sein als das davor.',
  'phrase.order.triggers': 'sie stehen nach order, dann nach id.',
};
