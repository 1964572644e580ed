import type { Messages } from './message.ts';

export const settingsMessages = {
  'settings.tiers.explain': {
    en: 'The rungs that a ticket can climb, lowest first: who has it, and how fast they must be.',
    de: 'Die Stufen, über die ein Ticket aufsteigt, von unten nach oben: wer zuständig ist und wie schnell es gehen muss.',
  },
  'settings.calendars.explain': {
    en: 'When people work. Times are counted only while a calendar is open.',
    de: 'Wann gearbeitet wird. Zeiten zählen nur, solange ein Kalender geöffnet ist.',
  },
  'settings.clocks.explain': {
    en: 'What is measured, and how long it may take for which tickets.',
    de: 'Was gemessen wird und wie lange es bei welchen Tickets dauern darf.',
  },
  'settings.grants.explain': {
    en: 'Who may do what, up to which limit. Rows are asked in this order; the first that fits decides.',
    de: 'Wer was bis zu welcher Grenze darf. Gefragt wird in dieser Reihenfolge; die erste passende Zeile entscheidet.',
  },
  'settings.fields.explain': {
    en: 'Fields of your helpdesk beyond the usual ones, for conditions and texts.',
    de: 'Felder Ihres Helpdesks über die üblichen hinaus, für Bedingungen und Texte.',
  },
  'settings.wordLists.explain': {
    en: 'Words and phrases that conditions look for in what customers write.',
    de: 'Wörter und Wendungen, nach denen Bedingungen in Nachrichten von Kunden suchen.',
  },
  'settings.channels.explain': { en: 'Where notices go.', de: 'Wohin Hinweise gehen.' },
  'settings.templates.explain': {
    en: 'What notices and messages say.',
    de: 'Was Hinweise und Nachrichten sagen.',
  },
  'settings.contextPackages.explain': {
    en: 'What the next tier needs to know when a ticket is handed over.',
    de: 'Was die nächste Stufe wissen muss, wenn ein Ticket übergeben wird.',
  },
  'settings.empty': { en: 'Nothing here yet.', de: 'Hier ist noch nichts.' },
  'settings.column.order': { en: 'Asked', de: 'Platz' },
  'settings.column.name': { en: 'Name', de: 'Name' },
  'settings.column.says': { en: 'What it says', de: 'Was es besagt' },
  'settings.column.used': { en: 'Used', de: 'Verwendet' },
  'settings.column.act': { en: 'Change', de: 'Ändern' },
  'settings.uses': {
    en: '{n, plural, =0 {nowhere} one {in one place} other {in # places}}',
    de: '{n, plural, =0 {nirgends} one {an einer Stelle} other {an # Stellen}}',
  },
  'settings.edit': { en: 'Change {name}', de: '{name} ändern' },
  'settings.delete': { en: 'Delete {name}', de: '{name} löschen' },
  'settings.name': { en: 'Name', de: 'Name' },
  'settings.nameMissing': { en: 'A name is needed.', de: 'Ein Name wird gebraucht.' },
  'settings.badLanguage': {
    en: 'A language is written as en, de or pt-BR.',
    de: 'Eine Sprache schreibt man als en, de oder pt-BR.',
  },
  'settings.done': { en: 'Done', de: 'Fertig' },
  'settings.standardFields': { en: 'Fields that every policy has', de: 'Felder, die jede Richtlinie hat' },
  'settings.standardFields.explain': {
    en: 'Those that this policy uses, and where.',
    de: 'Diejenigen, die diese Richtlinie verwendet, und wo.',
  },
  'settings.standardFields.none': {
    en: 'This policy uses none of them.',
    de: 'Diese Richtlinie verwendet keines davon.',
  },
  'settings.standardFields.others': {
    en: '{n, plural, other {# more that every ticket can have}}',
    de: '{n, plural, one {# weiteres, das jedes Ticket haben kann} other {# weitere, die jedes Ticket haben kann}}',
  },
  'settings.standardField': { en: '{field}: {uses}', de: '{field}: {uses}' },
  'settings.whereUsed': { en: 'Where it is used', de: 'Wo es verwendet wird' },
  'settings.usedNowhere': { en: 'Nothing uses it.', de: 'Es wird nirgends verwendet.' },
  'settings.askedNowhere': {
    en: 'No step asks about it. It answers requests that no step takes up.',
    de: 'Kein Schritt fragt danach. Es beantwortet Anfragen, die kein Schritt aufgreift.',
  },
  'settings.useStep': { en: 'Step: {title}', de: 'Schritt: {title}' },
  'settings.use.tiers': { en: 'Tier: {name}', de: 'Stufe: {name}' },
  'settings.use.calendars': { en: 'Calendar: {name}', de: 'Kalender: {name}' },
  'settings.use.clocks': { en: 'Clock: {name}', de: 'Uhr: {name}' },
  'settings.use.grants': { en: 'Authority row: {name}', de: 'Befugnis: {name}' },
  'settings.use.fields': { en: 'Field: {name}', de: 'Feld: {name}' },
  'settings.use.wordLists': { en: 'Word list: {name}', de: 'Wortliste: {name}' },
  'settings.use.channels': { en: 'Channel: {name}', de: 'Kanal: {name}' },
  'settings.use.templates': { en: 'Text: {name}', de: 'Text: {name}' },
  'settings.use.contextPackages': { en: 'Hand-over package: {name}', de: 'Übergabepaket: {name}' },
  'settings.useScenario': { en: 'Scenario: {name}', de: 'Szenario: {name}' },
  'settings.useGuards': { en: 'Guards and rules', de: 'Schutzregeln' },
  'settings.useElsewhere': { en: 'Elsewhere in the policy', de: 'An anderer Stelle der Richtlinie' },
  'settings.id': { en: 'Id', de: 'Kennung' },
  'settings.idExplain': {
    en: 'Conditions as text and your systems know it by its id. Renaming follows everywhere in this policy; your systems must follow too. Now:',
    de: 'Bedingungen als Text und Ihre Systeme kennen es unter der Kennung. In dieser Richtlinie wird überall mit umbenannt; Ihre Systeme müssen nachziehen. Jetzt:',
  },
  'settings.idBad': {
    en: 'A letter, then letters, digits, _ or -, at most 64.',
    de: 'Ein Buchstabe, dann Buchstaben, Ziffern, _ oder -, höchstens 64.',
  },
  'settings.idTaken': { en: 'This id is taken.', de: 'Diese Kennung gibt es schon.' },
  'settings.idPending': {
    en: 'Not renamed yet: press Enter or “Rename”.',
    de: 'Noch nicht umbenannt: mit der Eingabetaste oder „Umbenennen“.',
  },
  'settings.idRename': { en: 'Rename', de: 'Umbenennen' },
  'settings.deleteTitle': { en: 'Delete “{name}”?', de: '„{name}“ löschen?' },
  'settings.deleteUnused': {
    en: 'Nothing uses it. You can undo this.',
    de: 'Es wird nirgends verwendet. Sie können das rückgängig machen.',
  },
  'settings.deleteUsed': {
    en: 'It is still used here. Choose what takes its place.',
    de: 'Es wird hier noch verwendet. Wählen Sie, was an seine Stelle tritt.',
  },
  'settings.deleteRowTitle': {
    en: 'Delete row {number} of {count}, “{name}”?',
    de: 'Zeile {number} von {count} löschen, „{name}“?',
  },
  'settings.deleteAsked': {
    en: 'These steps ask about it. Without it, the other rows answer them. You can undo this.',
    de: 'Diese Schritte fragen danach. Ohne sie antworten ihnen die anderen Zeilen. Sie können das rückgängig machen.',
  },
  'settings.deleteUnasked': {
    en: 'No step asks about it. You can undo this.',
    de: 'Kein Schritt fragt danach. Sie können das rückgängig machen.',
  },
  'settings.replacement': { en: 'Use instead', de: 'Stattdessen verwenden' },
  'settings.noReplacement': {
    en: 'Nothing could take its place yet. Take it out there first, or make another one.',
    de: 'Noch kann nichts an seine Stelle treten. Nehmen Sie es dort zuerst heraus, oder legen Sie ein anderes an.',
  },
  'settings.replaceAndDelete': { en: 'Replace and delete', de: 'Ersetzen und löschen' },
  'settings.valueTitle': {
    en: 'Remove “{value}” from “{name}”?',
    de: '„{value}“ aus „{name}“ entfernen?',
  },
  'settings.valueUsed': {
    en: 'It is still used here. Choose which value takes its place. If you remove it anyway, what uses it is marked as wrong.',
    de: 'Der Wert wird hier noch verwendet. Wählen Sie, welcher an seine Stelle tritt. Wenn Sie ihn trotzdem entfernen, wird als fehlerhaft gekennzeichnet, was ihn verwendet.',
  },
  'settings.noOtherValue': {
    en: 'The field has no other value yet that could take its place.',
    de: 'Das Feld hat noch keinen anderen Wert, der an seine Stelle treten könnte.',
  },
  'settings.replaceAndRemove': { en: 'Replace and remove', de: 'Ersetzen und entfernen' },
  'settings.removeAnyway': { en: 'Remove anyway', de: 'Trotzdem entfernen' },
  'settings.deleteNow': { en: 'Delete', de: 'Löschen' },
  'settings.gone.deleted': {
    en: '{who} deleted “{name}”, which was open here.',
    de: '{who} hat gelöscht, was hier geöffnet war: „{name}“.',
  },
  'settings.gone.undone': {
    en: '{who} took something back, and with it “{name}”, which was open here.',
    de: '{who} hat etwas rückgängig gemacht. Damit ist weg, was hier geöffnet war: „{name}“.',
  },
  'settings.gone.redone': {
    en: '{who} did something again that had been undone, and “{name}”, which was open here, is gone with it.',
    de: '{who} hat etwas wiederholt. Damit ist weg, was hier geöffnet war: „{name}“.',
  },
  'settings.gone.elsewhere': {
    en: '“{name}” was deleted elsewhere while it was open here.',
    de: 'Was hier geöffnet war, wurde an anderer Stelle gelöscht: „{name}“.',
  },
  'settings.goneTyped': {
    en: 'Not kept of what was typed in it: {texts}.',
    de: 'Nicht behalten von dem, was darin getippt war: {texts}.',
  },
  'settings.goneText': { en: '“{text}”', de: '„{text}“' },

  'part.made': {
    en: '“{name}” was made and set at “{field}”.',
    de: '„{name}“ wurde angelegt und bei „{field}“ eingesetzt.',
  },
  'part.isEmpty': { en: 'Nothing stands in it yet.', de: 'Darin steht noch nichts.' },
  'part.begins': {
    en: 'Set for you, and yours to change: {as}',
    de: 'Für Sie eingestellt und von Ihnen zu ändern: {as}',
  },
} as const satisfies Messages;
