import type { Messages } from './message.ts';

export const newPolicyMessages = {
  'newPolicy.title': { en: 'New policy', de: 'Neue Richtlinie' },
  'newPolicy.from': { en: 'Begin with', de: 'Beginnen mit' },
  'newPolicy.from.template': { en: 'Template', de: 'Vorlage' },
  'newPolicy.from.file': { en: 'File', de: 'Datei' },
  'newPolicy.from.blank': { en: 'Blank', de: 'Leer' },
  'newPolicy.template': { en: 'Template', de: 'Vorlage' },
  'newPolicy.template.small-team': { en: 'Small team', de: 'Kleines Team' },
  'newPolicy.template.small-team.promise': {
    en: 'Time, four words and valued customers: enough that a small team forgets nobody.',
    de: 'Zeit, vier Wörter und gute Kunden: genug, damit ein kleines Team niemanden vergisst.',
  },
  'newPolicy.template.unanswered': { en: 'Unanswered', de: 'Unbeantwortet' },
  'newPolicy.template.unanswered.promise': {
    en: 'Nobody waits longer than four business hours without the director knowing.',
    de: 'Niemand wartet länger als vier Geschäftsstunden, ohne dass die Leitung es erfährt.',
  },
  'newPolicy.template.support-lines': { en: 'Two lines', de: 'Erste und zweite Linie' },
  'newPolicy.template.support-lines.promise': {
    en: 'The second line gets a ticket with all that was tried, and lets none lie for half an hour.',
    de: 'Die zweite Linie bekommt ein Ticket mit allem, was versucht wurde, und lässt keines eine halbe Stunde liegen.',
  },
  'newPolicy.template.valued-customer': { en: 'Valued customers', de: 'Gute Kunden' },
  'newPolicy.template.valued-customer.promise': {
    en: 'Customers who spent much go to a senior, and their tickets are not closed without a manager.',
    de: 'Wer viel gekauft hat, wird von erfahrenen Leuten betreut, und das Ticket wird nicht ohne Führungskraft geschlossen.',
  },
  'newPolicy.template.authority-ladder': { en: 'Authority ladder', de: 'Befugnisleiter' },
  'newPolicy.template.authority-ladder.promise': {
    en: 'Everybody knows what they may promise, and sign-off never moves the ticket.',
    de: 'Alle wissen, was sie zusagen dürfen, und eine Freigabe bewegt das Ticket nie.',
  },
  'newPolicy.template.outage': { en: 'Outage', de: 'Störung' },
  'newPolicy.template.outage.promise': {
    en: 'Many tickets with one cause become one problem, and every customer is told.',
    de: 'Viele Tickets mit einer Ursache werden eine Störung, und jeder Kunde wird benachrichtigt.',
  },
  'newPolicy.template.practice': {
    en: 'Practice: three things to fix',
    de: 'Zum Üben: drei Fehler zum Beheben',
  },
  'newPolicy.template.practice.promise': {
    en: 'A web shop with three things to fix and twenty sample tickets.',
    de: 'Ein Webshop mit drei Fehlern zum Beheben und zwanzig Beispieltickets.',
  },
  'newPolicy.practise': { en: 'Practise on a sample', de: 'An einem Beispiel üben' },
  'newPolicy.template.english': {
    en: 'Steps, tiers and texts of the templates are written in English; every name can be changed.',
    de: 'Schritte, Stufen und Texte der Vorlagen sind auf Englisch geschrieben; jeder Name lässt sich ändern.',
  },
  'newPolicy.steps': {
    en: '{n, plural, one {# step} other {# steps}}',
    de: '{n, plural, one {# Schritt} other {# Schritte}}',
  },
  'newPolicy.name': { en: 'Name', de: 'Name' },
  'newPolicy.blank.text': {
    en: 'An empty canvas. You draw when the policy starts, what it asks, and who takes over.',
    de: 'Eine leere Fläche. Sie zeichnen, wann die Richtlinie beginnt, was sie fragt und wer übernimmt.',
  },
  'newPolicy.importFile': { en: 'Import a file', de: 'Datei importieren' },
  'newPolicy.beginBlank': { en: 'Begin with nothing', de: 'Leer beginnen' },
  'newPolicy.create': { en: 'Create policy', de: 'Richtlinie anlegen' },
  'newPolicy.import': { en: 'Import policy', de: 'Richtlinie importieren' },
  'newPolicy.created': { en: '“{name}” was made.', de: '„{name}“ wurde angelegt.' },
  'newPolicy.file.choose': { en: 'Choose a file', de: 'Datei wählen' },
  'newPolicy.file.drop': { en: 'or drop it here', de: 'oder hier ablegen' },
  'newPolicy.file.kinds': {
    en: 'A flow saved by Rung, as JSON or YAML, up to 5 MB',
    de: 'Eine von Rung gespeicherte Richtlinie, als JSON oder YAML, bis 5 MB',
  },
  'newPolicy.file.other': { en: 'Another file', de: 'Andere Datei' },
  'newPolicy.file.reading': { en: 'Reading {file}…', de: '{file} wird gelesen …' },
  'newPolicy.file.refused': { en: '{file} cannot be imported', de: '{file} lässt sich nicht importieren' },
  'newPolicy.file.refused.text': {
    en: '{n, plural, one {This stands in the way:} other {These # things stand in the way:}}',
    de: '{n, plural, one {Das steht im Weg:} other {Diese # Dinge stehen im Weg:}}',
  },
  'newPolicy.file.repaired': {
    en: '{n, plural, one {# thing was put right} other {# things were put right}}',
    de: '{n, plural, one {# Stelle wurde berichtigt} other {# Stellen wurden berichtigt}}',
  },
  'newPolicy.file.findings': {
    en: '{n, plural, one {# problem to fix before you publish} other {# problems to fix before you publish}}',
    de: '{n, plural, one {# Problem, das vor dem Veröffentlichen zu beheben ist} other {# Probleme, die vor dem Veröffentlichen zu beheben sind}}',
  },
  'newPolicy.file.ready': { en: 'No problems found', de: 'Keine Probleme gefunden' },
  'newPolicy.file.twice': {
    en: 'There is a policy “{name}” already; this makes another beside it. To replace its draft instead, open it and choose “Replace by a file” in its menu.',
    de: 'Es gibt schon eine Richtlinie „{name}“; dies wird eine weitere daneben. Um stattdessen deren Entwurf zu ersetzen, öffnen Sie sie und wählen in ihrem Menü „Durch eine Datei ersetzen“.',
  },
  'newPolicy.file.noFormat': {
    en: 'The file does not say that it holds a policy of Rung. Choose one that was exported from here.',
    de: 'Die Datei gibt nicht an, dass sie eine Richtlinie von Rung enthält. Wählen Sie eine, die hier exportiert wurde.',
  },
  'newPolicy.file.yaml': {
    en: 'The YAML breaks at line {line}, column {column}.',
    de: 'Das YAML bricht in Zeile {line}, Spalte {column} ab.',
  },
  'newPolicy.file.notJson': {
    en: 'The YAML holds a number without bounds, or names that stand for too much.',
    de: 'Das YAML enthält eine Zahl ohne Grenzen oder Namen, die für zu viel stehen.',
  },
  'newPolicy.file.place': { en: 'Place:', de: 'Stelle:' },
  'newPolicy.file.more': {
    en: '{n, plural, one {and # more} other {and # more}}',
    de: '{n, plural, one {und # weiteres} other {und # weitere}}',
  },
} as const satisfies Messages;
