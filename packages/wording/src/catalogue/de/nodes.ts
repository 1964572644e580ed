import type { nodesEn } from '../en/nodes.ts';
import type { Translation } from '../translation.ts';

/** German for `nodesEn`. */
export const nodesDe: Translation<typeof nodesEn> = {
  'kind.trigger': 'Auslöser',
  'kind.condition': 'Bedingung',
  'kind.tier': 'Stufe',
  'kind.sla': 'Uhr',
  'kind.authority': 'Befugnis',
  'kind.approval': 'Freigabe',
  'kind.handoff': 'Übergabe',
  'kind.notify': 'Hinweis',
  'kind.message': 'Nachricht',
  'kind.set': 'Änderung',
  'kind.wait': 'Warten',
  'kind.deescalate': 'Deeskalation',
  'kind.swarm': 'Fachrunde',
  'kind.external': 'Externe Stelle',
  'kind.group': 'Gemeinsame Störung',
  'kind.followUp': 'Nachfrage',
  'kind.repeat': 'Wiederholung',
  'kind.end': 'Ende',
  'kind.note': 'Notiz',

  'port.out': 'dann',
  'port.next': 'dann',
  'port.opened': 'währenddessen',
  'port.entered': 'beim Eintreffen',
  'port.acknowledged': 'übernommen',
  'port.accepted': 'angenommen',
  'port.timeout': 'nicht rechtzeitig übernommen',
  'port.overdue': 'Bearbeitung überfällig',
  'port.bounced': 'zurückgegeben',
  'port.deescalated': 'nach unten gegeben',
  'port.escalated': 'von Hand eskaliert',
  'port.escalated:': 'von Hand: {name}',
  'port.unavailable': 'niemand da',
  'port.else': 'sonst',
  'port.continue': 'dann, sofort',
  'port.at:': 'bei {name}',
  'port.breached': 'überschritten',
  'port.granted': 'darf entscheiden',
  'port.needsSignOff': 'braucht Freigabe',
  'port.denied': 'abgelehnt',
  'port.authority.denied': 'darf niemand',
  'port.approved': 'freigegeben',
  'port.expired': 'niemand entschied',
  'port.complete': 'vollständig',
  'port.incomplete': 'unvollständig',
  'port.elapsed': 'abgelaufen',
  'port.cancelled': 'abgebrochen',
  'port.joined': 'dazugekommen',
  'port.noJoin': 'niemand kam dazu',
  'port.solved': 'gelöst',
  'port.swarm.timeout': 'zu lange',
  'port.replied': 'beantwortet',
  'port.external.breached': 'überfällig',
  'port.maxPause': 'längste Pause vorbei',
  'port.first': 'zuerst',
  'port.member': 'gehört auch dazu',
  'port.resolved': 'behoben',
  'port.satisfied': 'zufrieden',
  'port.unsatisfied': 'nicht zufrieden',
  'port.noAnswer': 'keine Antwort',
  'port.again': 'noch einmal',
  'port.exhausted': 'genug',

  'unwired.ends': 'Ist nichts verbunden, endet der Weg, und das Ticket bleibt, wo es ist.',
  'unwired.incomplete':
    'Ist nichts verbunden, geht es weiter wie bei „vollständig“, und das Fehlende wird vermerkt.',
  'unwired.bounced': 'Ist nichts verbunden, geht das Ticket dorthin zurück, woher es kam.',
  'unwired.deescalated':
    'Ist nichts verbunden, geht das Ticket auf die genannte Stufe, sonst dorthin zurück, woher es kam.',
  'unwired.escalated':
    'Ist nichts verbunden, geht das Ticket auf die gewünschte Stufe, sonst einen Rang nach oben.',
  'unwired.unavailable':
    'Ist nichts verbunden, geht es weiter wie bei „nicht rechtzeitig übernommen“ oder „Bearbeitung überfällig“; sonst bleibt das Ticket, wo es ist.',

  'target.queue': 'die Warteschlange {name}',
  'target.role': 'die Rolle {name}',
  'target.schedule': 'die Bereitschaft {name}',
  'target.user': '{name}',
  'target.vendor': 'die Firma {name}',
  'target.tier': '{name}',
  'target.origin': 'die ursprünglich zuständige Person',
  'target.resolver': 'die Person, die es gelöst hat',
  'target.owner': 'die zuständige Person',

  'tierKind.frontline': 'erste Linie',
  'tierKind.specialist': 'Fachleute',
  'tierKind.manager': 'Leitung',
  'tierKind.executive': 'Geschäftsleitung',
  'tierKind.external': 'außerhalb',

  'channelKind.email': 'E-Mail',
  'channelKind.chat': 'Chat',
  'channelKind.page': 'Pager',
  'channelKind.inApp': 'in der Anwendung',
  'channelKind.webhook': 'Webhook',
  'channelKind.sms': 'SMS',

  'privacy.none': 'nicht personenbezogen',
  'privacy.personal': 'personenbezogen',
  'privacy.phi': 'Gesundheitsdaten',

  'measure.firstResponse': 'Zeit bis zur ersten Antwort',
  'measure.nextReply': 'Zeit bis zur nächsten Antwort',
  'measure.periodicUpdate': 'Zeit zwischen Zwischenständen',
  'measure.resolution': 'Zeit bis zur Lösung, ohne Warten auf den Kunden',
  'measure.agentWork': 'Zeit bis zur Lösung, ohne jedes Warten',
  'measure.totalResolution': 'Zeit bis zur letzten Lösung, alles Warten mitgezählt',
  'measure.assignment': 'Zeit bis zur Zuweisung',
  'measure.acknowledgement': 'Zeit bis zur Übernahme',
  'measure.tierTime': 'Zeit auf einer Stufe',
  'measure.approval': 'Zeit bis zur Entscheidung',
  'measure.vendor': 'Zeit bis zur Antwort von außen',
  'measure.followUp': 'Zeit bis zur Nachfrage',
  'measure.custom': 'eine eigene Zeit',

  'cap.reEscalations': 'erneute Eskalationen',
  'cap.repeatsPerTier': 'Wiederholungen je Stufe',
  'cap.transfers': 'Weitergaben',
  'cap.noticesPerHour': 'Hinweise je Stunde',
  'latch.oncePerEpisode': 'einmal bis zur Lösung',
  'latch.oncePerTicket': 'einmal je Ticket',
  'latch.rearmWhenFalse': 'erneut, sooft es wieder zutrifft',
  'latch.rearmWhen': 'erneut erst, nachdem gilt: {condition}',
  'latch.perCycle': 'einmal je Lauf der Uhr',
  'latch.every': 'alle {interval}, höchstens {n, plural, one {einmal} other {{count}-mal}}',
  'latch.everyTime': 'jedes Mal',

  'mode.intake': 'nimmt das Ticket auf',
  'mode.interrupting': 'bewegt das Ticket',
  'mode.side': 'läuft nebenher',

  'trigger.when': 'Wenn {events}{hasCondition, select, yes { und dabei gilt: {condition}} other {}}',
  'trigger.intake': '{when} – nimmt das Ticket auf',
  'trigger.climb': '{when} – {latch}{neverSuppress, select, yes {, und nichts hält es zurück} other {}}',
  'trigger.side':
    '{when} – neben dem Weg des Tickets, {latch}{neverSuppress, select, yes {, und nichts hält es zurück} other {}}',

  'condition.blank': '(noch wird nichts gefragt)',
  'node.condition.case': '„{case}“, wenn gilt: {condition}',
  'node.condition': 'Nimmt den ersten Weg, der zutrifft: {cases}; sonst weiter',
  'node.tier':
    'Gibt das Ticket an {tier} (Rang {rank}{lateral, select, yes {, seitlich} other {}}){hasOwner, select, yes {, {owner}} other {}}{hasAcknowledge, select, yes {; Zeit für die Übernahme: {acknowledge}} other {}}{hasWork, select, yes {; Zeit für die Bearbeitung: {work}} other {}}{hasCalendar, select, yes { nach {calendar}} other {}}',
  'summary.side': '{when} – neben dem Weg des Tickets',
  'summary.tier':
    '{hasOwner, select, yes {{owner}} other {Noch niemand}}{hasAcknowledge, select, yes {; Zeit für die Übernahme: {acknowledge}} other {}}{hasWork, select, yes {; Zeit für die Bearbeitung: {work}} other {}}{hasCalendar, select, yes { nach {calendar}} other {}}',
  'node.tierOpen': 'Noch keine Stufe gewählt',
  'node.tierUnknown': 'Gibt das Ticket an die Stufe {tier}',
  'node.sla.target':
    '{target}{onCalendar, select, yes { nach {calendar}} other {}}{hasCondition, select, yes {, wenn gilt: {condition}} other {}}',
  'node.sla':
    'Beachtet ab jetzt „{clock}“: {targets}{hasThresholds, select, yes {, mit Warnung bei {thresholds}} other {}}',
  'node.slaOpen': 'Noch keine Uhr gewählt',
  'node.slaUnknown': 'Beachtet ab jetzt die Uhr „{clock}“',
  'node.authority':
    'Fragt, ob {hasTier, select, yes {{tier}} other {die zuständige Stufe}} {hasAction, select, yes {„{action}“} other {das Angefragte}}{hasAmount, select, yes { über {amount}} other {}} ausführen darf',
  'node.approval.stage': '{need, plural, one {eine Person aus {tiers}} other {{count} Personen aus {tiers}}}',
  'node.approval':
    'Bittet um Freigabe{hasAction, select, yes { von „{action}“} other {}}{hasStages, select, yes { durch {stages}} other {, wie es die Befugnisse vorsehen}}{hasExpires, select, yes {; wartet {expires}} other {}}',
  'node.approval.then': '{first}, dann {next}',
  'clock.entry.acknowledgement': 'Übernahme bei {node}',
  'clock.engine': 'Freigabe',
  'clock.entry.work': 'Bearbeitung bei {node}',
  'node.handoffOpen': 'Noch kein Paket gewählt',
  'node.handoff':
    'Übergibt „{package}“{holds, select, yes {: {items}} nothing {, noch leer} gone {, das es nicht gibt} other {}}{blocks, select, yes {; hält an, wo etwas Nötiges fehlt} other {}}',
  'node.notify':
    'Benachrichtigt {to}{hasChannel, select, yes { über {channel}} other { (noch kein Kanal gewählt)}}{hasOpen, select, yes {, sobald {calendar} öffnet} other {}}: {hasTemplate, select, yes {„{template}“} other {noch kein Text gewählt}}',
  'node.message':
    'Schreibt dem Kunden: {hasTemplate, select, yes {„{template}“} other {noch kein Text gewählt}}{hasPromise, select, yes {, mit der Frist von „{promise}“ als Versprechen} other {}}',
  'node.set.value': '{field} auf {value}',
  'node.set.clear': '{field} auf nichts',
  'node.set.add': '{field} um {values}',
  'node.set.remove': '{values} ({field})',
  'node.set':
    '{hasSet, select, yes {Setzt {set}} other {}}{hasAdd, select, yes {{hasSet, select, yes {; ergänzt} other {Ergänzt}} {add}} other {}}{hasRemove, select, yes {{before, select, yes {; entfernt} other {Entfernt}} {remove}} other {}}',
  'node.wait.for':
    'Wartet {duration}{onCalendar, select, yes { nach {calendar}} other {}}, dann geht es weiter',
  'node.wait.open': 'Wartet, bis {calendar} öffnet, dann geht es weiter',
  'node.wait.unless': '{wait}, außer es gilt vorher: {condition}',
  'node.deescalate':
    'Bringt das Ticket {back, select, yes {dorthin zurück, woher es kam} other {hinunter zu {to}}}{hasReason, select, yes { ({reason})} other {}}{hasCoolDown, select, yes {; danach gilt eine Ruhezeit} other {}}',
  'node.swarm':
    'Zieht {to} hinzu{several, select, yes {, mindestens {count} Personen} other {}}: {joinWithin} zum Dazukommen, höchstens {maxDuration}; die Zuständigkeit bleibt',
  'node.external':
    'Gibt einen Vorgang an {to}, Zeit für die Antwort: {within}{onCalendar, select, yes { nach {calendar}} other {}}',
  'node.group':
    'Fasst Tickets zu einer Störung zusammen, wenn {count} Kunden im gleichen Zeitraum ({window}) dasselbe melden: {key}',
  'node.followUp':
    'Nach der Lösung fragt {to} beim Kunden nach, ob sie geholfen hat; Zeit dafür: {within}{onCalendar, select, yes { nach {calendar}} other {}}',
  'node.repeat':
    '{n, plural, one {Geht einmal bei „noch einmal“ weiter, danach bei „genug“} other {Geht {count}-mal bei „noch einmal“ weiter, danach bei „genug“}}',
  'node.end': 'Der Weg endet; das Ticket bleibt, wo es ist',
  'node.note': '{text}',
  'node.noteEmpty': 'Eine leere Notiz',
  'node.unknown': 'Es gibt keinen Schritt {id}',

  'port.leadsTo': '„{port}“ führt zu {node}',
  'port.mustLead': '„{port}“ muss irgendwohin führen',

  'legend.atOnce': 'geht sofort weiter',
  'legend.later': 'später, wenn Zeit abläuft oder etwas geschieht',
  'legend.open': 'muss noch irgendwohin führen',
  'picture.describe': '{n, plural, one {{count} Schritt} other {{count} Schritte}}',

  'chip.rank': 'Rang {rank}',
  'chip.lateral': 'Rang {rank}, seitlich',
  'chip.place': '{number} von {count}',
  'note.someTier': 'seiner Stufe',
};
