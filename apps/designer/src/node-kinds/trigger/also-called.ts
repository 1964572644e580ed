import type { DerivedEventType, EventType } from '@rung/kernel';
import type { Language } from '@rung/wording';

/**
 * What people type who look for an event by what happens at their desk: looked for and never shown, so it is no message of the
 * screen. What is not listed is found by its name.
 */
export const alsoHappens: {
  readonly [Type in EventType | DerivedEventType]?: Readonly<Record<Language, string>>;
} = {
  'ticket.created': { en: 'new opened case incoming', de: 'neu eröffnet eingang fall' },
  'ticket.updated': { en: 'updated edited field', de: 'geändert bearbeitet feld' },
  'ticket.reopened': { en: 'opened again back', de: 'erneut wieder geöffnet' },
  'message.added': {
    en: 'reply email comment answer chat customer writes response',
    de: 'antwort mail kommentar chat kunde schreibt',
  },
  'status.changed': { en: 'solved closed pending hold', de: 'gelöst geschlossen wartend' },
  'owner.changed': { en: 'assigned assignee reassigned agent', de: 'zugewiesen bearbeiter zuständig' },
  'agent.flagged': { en: 'escalate button tag macro by hand', de: 'eskalieren knopf von hand melden' },
  'customer.requested_manager': {
    en: 'supervisor complaint escalate lead boss',
    de: 'vorgesetzter beschwerde chef leitung',
  },
  'action.requested': {
    en: 'refund credit discount approval sign-off off signoff compensation voucher goodwill money permission authority',
    de: 'freigabe erstattung gutschrift rabatt genehmigung kulanz gutschein geld befugnis',
  },
  'approval.decided': {
    en: 'approved denied refund sign-off off signoff',
    de: 'freigegeben abgelehnt freigabe genehmigt erstattung',
  },
  'approval.unavailable': { en: 'absent holiday out of office sign-off off', de: 'abwesend urlaub freigabe' },
  'assignment.failed': { en: 'nobody no agent queue full', de: 'niemand keiner warteschlange voll' },
  'escalation.acknowledged': { en: 'seen taken read', de: 'gesehen bestätigt gelesen' },
  'escalation.accepted': { en: 'taken on handover', de: 'übernommen übergabe' },
  'escalation.bounced': { en: 'rejected returned refused', de: 'zurückgegeben abgewiesen' },
  'escalation.deescalated': { en: 'returned down lower', de: 'zurückgegeben herunter abgegeben' },
  'attempt.failed': { en: 'fix try error again', de: 'lösung versuch fehler' },
  'sentiment.scored': { en: 'mood angry tone feeling', de: 'laune stimmung ärger ton' },
  'csat.received': {
    en: 'csat survey rating stars feedback score nps review',
    de: 'csat umfrage bewertung sterne rückmeldung zufriedenheit note',
  },
  'signal.received': { en: 'monitoring alert webhook system', de: 'überwachung alarm webhook system' },
  'vendor.updated': { en: 'supplier partner third party external', de: 'lieferant partner dritte extern' },
  'followup.completed': { en: 'survey asked satisfied check', de: 'nachfrage umfrage zufrieden' },
  'group.opened': { en: 'incident outage problem', de: 'störung ausfall vorfall' },
  'group.joined': { en: 'incident outage problem', de: 'störung ausfall vorfall' },
  'group.resolved': { en: 'incident outage over', de: 'störung ausfall vorbei' },
};
