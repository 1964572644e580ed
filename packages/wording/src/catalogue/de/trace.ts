import type { traceEn } from '../en/trace.ts';
import type { Translation } from '../translation.ts';

/** German for `traceEn`. */
export const traceDe: Translation<typeof traceEn> = {
  'trace.group': '{at}, Ticket {ticket}, Schritt {sequence}',
  'trace.cause.event': 'Auslöser: {event}',
  'trace.cause.timer': 'Zeit abgelaufen: „{node}“, {outlet}',
  'trace.cause.warning': 'Zeit für eine Warnung: „{node}“, {outlet}',
  'trace.cause.undecided': 'bisher keine Entscheidung',
  'trace.cause.derived': 'Auslöser: Folge von {node}, {event}',
  'trace.trigger.fired': '{node} hat ausgelöst{hasReason, select, yes { ({reason})} other {}}',
  'trace.trigger.notMatched': '{node} traf nicht zu',
  'trace.trigger.unknown':
    '{node} war nicht zu entscheiden{n, plural, =0 {} one {, weil {missing} keinen Wert hatte,} other {, weil {missing} keinen Wert hatten,}} und traf deshalb nicht zu',
  'trace.trigger.suppressed': '{node} traf zu, wurde aber zurückgehalten: {cause}',
  'trace.trigger.stillMatching': '{node} traf unverändert zu und löste deshalb nicht erneut aus',
  'trace.trigger.passedOver': '{node} traf auch zu, kam aber nach einem anderen',
  'trace.case.taken': '{node}: „{case}“ trifft zu, dort geht es weiter',
  'trace.case.else': '{node}: keiner der Wege trifft zu, es geht bei „sonst“ weiter',
  'trace.case.row': '„{case}“: {result}',
  'trace.matrix':
    '{node}: {hasTier, select, yes {{tier} fragte} other {gefragt}} nach „{action}“{hasAmount, select, yes {, {amount}} other {}}: {outcome}',
  'trace.matrix.engine': 'Befugnisse',
  'trace.grant': '„{grant}“: {verdict}',
  'trace.grant.decided': 'entschied',
  'trace.grant.condition': 'Bedingung galt nicht',
  'trace.grant.unknown': 'Bedingung war nicht zu entscheiden',
  'trace.grant.currency': 'in anderer Währung',
  'trace.grant.amount': 'Betrag nicht darin',
  'trace.grant.window': 'zu viel, mit dem zuvor Bewilligten',
  'trace.grant.stages': 'eingehalten, aber auch diese Stufe braucht Freigabe',
  'trace.grant.never': 'diese Stufe darf es nie',
  'trace.node.left': '{node}, weiter mit „{port}“',
  'trace.node.opened': '{node} beginnt zu warten',
  'trace.node.atOnce': '{node}, dann sofort weiter',
  'trace.node.without': '{node} ging weiter, obwohl etwas fehlt: {missing}',
  'trace.node.lacking': '{node}, weiter mit „{port}“: Es fehlt {missing}',
  'trace.node.rested': '{node}: Hierher bringt der Weg das Ticket, und hier wartet es',
  'trace.port': '„{port}“ bei {node}',
  'trace.move.led':
    'Das Ticket geht an {tier}{hasMove, select, yes { ({move})} other {}}{hasReasons, select, yes {: {reasons}} other {}}',
  'trace.move.addedReason':
    '{node} hätte es ebenfalls bewegt und ergänzt den Grund{hasReasons, select, yes {: {reasons}} other {}}',
  'trace.move.alreadyAtOrAbove':
    '{node} hat es nicht bewegt: Das Ticket ist schon auf der Stufe {tier} oder darüber',
  'trace.clock.started':
    'Die Uhr „{clock}“ beginnt{target, select, given {, mit ihrer Zielzeit} none {, ohne Zielzeit} other {}}',
  'trace.clock.attached':
    'Die Uhr „{clock}“ wird ab jetzt beachtet{target, select, given {, mit ihrer Zielzeit} none {, ohne Zielzeit} other {}}',
  'trace.clock.paused': 'Die Uhr „{clock}“ wird angehalten',
  'trace.clock.resumed': 'Die Uhr „{clock}“ läuft weiter',
  'trace.clock.retargeted':
    '{hasTarget, select, yes {Die Zielzeit der Uhr „{clock}“ steht fest} other {Die Uhr „{clock}“ hat jetzt keine Zielzeit}}',
  'trace.clock.threshold': 'Die Uhr „{clock}“ warnt{hasOutlet, select, yes { bei {outlet}} other {}}',
  'trace.clock.met': 'Die Zielzeit von „{clock}“ ist eingehalten',
  'trace.clock.ended': '„{clock}“ endete innerhalb der Frist',
  'trace.clock.breached': 'Die Zielzeit von „{clock}“ ist überschritten',
  'trace.clock.cancelled': 'Die Uhr „{clock}“ wird abgebrochen',
  'trace.clock.counted': '{change} (gezählt: {counted})',
  'trace.clock.countedOf': '{change} (gezählt: {counted}, Ziel: {target})',
  'trace.row': '{condition}: {result}',
  'trace.row.saw': '{condition}: {result} ({saw})',
  'trace.row.value': '{field}: {value}',
  'trace.row.otherCurrency': '{field}: {value}, andere Währung',
  'trace.row.missing': '{field} fehlte',
  'trace.row.count': 'gezählt: {value}',
  'truth.true': 'ja',
  'truth.false': 'nein',
  'truth.unknown': 'unbekannt',
};
