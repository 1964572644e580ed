import type { Messages } from './message.ts';

export const historyMessages = {
  'editor.history.empty': { en: 'Nothing has been changed yet.', de: 'Es wurde noch nichts geändert.' },
  'editor.history.all': { en: 'What everybody changed, and when', de: 'Was alle geändert haben, und wann' },
  'editor.history.undoTo': { en: 'Back to before this', de: 'Zurück vor diesen Schritt' },
  'editor.history.redoTo': { en: 'Do this again', de: 'Bis hierher wiederholen' },
  'editor.history.now': { en: 'Now', de: 'Jetzt' },
  'editor.history.stale': {
    en: 'Cannot be undone: changed since by {who}',
    de: 'Lässt sich nicht rückgängig machen: inzwischen von {who} geändert',
  },
  'editor.history.stale.unknown': {
    en: 'Cannot be undone: changed since',
    de: 'Lässt sich nicht rückgängig machen: inzwischen geändert',
  },
  'stepHistory.title': { en: 'History of this step', de: 'Verlauf dieses Schritts' },
  'stepHistory.none': {
    en: 'Nothing is recorded for this step.',
    de: 'Zu diesem Schritt ist nichts aufgezeichnet.',
  },
  'stepHistory.added': { en: 'published for the first time', de: 'zum ersten Mal veröffentlicht' },
  'stepHistory.changed': {
    en: 'published with changes of this step',
    de: 'mit Änderungen an diesem Schritt veröffentlicht',
  },
  'stepHistory.removed': { en: 'published without this step', de: 'ohne diesen Schritt veröffentlicht' },
  'stepHistory.all': { en: 'Whole history', de: 'Ganzer Verlauf' },
  'checkpoint.title': { en: 'Save under a name', de: 'Unter einem Namen speichern' },
  'checkpoint.name': { en: 'Name (optional)', de: 'Name (freiwillig)' },
  'checkpoint.help': {
    en: 'You find this draft again by it, among the earlier drafts. Every change is saved anyway.',
    de: 'Darunter finden Sie diesen Entwurf wieder, unter den früheren Entwürfen. Gespeichert wird ohnehin jede Änderung.',
  },
  'checkpoint.submit': { en: 'Save', de: 'Speichern' },
  'checkpoint.done': { en: 'Saved as “{name}”.', de: 'Als „{name}“ gespeichert.' },
  'checkpoint.notSaved': {
    en: '{state}. The draft can be given a name once the server has it.',
    de: '{state}. Einen Namen bekommt der Entwurf, sobald der Server ihn hat.',
  },
  'notice.stale.undone': {
    en: '{who} has since changed this, so it was not undone: {what}',
    de: '{who} hat das inzwischen geändert, daher wurde es nicht rückgängig gemacht: {what}',
  },
  'notice.stale.redone': {
    en: '{who} has since changed this, so it was not done again: {what}',
    de: '{who} hat das inzwischen geändert, daher wurde es nicht wiederholt: {what}',
  },
  'notice.walked.undone': {
    en: '{count, plural, one {# change} other {# changes}} undone.{stale, plural, =0 {} one { One could not be: somebody else has changed it since.} other { # could not be: somebody else has changed them since.}}',
    de: '{count, plural, one {# Änderung} other {# Änderungen}} rückgängig gemacht.{stale, plural, =0 {} one { Eine nicht: Jemand anderes hat sie inzwischen geändert.} other { # nicht: Jemand anderes hat sie inzwischen geändert.}}',
  },
  'notice.walked.redone': {
    en: '{count, plural, one {# change} other {# changes}} done again.{stale, plural, =0 {} one { One could not be: somebody else has changed it since.} other { # could not be: somebody else has changed them since.}}',
    de: '{count, plural, one {# Änderung} other {# Änderungen}} wiederholt.{stale, plural, =0 {} one { Eine nicht: Jemand anderes hat sie inzwischen geändert.} other { # nicht: Jemand anderes hat sie inzwischen geändert.}}',
  },
  'notice.mergedMore': {
    en: '{shown} And {more, plural, one {# more change} other {# more changes}}.',
    de: '{shown} Und {more, plural, one {# weitere Änderung} other {# weitere Änderungen}}.',
  },
  'notice.somebody': { en: 'Somebody else', de: 'Jemand anderes' },
  'notice.recovered': {
    en: '{count, plural, one {One change that had not been saved was} other {# changes that had not been saved were}} recovered.',
    de: '{count, plural, one {Eine noch nicht gespeicherte Änderung wurde} other {# noch nicht gespeicherte Änderungen wurden}} wiederhergestellt.',
  },
  'notice.writeRefused': {
    en: 'The last change was refused and is undone here; Redo has it. {why}',
    de: 'Die letzte Änderung wurde abgelehnt und ist hier rückgängig gemacht; unter Wiederholen ist sie zu finden. {why}',
  },
  'notice.checkFailed': {
    en: 'The search for problems stopped. It starts again with your next change; the server looks again before anything is published.',
    de: 'Die Suche nach Problemen ist stehen geblieben. Sie beginnt mit Ihrer nächsten Änderung neu; vor dem Veröffentlichen prüft der Server noch einmal.',
  },
} as const satisfies Messages;
