import type { Messages } from './message.ts';

export const canvasMessages = {
  'canvas.name': { en: 'Drawing of the policy', de: 'Zeichnung der Richtlinie' },
  'canvas.help': {
    en: 'Arrow keys walk from step to step: right along the first outcome, left back, up and down to the other outcomes of the same step and to neighbours, Page Down to the step read next. A adds a step after. C, then Enter at another step connects the two. Enter alone opens the settings.',
    de: 'Pfeiltasten führen von Schritt zu Schritt: rechts den ersten Ausgang entlang, links zurück, auf und ab zu den anderen Ausgängen desselben Schritts und zu Nachbarn, Bild ab zum nächsten der Lesereihenfolge. A fügt einen Schritt danach ein. C, dann Eingabe bei einem anderen Schritt verbindet die beiden. Eingabe allein öffnet die Einstellungen.',
  },
  'canvas.step': { en: 'policy step', de: 'Schritt der Richtlinie' },
  'canvas.describe': {
    en: '{title}. {kind}. {sentence}. {outcomes, plural, =0 {no outcomes} one {# outcome} other {# outcomes}}{problems, plural, =0 {} one {, # problem} other {, # problems}}',
    de: '{title}. {kind}. {sentence}. {outcomes, plural, =0 {keine Ausgänge} one {# Ausgang} other {# Ausgänge}}{problems, plural, =0 {} one {, # Problem} other {, # Probleme}}',
  },
  'canvas.asked': { en: 'Asked as {place}', de: 'Wird gefragt als {place}' },
  'canvas.place': { en: 'Step {number} of {count}', de: 'Schritt {number} von {count}' },
  'canvas.moreOutcomes': {
    en: '{count, plural, one {# more outcome leads nowhere yet} other {# more outcomes lead nowhere yet}}',
    de: '{count, plural, one {# weiterer Ausgang führt noch nirgendwohin} other {# weitere Ausgänge führen noch nirgendwohin}}',
  },
  'canvas.addAfter': { en: 'What happens then? ({outcome})', de: 'Was passiert dann? ({outcome})' },
  'canvas.dragOutcome': {
    en: 'Choose or drag where this leads ({outcome})',
    de: 'Wählen oder ziehen, wohin das führt ({outcome})',
  },
  'canvas.visit': {
    en: '{count, plural, one {Visit} other {Visits}} {visits}',
    de: '{count, plural, one {Besuch} other {Besuche}} {visits}',
  },
  'canvas.pinned': { en: 'Pinned where it stands', de: 'An seiner Stelle fixiert' },
  'canvas.unpin': { en: 'Let it be arranged again', de: 'Wieder anordnen lassen' },
  'canvas.notArranged': {
    en: 'The steps could not be arranged as usual, so they stand in a simpler order. Your next change tries again.',
    de: 'Die Schritte ließen sich nicht wie gewohnt anordnen und stehen jetzt einfacher da. Ihre nächste Änderung versucht es erneut.',
  },
  'canvas.cannotShow': {
    en: 'Cannot show this step',
    de: 'Dieser Schritt lässt sich hier nicht anzeigen.',
  },
  'canvas.addHere': { en: 'Add a step here', de: 'Hier einen Schritt hinzufügen' },
  'canvas.insertHere': { en: 'Insert a step here', de: 'Hier einen Schritt einfügen' },
  'canvas.disconnectHere': { en: 'Remove this connection', de: 'Diese Verbindung entfernen' },
  'canvas.zoomIn': { en: 'Zoom in', de: 'Vergrößern' },
  'canvas.zoomOut': { en: 'Zoom out', de: 'Verkleinern' },
  'canvas.zoomOne': { en: 'Zoom to 100 %', de: 'Auf 100 % zoomen' },
  'canvas.fit': { en: 'Show everything', de: 'Alles zeigen' },
  'canvas.fitSelection': { en: 'Show the selection', de: 'Auswahl zeigen' },
  'canvas.map': { en: 'Overview', de: 'Übersicht' },
  'canvas.toolbar': { en: 'Actions for {title}', de: 'Aktionen für {title}' },
  'canvas.narrow': {
    en: 'Here the drawing is for looking. Edit in the outline.',
    de: 'Hier nur zum Ansehen. Bearbeiten in der Gliederung.',
  },
  'canvas.connecting': {
    en: 'Where does “{outcome}” lead? Walk to a step and press Enter, or Esc to leave it.',
    de: 'Wohin führt „{outcome}“? Gehen Sie zu einem Schritt und drücken Sie Eingabe, oder Esc zum Abbrechen.',
  },
  'canvas.connectDone': { en: 'After C: connect to this step', de: 'Nach C: mit diesem Schritt verbinden' },
  'canvas.moving': {
    en: 'Moving. Arrow keys move the step, M or Esc ends it.',
    de: 'Verschieben. Pfeiltasten bewegen den Schritt, M oder Esc beendet es.',
  },
  'walk.first': { en: 'To the first outcome', de: 'Zum ersten Ausgang' },
  'walk.back': { en: 'Back to where the path comes from', de: 'Zurück, woher der Weg kommt' },
  'walk.above': { en: 'To the outcome or step above', de: 'Zum Ausgang oder Schritt darüber' },
  'walk.below': { en: 'To the outcome or step below', de: 'Zum Ausgang oder Schritt darunter' },
  'walk.start': { en: 'To the first step', de: 'Zum ersten Schritt' },
  'walk.end': { en: 'To the nearest end', de: 'Zum nächsten Ende' },
  'walk.previous': { en: 'To the step read before', de: 'Zum vorigen Schritt der Lesereihenfolge' },
  'walk.endsHere': {
    en: 'The path goes no further. Up and down lead to other outcomes, Page Down to the step read next.',
    de: 'Der Weg geht nicht weiter. Auf und ab führen zu anderen Ausgängen, Bild ab zum nächsten Schritt.',
  },
  'walk.next': { en: 'To the step read next', de: 'Zum nächsten Schritt der Lesereihenfolge' },
} as const satisfies Messages;
