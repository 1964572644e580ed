import type { editsEn } from '../en/edits.ts';
import type { Translation } from '../translation.ts';

/** German for `editsEn`. */
export const editsDe: Translation<typeof editsEn> = {
  'edit.nodeAdded': '{node} hinzufügen',
  'edit.nodeDeleted': '{node} löschen',
  'edit.nodesDeleted': '{n, plural, one {Einen Schritt} other {{count} Schritte}} löschen',
  'edit.nodeRenamed':
    '{hasTo, select, yes {{node} in {to} umbenennen} other {Den Titel von {node} entfernen}}',
  'edit.nodeChanged':
    '{key, select, notes {Notizen von {node} ändern} ports {Einen Ausgang von {node} ändern} other {{hasFrom, select, yes {{ofSetting}{node} ändern: {from} → {value}} other {{ofSetting}{node} ändern}}}}',
  'edit.nodesChanged':
    '{hasSetting, select, yes {{ofSetting}{count} Schritten} other {{n, plural, one {Einen Schritt} other {{count} Schritte}}}} ändern',
  'edit.nodeReplaced': '{node} zu einem Schritt der Art „{toKind}“ machen',
  'edit.nodesDuplicated': '{n, plural, one {Einen Schritt} other {{count} Schritte}} duplizieren',
  'edit.nodesPasted': '{n, plural, one {Einen Schritt} other {{count} Schritte}} einfügen',
  'edit.connected': '„{port}“ von {node} zu {to} führen',
  'edit.disconnected': '„{port}“ von {node} und {to} trennen',
  'edit.nodesMoved': '{hasNode, select, yes {{node}} other {{count} Schritte}} verschieben',
  'edit.nodesUnpinned': '{n, plural, one {Einen Schritt} other {{count} Schritte}} lösen',
  'edit.arranged': '{n, plural, one {Einen Schritt} other {{count} Schritte}} anordnen',
  'edit.triggersReordered': 'Reihenfolge der Auslöser ändern',
  'edit.grantsReordered': 'Reihenfolge der Befugnisse ändern',
  'edit.partAdded': '{part} {name} hinzufügen',
  'edit.partChanged':
    '{hasFrom, select, yes {{ofSetting}{part} {name} ändern: {from} → {value}} other {{ofSetting}{part} {name} ändern}}',
  'edit.partRenamed': '{part} {name} die Kennung {to} geben',
  'edit.partDeleted': '{part} {name} löschen',
  'edit.scenarioAdded': 'Szenario {name} hinzufügen',
  'edit.scenarioChanged': 'Szenario {name} ändern',
  'edit.scenarioRenamed': 'Szenario {name} in {to} umbenennen',
  'edit.scenarioDeleted': 'Szenario {name} löschen',
  'edit.flowRenamed': 'Richtlinie in {to} umbenennen',
  'edit.flowChanged':
    '{key, select, description {Beschreibung} notApplicable {Bewusst Weggelassenes} guards {Schutzregeln} pinned {Regeln, die gelten müssen,} other {Richtlinie}} ändern',
  'edit.flowReplaced': 'Die ganze Richtlinie ersetzen',
  'edit.restored': 'Einen früheren Entwurf zurückholen',
  'edit.fixApplied': 'Beheben: {fix}',
  'edit.undone':
    '{hasEdit, select, yes {Rückgängig: {edit}} other {{n, plural, =0 {Rückgängig machen} one {Rückgängig machen} other {{count} Änderungen rückgängig machen}}}}',
  'edit.redone':
    '{hasEdit, select, yes {Wiederholt: {edit}} other {{n, plural, =0 {Wiederholen} one {Wiederholen} other {{count} Änderungen wiederholen}}}}',

  'part.fields': 'Feld',
  'part.calendars': 'Kalender',
  'part.tiers': 'Stufe',
  'part.grants': 'Befugnis',
  'part.clocks': 'Uhr',
  'part.wordLists': 'Wortliste',
  'part.channels': 'Kanal',
  'part.templates': 'Text',
  'part.contextPackages': 'Übergabepaket',
  'part.nodes': 'Schritt',
  'part.edges': 'Verbindung',
  'part.scenarios': 'Szenario',

  'noEdit.cannotConnect': 'Diese Schritte lassen sich nicht verbinden.',
  'noConnect.unknownSource': 'Den Schritt {node} gibt es nicht mehr.',
  'noConnect.unknownPort': '{node} hat keinen Ausgang „{port}“.',
  'noConnect.unknownTarget': 'Den Schritt {node} gibt es nicht mehr.',
  'noConnect.endsPath': 'Auf ein Ende folgt nichts.',
  'noConnect.commentSource': 'Eine Notiz ist nur ein Kommentar: Von ihr führt nichts weiter.',
  'noConnect.startsPaths': '{node} ist ein Auslöser: Dort beginnen Wege, und keiner führt dorthin.',
  'noConnect.commentTarget': 'Eine Notiz ist nur ein Kommentar: Kein Weg führt dorthin.',
  'noConnect.toItself': '{node} liefe endlos im Kreis, ohne dass etwas Neues geschieht.',
  'noConnect.endlessLoop':
    'Das liefe endlos im Kreis, ohne dass etwas Neues geschieht: {steps}. Setzen Sie einen Wiederholungsschritt dazwischen und führen Sie den Kreis über dessen Ausgang „noch einmal“.',
  'noConnect.sidePort':
    'Was auf „{port}“ bei {node} folgt, läuft neben dem Weg des Tickets her und kann es deshalb nicht auf die Stufe {tier} bewegen.',
  'noConnect.sideTrigger':
    '{node} läuft neben dem Weg des Tickets her und kann es deshalb nicht auf die Stufe {tier} bewegen. Stellen Sie ihn auf unterbrechend.',
};
