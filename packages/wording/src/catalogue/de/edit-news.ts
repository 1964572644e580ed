import type { editNewsEn } from '../en/edit-news.ts';
import type { Translation } from '../translation.ts';

/** German for `editNewsEn`. */
export const editNewsDe: Translation<typeof editNewsEn> = {
  'did.nodeAdded': '{who} hat {node} hinzugefügt.',
  'did.nodeDeleted': '{who} hat {node} gelöscht.',
  'did.nodesDeleted': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} gelöscht.',
  'did.nodeRenamed':
    '{hasTo, select, yes {{who} hat {node} in {to} umbenannt.} other {{who} hat den Titel von {node} entfernt.}}',
  'did.nodeChanged':
    '{key, select, notes {{who} hat die Notizen von {node} geändert.} ports {{who} hat einen Ausgang von {node} geändert.} other {{hasFrom, select, yes {{who} hat {ofSetting}{node} geändert: {from} → {value}.} other {{who} hat {ofSetting}{node} geändert.}}}}',
  'did.nodesChanged':
    '{who} hat {hasSetting, select, yes {{ofSetting}{count} Schritten} other {{n, plural, one {einen Schritt} other {{count} Schritte}}}} geändert.',
  'did.nodeReplaced': '{who} hat {node} zu einem Schritt der Art „{toKind}“ gemacht.',
  'did.nodesDuplicated': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} dupliziert.',
  'did.nodesPasted': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} eingefügt.',
  'did.connected': '{who} hat „{port}“ von {node} zu {to} geführt.',
  'did.disconnected': '{who} hat „{port}“ von {node} und {to} getrennt.',
  'did.nodesMoved': '{who} hat {hasNode, select, yes {{node}} other {{count} Schritte}} verschoben.',
  'did.nodesUnpinned': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} gelöst.',
  'did.arranged': '{who} hat {n, plural, one {einen Schritt} other {{count} Schritte}} angeordnet.',
  'did.triggersReordered': '{who} hat die Reihenfolge der Auslöser geändert.',
  'did.grantsReordered': '{who} hat die Reihenfolge der Befugnisse geändert.',
  'did.partAdded': '{who} hat etwas hinzugefügt: {part} {name}.',
  'did.partChanged':
    '{hasSetting, select, yes {{hasFrom, select, yes {{who} hat {ofSetting}{part} {name} geändert: {from} → {value}.} other {{who} hat {ofSetting}{part} {name} geändert.}}} other {{hasFrom, select, yes {{who} hat etwas geändert: {part} {name}, {from} → {value}.} other {{who} hat etwas geändert: {part} {name}.}}}}',
  'did.partRenamed': '{who} hat eine neue Kennung vergeben: {part} {name} heißt jetzt {to}.',
  'did.partDeleted': '{who} hat etwas gelöscht: {part} {name}.',
  'did.scenarioAdded': '{who} hat das Szenario {name} hinzugefügt.',
  'did.scenarioChanged': '{who} hat das Szenario {name} geändert.',
  'did.scenarioRenamed': '{who} hat das Szenario {name} in {to} umbenannt.',
  'did.scenarioDeleted': '{who} hat das Szenario {name} gelöscht.',
  'did.flowRenamed': '{who} hat die Richtlinie in {to} umbenannt.',
  'did.flowChanged':
    '{who} hat {key, select, description {die Beschreibung} notApplicable {bewusst Weggelassenes} guards {die Schutzregeln} pinned {die Regeln, die gelten müssen,} other {die Richtlinie}} geändert.',
  'did.flowReplaced': '{who} hat die ganze Richtlinie ersetzt.',
  'did.restored': '{who} hat einen früheren Entwurf zurückgeholt.',
  'did.fixApplied': '{who} hat etwas behoben: {fix}.',
  'did.undone':
    '{who} hat {hasEdit, select, yes {dies rückgängig gemacht: {edit}} other {{n, plural, =0 {eine Änderung} one {eine Änderung} other {{count} Änderungen}} rückgängig gemacht}}.',
  'did.redone':
    '{who} hat {hasEdit, select, yes {dies wiederholt: {edit}} other {{n, plural, =0 {Rückgängiges} one {Rückgängiges} other {{count} rückgängig gemachte Änderungen}} wiederholt}}.',

  'noEdit.unknownNode': 'Den Schritt {node} gibt es nicht mehr.',
  'noEdit.unknownPort': '{node} hat keinen Ausgang „{port}“.',
  'noEdit.unknownPart': 'Nicht mehr vorhanden: {part} {name}.',
  'noEdit.unknownScenario': 'Das Szenario {name} gibt es nicht mehr.',
  'noEdit.notConnected': '„{port}“ von {node} führt noch nirgendwohin.',
  'noEdit.noOutcome':
    'Auf diesen Schritt kann nichts folgen; deshalb kann er nicht zwischen zwei anderen stehen.',
  'noEdit.badId':
    '„{id}“ kann keine Kennung sein. Eine Kennung besteht aus einem Buchstaben, dann Buchstaben, Ziffern, _ oder -, zusammen höchstens 64 Zeichen, und ist kein Wort mit eigener Bedeutung.',
  'noEdit.idTaken': 'Die Kennung „{id}“ ist schon vergeben ({part}).',
  'noEdit.nameTaken': 'Ein Szenario {name} gibt es schon.',
  'noEdit.inUse':
    '{part} {name} wird noch an {n, plural, one {einer Stelle} other {{count} Stellen}} verwendet. Wählen Sie, was stattdessen gilt.',
  'noEdit.invalid': '{hasFinding, select, yes {{finding}} other {Das kann hier nicht eingetragen werden.}}',
  'noEdit.tooMany': 'Von der Art „{part}“ darf es höchstens {limit} Einträge geben.',
  'noEdit.tooLong': 'Hier sind höchstens {limit} Zeichen möglich.',
  'noEdit.notFragment': 'Die Zwischenablage enthält keine Schritte einer Richtlinie.',
  'noEdit.noFix': 'Hierfür gibt es keine Korrektur.',
  'noEdit.fixFails': 'Die Richtlinie hat sich geändert; diese Korrektur passt nicht mehr.',
  'noEdit.otherTriggers': 'Die Auslöser haben sich inzwischen geändert. Ordnen Sie sie noch einmal.',
  'noEdit.otherGrants':
    'Die Zeilen der Befugnisse haben sich inzwischen geändert. Ordnen Sie sie noch einmal.',
  'noEdit.other': 'Das ist nicht möglich ({code}).',
};
