import type { happeningsEn } from '../en/happenings.ts';
import type { Translation } from '../translation.ts';

/** German for `happeningsEn`. */
export const happeningsDe: Translation<typeof happeningsEn> = {
  'happened.by': '{event} (durch {by})',
  'happened.ticket.created': 'Das Ticket wird angelegt',
  'happened.ticket.createdWith': 'Das Ticket wird angelegt: {fields}',
  'happened.ticket.imported': 'Das Ticket wird importiert',
  'happened.ticket.updated': 'Das Ticket ändert sich: {fields}',
  'happened.ticket.reopened': 'Das Ticket wird wieder geöffnet',
  'happened.ticket.merged': 'Das Ticket wird mit {into} zusammengeführt',
  'happened.ticket.deleted': 'Das Ticket wird gelöscht',
  'happened.message.added':
    '{role, select, customer {Der Kunde schreibt} agent {{public, select, yes {Der Support schreibt dem Kunden} other {Der Support notiert intern}}} other {Das System schreibt}}{automated, select, yes { (automatisch)} other {}}{hasText, select, yes {: „{text}“} other {}}',
  'happened.status.changed': 'Der Status wechselt zu „{status}“',
  'happened.owner.changed':
    '{hasOwner, select, yes {{owner} ist jetzt zuständig} other {Für das Ticket ist niemand mehr zuständig}}',
  'happened.agent.flagged':
    'Der Support meldet das Ticket: {reason}{hasTier, select, yes {, gewünschte Stufe: {tier}} other {}}',
  'happened.customer.requested_manager': 'Der Kunde verlangt eine Führungskraft',
  'happened.action.requested': '„{action}“ wird angefragt{hasAmount, select, yes {: {amount}} other {}}',
  'happened.approval.decided':
    'Jemand {decision, select, approved {stimmt der Anfrage {request} zu} other {lehnt die Anfrage {request} ab}}',
  'happened.approval.unavailable': 'Auf der Stufe {tier} kann niemand über die Anfrage {request} entscheiden',
  'happened.assignment.failed':
    '{tier} kann das Ticket nicht übernehmen: {reason, select, empty {niemand ist da} other {alle sind ausgelastet}}',
  'happened.escalation.acknowledged': 'Jemand übernimmt das Ticket',
  'happened.escalation.accepted': 'Jemand nimmt das Ticket an',
  'happened.escalation.bounced': 'Das Ticket wird zurückgegeben: {reason}',
  'happened.escalation.deescalated':
    'Das Ticket wird nach unten gegeben{hasTier, select, yes {, an {tier}} other {}}: {reason}',
  'happened.attempt.failed': 'Ein Versuch schlägt fehl{hasStep, select, yes {: „{step}“} other {}}',
  'happened.sentiment.scored': 'Die Stimmung wird bewertet: {score}',
  'happened.csat.received': 'Der Zufriedenheitswert des Kunden: {score}',
  'happened.signal.received': 'Das Signal „{name}“ geht ein{hasFields, select, yes {: {fields}} other {}}',
  'happened.swarm.joined': 'Eine Fachperson kommt dazu',
  'happened.swarm.left': 'Eine Fachperson geht',
  'happened.vendor.updated': 'Von außen kommt eine Nachricht{hasText, select, yes {: „{text}“} other {}}',
  'happened.followup.completed':
    'Die Nachfrage ist abgeschlossen: {outcome, select, satisfied {der Kunde ist zufrieden} unsatisfied {der Kunde ist nicht zufrieden} other {keine Antwort}}',
  'happened.group.opened': 'Die gemeinsame Störung „{key}“ wird eröffnet',
  'happened.group.joined': 'Das Ticket wird der gemeinsamen Störung „{key}“ zugeordnet',
  'happened.group.resolved': 'Die gemeinsame Störung „{key}“ ist behoben',
  'happened.field': '{field} = {value}',
};
