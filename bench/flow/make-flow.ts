import { type Flow, parseFlow } from '@rung/flow';
import { makeRules, type Predicate, type Rule, vocabulary } from '../decide/rules.ts';

type Nodes = Record<string, Flow['nodes'][string]>;
type Edges = Record<string, Flow['edges'][string]>;

const fieldOf: Readonly<Record<Predicate['field'], string>> = {
  priority: 'ticket.priority',
  channel: 'ticket.channel',
  plan: 'ticket.plan',
  refundCents: 'ticket.refund',
  ltvCents: 'customer.ltv',
  sentiment: 'sentiment.score',
  subject: 'ticket.subject',
  body: 'message.text',
  reopenCount: 'ticket.reopenCount',
  waitingMinutes: 'ticket.minutes',
  tags: 'ticket.tags',
  language: 'ticket.language',
};

const quoted = (text: string): string => JSON.stringify(text);

function constantOf({
  field,
  value,
}: {
  readonly field: Predicate['field'];
  readonly value: number;
}): string {
  const isMoney = field === 'refundCents' || field === 'ltvCents';
  return isMoney ? `usd("${(value / 100).toFixed(2)}")` : String(value);
}

/** A predicate as text of the condition language. */
function textOf(predicate: Predicate): string {
  const field = fieldOf[predicate.field];
  switch (predicate.op) {
    case 'eq':
      return `${field} == ${quoted(predicate.value)}`;
    case 'in':
      return `${field} in [${predicate.values.map(quoted).join(', ')}]`;
    case 'gt':
      return `${field} > ${constantOf(predicate)}`;
    case 'lt':
      return `${field} < ${constantOf(predicate)}`;
    case 'contains':
      return `${field}.contains(${quoted(predicate.value)})`;
    default:
      return `${quoted(predicate.value)} in ${field}`;
  }
}

/** Which events a rule's trigger hears: a message's text exists only where there is a message. */
function eventsFor(rule: Rule): Flow['nodes'][string]['config'] & object {
  const readsMessage = rule.some(({ field }) => field === 'body');
  return { events: ['ticket.created', readsMessage ? 'message.added' : 'ticket.updated'] };
}

/** Collects nodes and edges under ids that tell what they are. */
class Sheet {
  readonly nodes: Nodes = {};
  readonly edges: Edges = {};

  node(id: string, kind: string, config: object): string {
    // The whole flow is parsed when it is finished; a node that fits no kind is found there.
    this.nodes[id] = { kind, title: id, config } as Nodes[string];
    return id;
  }

  edge(from: string, port: string, to: string): void {
    this.edges[`${from}-${port.replace(':', '-')}`] = { from: { node: from, port }, to };
  }
}

const ladder = ['front', 'senior', 'lead', 'director'] as const;

function drawLadder(sheet: Sheet): void {
  for (const tier of ladder) sheet.node(`to_${tier}`, 'tier', { tier });
  sheet.edge('to_senior', 'timeout', 'to_lead');
  sheet.edge('to_lead', 'timeout', 'to_director');
}

/** Every new ticket: three clocks, then the front line. */
function drawIntake(sheet: Sheet): void {
  sheet.node('intake', 'trigger', {
    events: ['ticket.created', 'ticket.reopened'],
    order: 9000,
    mode: 'intake',
  });
  const clocks = ['answer', 'reply', 'solve'];
  sheet.node('warn', 'notify', { to: 'owner', channel: 'chat', template: 'look' });
  clocks.forEach((clock, i) => {
    sheet.node(`sla_${clock}`, 'sla', { clock });
    sheet.edge(i === 0 ? 'intake' : `sla_${clocks[i - 1]}`, i === 0 ? 'out' : 'continue', `sla_${clock}`);
    sheet.edge(`sla_${clock}`, 'at:soon', 'warn');
    sheet.edge(`sla_${clock}`, 'breached', 'to_senior');
  });
  sheet.edge('sla_solve', 'continue', 'to_front');
}

