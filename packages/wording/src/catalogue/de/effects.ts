import type { effectsEn } from '../en/effects.ts';
import type { Translation } from '../translation.ts';

/** German for `effectsEn`. */
export const effectsDe: Translation<typeof effectsEn> = {
  'effect.assign':
    'Weist das Ticket {tier} zu ({move}{hasFrom, select, yes {, bisher {from}} other {}}){hasReasons, select, yes {: {reasons}} other {}}',
  'effect.set': 'Setzt {field} auf {value}',
  'effect.clear': 'Leert {field}',
  'effect.notify':
    'Benachrichtigt {to} über {channel}: „{template}“{hasNotBefore, select, yes {, nicht vor {notBefore}} other {}}',
  'effect.message':
    'Schreibt dem Kunden: „{template}“{hasPromise, select, yes {, verspricht eine Antwort bis {promise}} other {}}',
  'effect.grant':
    'Erlaubt „{action}“{hasAmount, select, yes { über {amount}} other {}}{hasReason, select, yes { ({reason})} other {}}',
  'effect.deny':
    'Lehnt „{action}“{hasAmount, select, yes { über {amount}} other {}} ab{hasReason, select, yes { ({reason})} other {}}',
  'effect.requestApproval':
    'Bittet {approvers} um Freigabe von „{action}“{hasAmount, select, yes { über {amount}} other {}}{hasReason, select, yes { ({reason})} other {}}',
  'effect.block': 'Hält „{action}“ zurück{hasReason, select, yes { ({reason})} other {}}',
  'effect.requireContext': 'Fordert an, was in „{package}“ fehlt: {missing}',
  'effect.openSwarm': 'Zieht {to} hinzu{hasDue, select, yes {, Zeit zum Dazukommen bis {due}} other {}}',
  'effect.openExternal':
    'Gibt einen Vorgang an {to}{hasDue, select, yes {, Antwort fällig bis {due}} other {}}',
  'effect.followUp': 'Bittet {to}, beim Kunden nachzufragen{hasDue, select, yes {, bis {due}} other {}}',
  'effect.openGroup':
    'Fasst {n, plural, one {{count} Ticket} other {{count} Tickets}} zu einer gemeinsamen Störung zusammen: {parent}',
  'effect.closeGroup':
    'Schließt die gemeinsame Störung {parent} mit {n, plural, one {{count} Ticket} other {{count} Tickets}}',

  'value.request.action.ticket.close': 'Ticket schließen',
  'value.request.action.ticket.deescalate': 'Ticket zurückgeben',

  'move.initial': 'erste Zuweisung',
  'move.bounce': 'zurückgegeben',
  'move.escalation': 'Eskalation',
  'move.transfer': 'Weitergabe',
  'move.reassignment': 'Umverteilung',
  'move.deescalation': 'Deeskalation',

  'escalationType.functional': 'fachlich',
  'escalationType.hierarchical': 'hierarchisch',
  'escalationType.priority': 'nach Priorität',
  'escalationType.external': 'extern',
  'escalationType.authority': 'wegen Befugnis',

  // What triggers that watch for words give as their reason unless it is changed.
  reasonWord: 'das Wort „{word}“',
  'reason.signOffRequired': 'Freigabe nötig',
  'reason.overLimit': 'über der Grenze',
  'reason.currencyMismatch': 'die Grenze gilt in einer anderen Währung',
  'reason.noGrant': 'niemand hat diese Befugnis',
  'reason.amountChanged': 'der Betrag hat sich geändert',
  'reason.notAcknowledged': 'nicht rechtzeitig übernommen',
  'reason.overdue': 'überfällig',
  'reason.breached': 'Zielzeit überschritten',
  'reason.expired': 'niemand hat rechtzeitig entschieden',
  'reason.noJoin': 'niemand ist dazugekommen',
  'reason.timeout': 'hat zu lange gedauert',
  'reason.unavailable': 'niemand verfügbar',

  'note.unknown':
    '{hasField, select, yes {{field} hatte keinen Wert} other {Ein Wert fehlte}}; die Bedingung von {node} war nicht zu entscheiden und traf nicht zu',
  'note.alreadyAtOrAbove':
    'Das Ticket war schon auf der Stufe {tier} oder darüber und blieb deshalb, wo es war',
  'note.suppressed':
    '{hasField, select, yes {{field} war in dieser Runde schon gesetzt; der zweite Wert entfiel} other {{node} traf zu, wurde aber zurückgehalten{hasCause, select, yes {: {cause}} other {}}}}',
  'note.loopGuard': 'Die Richtlinie antwortete sich immer wieder selbst und wurde angehalten',
  'note.late': 'Das Ereignis kam verspätet und zählte ab dem schon erreichten Zeitpunkt',
  'note.currencyMismatch':
    'Beträge in zwei Währungen wurden nicht verglichen{hasField, select, yes { ({field})} other {}}',
  'note.contextIncomplete':
    'Die Übergabe war unvollständig{hasMissing, select, yes {, es fehlte: {missing}} other {}}',
  'note.nobodyAvailable': 'Niemand war verfügbar; das Ticket blieb, wo es war',
  'note.clockEnded': 'Die Uhr{hasClock, select, yes { „{clock}“} other {}} war schon abgelaufen',
  'note.selfApproval': 'Niemand gibt frei, was er selbst angefragt hat',
  'note.sameApprover': 'Dieselbe Person hatte schon freigegeben; es braucht eine zweite',
  'note.notAnApprover': 'Die Entscheidung kam von jemandem, der hier nicht entscheiden darf',
  'note.approvalVoid': 'Die Entscheidung gehörte zu keiner offenen Freigabe',

  'suppressedBy.latch': 'wurde bereits ausgelöst',
  'suppressedBy.coolDown': 'eine Ruhezeit läuft',
  'suppressedBy.cap': 'die Obergrenze ist erreicht',
  'suppressedBy.rate': 'wird zu oft ausgelöst',
  'suppressedBy.conflict': 'ein anderer Schritt kam zuvor',

  'outcome.running': 'läuft',
  'outcome.paused': 'angehalten',
  'outcome.met': 'eingehalten',
  'outcome.breached': 'überschritten',
  'outcome.cancelled': 'abgebrochen',

  clockRow:
    '„{clock}“{cycle, plural, =1 {} other { (Durchgang {cycleText})}}: {outcome}, gezählt: {counted}{hasPaused, select, yes {, angehalten: {paused}} other {}}{hasDue, select, yes {, fällig: {due}} other {}}{retroactive, select, yes {, beim Hinsehen schon überschritten} other {}}{stoppedWhilePaused, select, yes {, im angehaltenen Zustand beendet} other {}}',

  'failure.missing': 'Erwartet, aber nicht eingetreten',
  'failure.unexpected': 'Eingetreten, aber nicht erwartet',
  'failure.never': 'Eingetreten, darf aber nie eintreten',
  'failure.clock': 'Eine Uhr steht anders als erwartet',
  'failure.note': 'Eine erwartete Bemerkung fehlt',
  'failure.final': 'Das Ticket endet anders als erwartet',
  'failure.error': 'Der Lauf wurde abgelehnt',
};
