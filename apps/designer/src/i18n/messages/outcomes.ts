import type { Messages } from './message.ts';

/** When a path leaves a step by an outcome: `outcome.<kind>.<port>`. Where the name of an outcome says it all, it has none. */
export const outcomeMessages = {
  'outcome.tier.entered': {
    en: 'Each time a ticket arrives here: for notices, beside the work.',
    de: 'Jedes Mal, wenn ein Ticket hier ankommt: für Hinweise, neben der Arbeit.',
  },
  'outcome.tier.acknowledged': {
    en: 'Somebody says “I have it”; what was handed over may still be incomplete.',
    de: 'Jemand sagt „Ich habe es“; was übergeben wurde, kann noch unvollständig sein.',
  },
  'outcome.tier.accepted': {
    en: 'Somebody has taken it on and finds what was handed over complete.',
    de: 'Jemand hat es übernommen und findet das Übergebene vollständig.',
  },
  'outcome.tier.timeout': {
    en: 'Nobody said “I have it” within the time that the tier has for that.',
    de: 'Niemand hat „Ich habe es“ gesagt, solange die Stufe dafür Zeit hat.',
  },
  'outcome.tier.overdue': {
    en: 'The ticket was here longer than the tier has for its work.',
    de: 'Das Ticket war länger hier, als die Stufe für die Arbeit Zeit hat.',
  },
  'outcome.tier.bounced': {
    en: 'It does not belong here and is returned before anybody accepted it.',
    de: 'Es gehört nicht hierher und wird zurückgegeben, bevor es jemand angenommen hat.',
  },
  'outcome.tier.deescalated': {
    en: 'The hard part is done; an agent hands it down to a lower tier.',
    de: 'Das Schwierige ist getan; jemand gibt es an eine niedrigere Stufe ab.',
  },
  'outcome.tier.escalated': {
    en: 'An agent passes it up, for whatever reason has no way of its own.',
    de: 'Jemand gibt es nach oben, aus einem Grund, der keinen eigenen Weg hat.',
  },
  'outcome.tier.unavailable': {
    en: 'Your help desk reports that nobody is there to take it.',
    de: 'Ihr Helpdesk meldet, dass niemand da ist, der es übernimmt.',
  },
  'outcome.approval.opened': {
    en: 'At once, while the answer is awaited: tell those who are asked.',
    de: 'Sofort, während auf die Antwort gewartet wird: Sagen Sie denen Bescheid, die gefragt sind.',
  },
  'outcome.approval.approved': {
    en: 'Everybody who must agree has agreed.',
    de: 'Alle, die zustimmen müssen, haben zugestimmt.',
  },
  'outcome.approval.denied': { en: 'One of them said no.', de: 'Jemand von ihnen hat Nein gesagt.' },
  'outcome.approval.expired': {
    en: 'Time is up, and there is nobody further up to ask.',
    de: 'Die Zeit ist um, und weiter oben ist niemand mehr zu fragen.',
  },
  'outcome.swarm.opened': {
    en: 'At once, while experts are awaited.',
    de: 'Sofort, während auf Fachleute gewartet wird.',
  },
  'outcome.swarm.joined': { en: 'Enough experts have come.', de: 'Genug Fachleute sind dazugekommen.' },
  'outcome.swarm.noJoin': { en: 'Nobody came in time.', de: 'Niemand kam rechtzeitig.' },
  'outcome.swarm.solved': {
    en: 'The ticket is solved, after experts had joined.',
    de: 'Das Ticket ist gelöst, nachdem Fachleute dazugekommen waren.',
  },
  'outcome.swarm.timeout': {
    en: 'They had all the time there was, and it is not solved.',
    de: 'Alle Zeit ist um, und es ist nicht gelöst.',
  },
  'outcome.external.opened': {
    en: 'At once, while their answer is awaited.',
    de: 'Sofort, während auf die Antwort gewartet wird.',
  },
  'outcome.external.replied': { en: 'They answered.', de: 'Die andere Seite hat geantwortet.' },
  'outcome.external.breached': {
    en: 'They did not answer in time.',
    de: 'Die andere Seite hat nicht rechtzeitig geantwortet.',
  },
  'outcome.followUp.opened': {
    en: 'At once, while the customer is being asked.',
    de: 'Sofort, während der Kunde gefragt wird.',
  },
  'outcome.followUp.satisfied': {
    en: 'The customer says that it helped.',
    de: 'Der Kunde sagt, dass es geholfen hat.',
  },
  'outcome.followUp.unsatisfied': {
    en: 'The customer says that it did not help.',
    de: 'Der Kunde sagt, dass es nicht geholfen hat.',
  },
  'outcome.followUp.noAnswer': {
    en: 'Nobody asked, or nobody answered, in time.',
    de: 'Niemand hat rechtzeitig gefragt oder geantwortet.',
  },
  'outcome.sla.continue': {
    en: 'Goes on at once; the clock runs beside it.',
    de: 'Geht sofort weiter; die Uhr läuft daneben.',
  },
  'outcome.sla.at': {
    en: 'So much of the time is used up: a warning.',
    de: 'So viel der Zeit ist um: eine Warnung.',
  },
  'outcome.sla.breached': { en: 'All of the time is used up.', de: 'Die ganze Zeit ist um.' },
  'outcome.wait.opened': { en: 'At once, while it waits.', de: 'Sofort, während gewartet wird.' },
  'outcome.wait.elapsed': { en: 'The time is up.', de: 'Die Zeit ist um.' },
  'outcome.wait.cancelled': {
    en: 'There is nothing to wait for any more: its condition held, or the ticket went elsewhere.',
    de: 'Es gibt nichts mehr abzuwarten: Die Bedingung traf zu, oder das Ticket ging woandershin.',
  },
  'outcome.repeat.again': {
    en: 'As many times as the step is set to.',
    de: 'So oft, wie es im Schritt eingestellt ist.',
  },
  'outcome.repeat.exhausted': { en: 'Every time after that.', de: 'Jedes Mal danach.' },
  'outcome.group.first': {
    en: 'Enough customers report the same: runs in the common ticket.',
    de: 'Genug Kunden melden dasselbe: läuft im gemeinsamen Ticket.',
  },
  'outcome.group.member': {
    en: 'A ticket belongs to it: runs in that ticket.',
    de: 'Ein Ticket gehört dazu: läuft in diesem Ticket.',
  },
  'outcome.group.resolved': {
    en: 'The common ticket is solved: runs in each that belongs to it.',
    de: 'Das gemeinsame Ticket ist gelöst: läuft in jedem, das dazugehört.',
  },
  'outcome.handoff.complete': {
    en: 'Everything that is required is there. Where “incomplete” leads nowhere, a ticket also goes on here without what may be missing; the rehearsal says what that is.',
    de: 'Alles, was verlangt wird, ist da. Führt „unvollständig“ nirgendwohin, geht ein Ticket auch hier weiter, ohne das, was fehlen darf; die Probe sagt, was das ist.',
  },
  'outcome.handoff.incomplete': {
    en: 'Something that is required is missing.',
    de: 'Etwas, das verlangt wird, fehlt.',
  },
  'outcome.authority.granted': {
    en: 'Whoever asks may decide it alone.',
    de: 'Wer fragt, darf es allein entscheiden.',
  },
  'outcome.authority.needsSignOff': {
    en: 'Somebody with more authority must agree.',
    de: 'Jemand mit mehr Befugnis muss zustimmen.',
  },
  'outcome.authority.denied': {
    en: 'Nobody in the authority matrix may do it.',
    de: 'Niemand in den Befugnissen darf es.',
  },
} as const satisfies Messages;