/** What follows on a trigger, four ways by turns. Gives the node that its path goes to. */
function drawPath(sheet: Sheet, i: number): string {
  if (i % 4 === 0) return 'to_senior';
  if (i % 4 === 1) {
    sheet.node(`tell_${i}`, 'message', { template: 'moved', promise: 'solve' });
    sheet.edge(`tell_${i}`, 'next', 'to_senior');
    return `tell_${i}`;
  }
  if (i % 4 === 2) {
    const cases = [
      { id: 'vip', when: 'customer.vip' },
      { id: 'large', when: `ticket.refund >= usd("${500 + i}.00")` },
    ];
    sheet.node(`which_${i}`, 'condition', { cases });
    sheet.edge(`which_${i}`, 'case:vip', 'to_director');
    sheet.edge(`which_${i}`, 'case:large', 'to_lead');
    sheet.edge(`which_${i}`, 'else', 'to_senior');
    return `which_${i}`;
  }
  sheet.node(`mark_${i}`, 'set', { set: [{ field: 'ticket.tags', add: [`rule-${i}`] }] });
  sheet.node(`note_${i}`, 'notify', { to: 'owner', channel: 'chat', template: 'look' });
  sheet.edge(`mark_${i}`, 'next', `note_${i}`);
  return `mark_${i}`;
}

function drawRules(sheet: Sheet, rules: readonly Rule[]): void {
  rules.forEach((rule, i) => {
    const first = drawPath(sheet, i);
    sheet.node(`rule_${i}`, 'trigger', {
      ...eventsFor(rule),
      when: rule.map(textOf).join(' && '),
      order: i + 1,
      mode: i % 4 === 3 ? 'side' : 'interrupting',
      reason: `rule_${i}`,
      unattended: true,
    });
    sheet.edge(`rule_${i}`, 'out', first);
  });
}

const office = [['09:00', '17:30']] as const;
const target = (time: string) => [{ id: 'all', target: time, calendar: 'office' }];
const thresholds = [{ id: 'soon', percent: 75 }];

/**
 * A flow of a real one's shape with as many triggers as asked for: conditions from the `dense` rules, four tiers, three
 * clocks on an office calendar, messages, notices, cases and sets. Two nodes to each of these
 * triggers, and eight besides, or nine.
 */
export function makeFlow(triggers: number): Flow {
  const sheet = new Sheet();
  drawLadder(sheet);
  drawIntake(sheet);
  drawRules(sheet, makeRules('dense', triggers, 7 + triggers));
  const parsed = parseFlow({
    format: 'rung/flow@1',
    id: 'bench',
    name: 'Benchmark',
    fields: {
      plan: { label: 'Plan', type: 'enum', values: vocabulary.plan },
      refund: { label: 'Refund', type: 'money', unit: 'USD' },
      minutes: { label: 'Minutes waited', type: 'number' },
    },
    calendars: {
      office: {
        name: 'Office',
        zone: 'Europe/London',
        week: { mon: office, tue: office, wed: office, thu: office, fri: office },
        exceptions: [{ date: '2026-12-25', windows: [], name: 'Christmas' }],
      },
    },
    tiers: {
      front: { name: 'Front line', rank: 1, kind: 'frontline', owner: 'queue:front', calendar: 'office' },
      senior: { name: 'Senior', rank: 2, kind: 'specialist', owner: 'queue:senior', acknowledge: 'PT30M' },
      lead: { name: 'Lead', rank: 3, kind: 'manager', owner: 'role:lead', acknowledge: 'PT1H' },
      director: { name: 'Director', rank: 4, kind: 'executive', owner: 'role:director' },
    },
    clocks: {
      answer: { name: 'First answer', measure: 'firstResponse', targets: target('PT4H'), thresholds },
      reply: { name: 'Next reply', measure: 'nextReply', targets: target('PT8H'), thresholds },
      solve: { name: 'Solved', measure: 'resolution', targets: target('PT24H'), thresholds },
    },
    channels: { chat: { name: 'Chat', kind: 'chat' } },
    templates: {
      look: {
        name: 'Look',
        audience: 'internal',
        text: { en: 'Please look at {id}.' },
        vars: { id: 'ticket.id' },
      },
      moved: {
        name: 'Moved up',
        audience: 'customer',
        text: { en: 'Ticket {id} has moved up. You hear from us by {promise}.' },
        vars: { id: 'ticket.id' },
      },
    },
    nodes: sheet.nodes,
    edges: sheet.edges,
    notApplicable: { authority: 'The benchmark asks for no permission.' },
  });
  if (!parsed.ok) throw new Error(`the benchmark's flow: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}
