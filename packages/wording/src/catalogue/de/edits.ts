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
    '{key, select, notes {Notizen von {node} ändern} ports {Einen Ausgang von {node} ändern} other {{hasFrom, select, yes {{node} ändern: {from} → {value}} other {{node} ändern}}}}',
  'edit.nodeReplaced': '{node} zu einem Schritt der Art „{toKind}“ machen',
  'edit.nodesDuplicated': '{n, plural, one {Einen Schritt} other {{count} Schritte}} verdoppeln',
  'edit.nodesPasted': '{n, plural, one {Einen Schritt} other {{count} Schritte}} einfügen',
  'edit.connected': '„{port}“ von {node} zu {to} führen',
  'edit.disconnected': '„{port}“ von {node} und {to} trennen',
  'edit.nodesMoved': '{hasNode, select, yes {{node}} other {{count} Schritte}} verschieben',
  'edit.nodesUnpinned': '{n, plural, one {Einen Schritt} other {{count} Schritte}} lösen',
  'edit.arranged': '{n, plural, one {Einen Schritt} other {{count} Schritte}} anordnen',
  'edit.triggersReordered': 'Reihenfolge der Auslöser ändern',
  'edit.partAdded': '{part} {name} hinzufügen',
  'edit.partChanged':
    '{hasFrom, select, yes {{part} {name} ändern: {from} → {value}} other {{part} {name} ändern}}',
  'edit.partRenamed': '{part} {name} die ID {to} geben',
  'edit.partDeleted': '{part} {name} löschen',
  'edit.scenarioAdded': 'Szenario {name} hinzufügen',
  'edit.scenarioChanged': 'Szenario {name} ändern',
  'edit.scenarioRenamed': 'Szenario {name} in {to} umbenennen',
  'edit.scenarioDeleted': 'Szenario {name} löschen',
  'edit.flowRenamed': 'Ablauf in {to} umbenennen',
  'edit.flowChanged':
    '{key, select, description {Beschreibung} notApplicable {Bewusst Weggelassenes} guards {Schutzgrenzen} pinned {Festgehaltene Sätze} other {Ablauf}} ändern',
  'edit.flowReplaced': 'Den ganzen Ablauf ersetzen',
  'edit.restored': 'Einen früheren Entwurf wiederherstellen',
  'edit.fixApplied': 'Beheben: {fix}',
  'edit.undone': 'Rückgängig machen',
  'edit.redone': 'Wiederholen',

  'did.nodeAdded': '{who} hat {node} hinzugefügt.',
  'did.nodeDeleted': '{who} hat {node} gelöscht.',
  'did.nodesDeleted': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} gelöscht.',
  'did.nodeRenamed':
    '{hasTo, select, yes {{who} hat {node} in {to} umbenannt.} other {{who} hat den Titel von {node} entfernt.}}',
  'did.nodeChanged':
    '{key, select, notes {{who} hat die Notizen von {node} geändert.} ports {{who} hat einen Ausgang von {node} geändert.} other {{hasFrom, select, yes {{who} hat {node} geändert: {from} → {value}.} other {{who} hat {node} geändert.}}}}',
  'did.nodeReplaced': '{who} hat {node} zu einem Schritt der Art „{toKind}“ gemacht.',
  'did.nodesDuplicated': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} verdoppelt.',
  'did.nodesPasted': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} eingefügt.',
  'did.connected': '{who} hat „{port}“ von {node} zu {to} geführt.',
  'did.disconnected': '{who} hat „{port}“ von {node} und {to} getrennt.',
  'did.nodesMoved': '{who} hat {hasNode, select, yes {{node}} other {{count} Schritte}} verschoben.',
  'did.nodesUnpinned': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} gelöst.',
  'did.arranged': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} angeordnet.',
  'did.triggersReordered': '{who} hat die Reihenfolge der Auslöser geändert.',
  'did.partAdded': '{who} hat etwas hinzugefügt: {part} {name}.',
  'did.partChanged':
    '{hasFrom, select, yes {{who} hat etwas geändert: {part} {name}, {from} → {value}.} other {{who} hat etwas geändert: {part} {name}.}}',
  'did.partRenamed': '{who} hat eine neue ID vergeben: {part} {name} heißt jetzt {to}.',
  'did.partDeleted': '{who} hat etwas gelöscht: {part} {name}.',
  'did.scenarioAdded': '{who} hat das Szenario {name} hinzugefügt.',
  'did.scenarioChanged': '{who} hat das Szenario {name} geändert.',
  'did.scenarioRenamed': '{who} hat das Szenario {name} in {to} umbenannt.',
  'did.scenarioDeleted': '{who} hat das Szenario {name} gelöscht.',
  'did.flowRenamed': '{who} hat den Ablauf in {to} umbenannt.',
  'did.flowChanged':
    '{who} hat {key, select, description {die Beschreibung} notApplicable {bewusst Weggelassenes} guards {die Schutzgrenzen} pinned {die festgehaltenen Sätze} other {den Ablauf}} geändert.',
  'did.flowReplaced': '{who} hat den ganzen Ablauf ersetzt.',
  'did.restored': '{who} hat einen früheren Entwurf wiederhergestellt.',
  'did.fixApplied': '{who} hat etwas behoben: {fix}.',
  'did.undone': '{who} hat eine Änderung rückgängig gemacht.',
  'did.redone': '{who} hat Rückgängiges wiederholt.',

  'part.fields': 'Feld',
  'part.calendars': 'Kalender',
  'part.tiers': 'Stufe',
  'part.grants': 'Befugnisgrenze',
  'part.clocks': 'Uhr',
  'part.wordLists': 'Wortliste',
  'part.channels': 'Kanal',
  'part.templates': 'Vorlage',
  'part.contextPackages': 'Übergabepaket',
  'part.nodes': 'Schritt',
  'part.edges': 'Verbindung',
  'part.scenarios': 'Szenario',

  'noEdit.unknownNode': 'Den Schritt {node} gibt es nicht mehr.',
  'noEdit.unknownPort': '{node} hat keinen Ausgang „{port}“.',
  'noEdit.unknownPart': 'Nicht mehr vorhanden: {part} {name}.',
  'noEdit.unknownScenario': 'Das Szenario {name} gibt es nicht mehr.',
  'noEdit.notConnected': '„{port}“ von {node} führt noch nirgendwohin.',
  'noEdit.cannotConnect': 'Diese Schritte lassen sich nicht verbinden.',
  'noEdit.noOutcome':
    'Auf diesen Schritt kann nichts folgen; deshalb kann er nicht zwischen zwei anderen stehen.',
  'noEdit.badId':
    '„{id}“ kann keine ID sein. Eine ID besteht aus einem Buchstaben, dann Buchstaben, Ziffern, _ oder -, zusammen höchstens 64 Zeichen, und ist kein Wort mit eigener Bedeutung.',
  'noEdit.idTaken': 'Die ID „{id}“ ist schon vergeben ({part}).',
  'noEdit.nameTaken': 'Ein Szenario {name} gibt es schon.',
  'noEdit.inUse':
    '{part} {name} wird noch an {n, plural, one {einer Stelle} other {{count} Stellen}} verwendet. Wählen Sie, was stattdessen gilt.',
  'noEdit.invalid': '{hasFinding, select, yes {{finding}} other {Das kann hier nicht eingetragen werden.}}',
  'noEdit.tooMany': 'Von der Art „{part}“ darf es höchstens {limit} Einträge geben.',
  'noEdit.tooLong': 'Hier sind höchstens {limit} Zeichen möglich.',
  'noEdit.notFragment': 'Die Zwischenablage enthält keine Schritte eines Ablaufs.',
  'noEdit.noFix': 'Hierfür gibt es keine Korrektur.',
  'noEdit.fixFails': 'Der Ablauf hat sich geändert; diese Korrektur passt nicht mehr.',
  'noEdit.otherTriggers': 'Die Auslöser haben sich inzwischen geändert. Ordnen Sie sie noch einmal.',
  'noEdit.other': 'Das ist nicht möglich ({code}).',

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
