import type { Diagnostic, Fix, FixEdit, Severity } from '@rung/kernel';
import { listed } from './internal/names.ts';

/** Where a finding stands. */
export interface Place {
  /** JSON pointer into the flow. */
  readonly path: string;
  readonly nodeId?: string | undefined;
}

interface Entry<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => string;
  /** The one sensible repair, or null where this finding has none. */
  readonly fix?: (data: Data, place: Place) => Fix | null;
}

type Fixer<Data> = Entry<Data>['fix'];
type Define = <Data>(
  message: (data: Data) => string,
  fix?: (data: Data, place: Place) => Fix | null,
) => Entry<Data>;
const define =
  (severity: Severity): Define =>
  (message, fix) => ({ severity, message, ...(fix === undefined ? {} : { fix }) });
const error = define('error');
const warning = define('warning');
const info = define('info');

/** A step as a message calls it: its title, or its id, in quotation marks. */
interface Named {
  readonly node: string;
}
interface Suggested {
  readonly suggestion: string | null;
}

function didYouMean({ suggestion }: Suggested): string {
  return suggestion === null ? '' : ` Did you mean “${suggestion}”?`;
}

/** What stands in braces in a text. */
interface Braced extends Suggested {
  readonly template: string;
  readonly name: string;
  /** The text with the suggestion in its place. */
  readonly corrected: string | null;
  /** The field that it is to be read from, and is not yet. */
  readonly field: string | null;
  readonly hasVars: boolean;
}

const set = (path: string, value: unknown): FixEdit => ({ op: 'set', path, value });
const remove = (path: string): FixEdit => ({ op: 'remove', path });
const fixOf = (label: string, ...edits: readonly FixEdit[]): Fix => ({ label, edits });

/** Declares a placeholder of a text; the first one begins the list. */
function declared({ template, hasVars }: Braced, name: string, field: string): FixEdit {
  const vars = `/templates/${template}/vars`;
  return hasVars ? set(`${vars}/${name}`, field) : set(vars, { [name]: field });
}

const removeIt = (_: unknown, { path }: Place): Fix => fixOf('fix.remove', remove(path));

function useSuggestion(d: Suggested & { readonly prefix?: string }, { path }: Place): Fix | null {
  if (d.suggestion === null) return null;
  return fixOf('fix.useSuggestion', set(path, `${d.prefix ?? ''}${d.suggestion}`));
}

/** Sets `neverSuppress`, and removes a latch beside it, which would say the opposite. */
const neverSuppress: Fixer<{ readonly hasLatch: boolean }> = ({ hasLatch }, { path, nodeId = '' }) =>
  fixOf('fix.neverSuppress', set(path, true), ...(hasLatch ? [remove(`/nodes/${nodeId}/config/latch`)] : []));

const referenceWords: Readonly<Record<string, string>> = {
  tier: 'tier',
  calendar: 'calendar',
  clock: 'clock',
  channel: 'channel',
  template: 'text',
  contextPackage: 'hand-over package',
  coolDown: 'cool-down',
  tierNode: 'tier step',
  trigger: 'trigger',
  outlet: 'outlet',
};

const intakeEvents = ['ticket.created', 'ticket.imported', 'ticket.reopened'] as const;

const partWords = {
  triggers: 'when a ticket climbs (triggers)',
  ownership: 'who takes it (tiers)',
  authority: 'who may approve what (authority matrix)',
  communication: 'what is handed over and told (notices, messages, hand-offs)',
} as const;
type PartName = keyof typeof partWords;

const leftOutWords = {
  triggers: 'triggers',
  ownership: 'tiers',
  authority: 'authority rows',
  communication: 'messages to customers',
} as const satisfies Readonly<Record<PartName, string>>;

const keptWords: Readonly<Record<string, string>> = {
  engine: 'is kept by Rung itself',
  counter: 'counts by itself',
  event: 'exists only while its event is handled',
};

const typeWords: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  enum: 'one of its values',
  orderedEnum: 'one of its values',
  number: 'a number',
  money: 'an amount of money',
  text: 'text',
  set: 'a list of words',
  instant: 'a date and time with offset',
  duration: 'a length of time',
};

/**
 * Every finding of the compiler: what it is called for ever, how much it matters, what people read, and the repair
 * where there is exactly one. Codes are never reused. LNT-nn are numbered by the domain's own list of checks (LNT-10
 * stands with the calendars; LNT-21 has no subject, since the language has no sub-policies); the rest go by topic:
 * 1xx the document, 2xx names and fields, 3xx triggers, 4xx tiers and moves, 5xx clocks, 6xx authority, 7xx what is
 * told, 8xx conditions.
 */
export const diagnosticTable = {
  'LNT-01': error(
    (d: { readonly part: PartName }) =>
      `The policy does not say ${partWords[d.part]}. Add it, or say why it does not apply.`,
  ),
  'LNT-02': error((d: Named) => `Nothing leads to ${d.node}, so it never happens.`),
  'LNT-03': error((d: Named & { readonly port: string }) => `${d.node} must say where “${d.port}” leads.`),
  'LNT-04': error(
    (d: { readonly steps: readonly string[]; readonly nodes: readonly string[] }) =>
      `These steps would go round for ever without anything new happening: ${wayOf(d.steps)}. Put a repeat step between them and go round by its “again”.`,
  ),
  'LNT-05': error(
    (d: Named & { readonly notices: number; readonly limit: number }) =>
      `One ticket could cause ${d.notices} notices without anything new happening, most of them after ${d.node}; at most ${d.limit} are allowed. Repeat less often.`,
  ),
  'LNT-06': error(
    (d: { readonly field: string } & Suggested) => `There is no field “${d.field}”.${didYouMean(d)}`,
    useSuggestion,
  ),
  'LNT-07': error(
    (d: { readonly condition: string }) => `No ticket can ever fulfil this: ${clip(d.condition)}`,
  ),
  'LNT-08': error(
    (d: { readonly clock: string }) => `The clock “${d.clock}” never stops: say which condition ends it.`,
  ),
  'LNT-09': error(
    (d: { readonly clock: string }) => `The clock “${d.clock}” is used but has no target time at all.`,
  ),
  'LNT-11': error(
    (d: Named & { readonly tier: string }) =>
      `Nobody gets the tickets at ${d.node}: the tier “${d.tier}” has no owner.`,
  ),
  'LNT-12': error(
    (d: Named) =>
      `${d.node} is the last resort, but there may be nobody. Name a queue, a role or a schedule, or say what happens when nobody is available.`,
  ),
  'LNT-13': error(
    (d: { readonly grant: string; readonly tier: string; readonly action: string }) =>
      `“${d.tier}” would approve “${d.action}” by the row “${d.grant}” beyond what it may do itself.`,
  ),
  'LNT-14': error(
    (d: { readonly what: string; readonly needed: number; readonly people: number }) =>
      `${d.what} needs approval by ${d.needed} of ${d.people} people: nobody approves twice, or what they asked for themselves.`,
  ),
  'LNT-15': error(
    (d: { readonly what: string }) =>
      `The approval ${d.what} could wait for ever: say after which time it goes to somebody else.`,
  ),
  'LNT-16': error(
    (d: Named & { readonly flags: readonly string[]; readonly hasLatch: boolean }) =>
      `${d.node} reacts to a risk (${listed(d.flags)}), so nothing may hold it back.`,
    neverSuppress,
  ),
  'LNT-17': error(
    (d: Named & { readonly hasLatch: boolean }) =>
      `A customer who asks for a manager always gets one: nothing may hold ${d.node} back.`,
    neverSuppress,
  ),
  'LNT-18': error(
    (d: { readonly field: string; readonly declared: string; readonly currency: string }) =>
      `The field ${d.field} is in ${d.declared}; compared with ${d.currency} it never matches, since nothing is converted.`,
  ),
  'LNT-19': error(
    (d: Named & { readonly clock: string | null; readonly template: string | null } & Suggested) =>
      d.clock === null
        ? `${d.node} tells a time ({promise} in “${d.template}”), but names no clock whose deadline it is.`
        : `${d.node} promises the deadline of “${d.clock}”, but there is no such clock.${didYouMean(d)}`,
    useSuggestion,
  ),
  'LNT-20': error(
    (d: Named & { readonly item: string; readonly privacy: string; readonly package: string }) =>
      `${d.node} must act on “${d.item}”, but may not read ${d.privacy} data, so the item is withheld.`,
  ),
  'LNT-22': error(
    (d: Named & { readonly other: string; readonly field: string }) =>
      `${d.node} and ${d.other} set ${d.field} to different values at once. Give them different order numbers: the lower one wins.`,
  ),

  'RNG-101': error(
    (d: { readonly edge: string; readonly node: string } & Suggested) =>
      `The connection “${d.edge}” starts at a step “${d.node}” that does not exist.${didYouMean(d)}`,
    (d, place) => useSuggestion(d, { path: `${place.path}/from/node` }) ?? removeIt(d, place),
  ),
  'RNG-102': error(
    (d: Named & { readonly port: string } & Suggested) =>
      `${d.node} has no outlet “${d.port}”, so its connection leads nowhere.${didYouMean(d)}`,
    (d, place) => useSuggestion(d, { path: `${place.path}/from/port` }) ?? removeIt(d, place),
  ),
  'RNG-103': error(
    (d: Named & { readonly port: string; readonly to: string } & Suggested) =>
      `${d.node} leads from “${d.port}” to “${d.to}”, which does not exist.${didYouMean(d)}`,
    (d, place) => useSuggestion(d, { path: `${place.path}/to` }) ?? removeIt(d, place),
  ),
  'RNG-104': error(
    (d: Named & { readonly target: string }) =>
      `${d.node} leads to ${d.target}, where no path can continue: triggers begin paths and comments mean nothing.`,
    removeIt,
  ),
  'RNG-105': error(
    (d: Named & { readonly port: string; readonly kept: string }) =>
      `${d.node} has two connections at “${d.port}”; only one may leave an outlet. “${d.kept}” counts.`,
    removeIt,
  ),
  'RNG-106': error(
    (d: Named & { readonly port: string; readonly settings: unknown } & Suggested) =>
      `${d.node} has settings for an outlet “${d.port}” that it does not have.${didYouMean(d)}`,
    // Settings are renamed rather than lost, unless the outlet that was meant has its own.
    (d, place) =>
      d.suggestion === null || d.settings === null
        ? removeIt(d, place)
        : fixOf(
            'fix.rename',
            set(`${place.path.slice(0, place.path.lastIndexOf('/'))}/${d.suggestion}`, d.settings),
            remove(place.path),
          ),
  ),
  'RNG-111': warning(
    (d: { readonly part: PartName }) =>
      `“Left out on purpose” says that this policy has no ${leftOutWords[d.part]}, but it has some.`,
    // Said apart from other removals: what goes is the remark, not the part of the policy.
    (_, { path }) => fixOf('fix.removeRemark', remove(path)),
  ),
  'RNG-112': error(
    (d: { readonly what: 'steps' | 'triggers'; readonly count: number; readonly limit: number }) =>
      `The flow has ${d.count} ${d.what}; at most ${d.limit} are allowed.`,
  ),
  'RNG-113': warning(
    (d: { readonly characters: readonly string[]; readonly cleaned: string }) =>
      `This text contains invisible characters, so that it reads otherwise than it is stored (${listed(d.characters)}).`,
    (d, { path }) => fixOf('fix.removeInvisible', set(path, d.cleaned)),
  ),
  'RNG-121': error(
    (d: { readonly text: string; readonly reason: string }) => `“${d.text}” is no duration. ${d.reason}`,
  ),
  'RNG-122': error(
    (d: { readonly text: string }) => `“${d.text}” is too short: the shortest time is one second.`,
    (_, { path }) => fixOf('fix.oneSecond', set(path, 'PT1S')),
  ),
  'RNG-131': error((d: { readonly id: string }) => `“${d.id}” stands twice in this list.`),

  'RNG-201': error(
    (d: { readonly kind: string; readonly id: string; readonly prefix: string } & Suggested) =>
      `There is no ${referenceWords[d.kind] ?? d.kind} “${d.id}”.${didYouMean(d)}`,
    useSuggestion,
  ),
  'RNG-211': error(
    (d: { readonly field: string }) =>
      `Every ticket already has the field ${d.field}; give your own another id.`,
  ),
  'RNG-212': error(
    (d: { readonly field: string }) => `The field ${d.field} takes one of several values, but lists none.`,
  ),
  'RNG-213': error(
    (d: { readonly field: string; readonly min: number; readonly max: number }) =>
      `No number is at least ${d.min} and at most ${d.max}, so ${d.field} can have none.`,
    (d, { path }) => fixOf('fix.swapRange', set(path, { min: d.max, max: d.min })),
  ),
  'RNG-214': error(
    (d: { readonly field: string }) =>
      `Tickets cannot be put in order by ${d.field}: amounts of money and lists do not compare, and a message's fields do not last.`,
    removeOrderKey,
  ),
  'RNG-215': error(
    (d: { readonly field: string }) =>
      `The field ${d.field} is neither an amount of money nor a number, so it has no limit.`,
  ),
  'RNG-216': error(
    (d: { readonly field: string }) =>
      `Tickets cannot be grouped by ${d.field}: lists and amounts are no key.`,
  ),
  'RNG-221': error(
    (d: Named & { readonly field: string; readonly kept: string }) =>
      `${d.node} cannot set ${d.field}, which ${keptWords[d.kept] ?? 'is not yours to set'}.`,
  ),
  'RNG-222': error(
    (d: { readonly field: string; readonly type: string; readonly value: unknown }) =>
      `The field ${d.field} takes ${typeWords[d.type] ?? d.type}, not ${clip(JSON.stringify(d.value))}.`,
  ),
  'RNG-223': error(
    (d: { readonly field: string; readonly value: string; readonly values: readonly string[] } & Suggested) =>
      `The field ${d.field} is never “${d.value}”. It is one of ${listed(d.values, 12)}.${didYouMean(d)}`,
    useSuggestion,
  ),
  'RNG-224': error(
    (d: Named & { readonly field: string; readonly type: string }) =>
      `${d.node} adds to or removes from ${d.field}, which is not a list.`,
  ),
  'RNG-225': error(
    (d: { readonly field: string; readonly value: number; readonly min?: number; readonly max?: number }) =>
      `The field ${d.field} goes from ${d.min ?? 'anything'} to ${d.max ?? 'anything'}, so it cannot be ${d.value}.`,
  ),
  'RNG-226': warning(
    (d: Named & { readonly field: string }) => `${d.node} sets ${d.field} twice; the first value wins.`,
    removeIt,
  ),

  'RNG-301': error(() => 'No trigger takes tickets in, so nothing says where a new ticket begins.'),
  'RNG-302': error(
    (d: Named) =>
      `${d.node} is the last trigger that takes tickets in and must take every one, so it cannot have a condition.`,
    removeIt,
  ),
  'RNG-303': error((d: Named) => `${d.node} takes tickets in, but no tier follows it.`),
  'RNG-304': error(
    (d: Named & { readonly tier: string }) =>
      `${d.node} runs beside the ticket's path, so it cannot move the ticket to ${d.tier}. Make it interrupting.`,
    (_, { nodeId = '' }) =>
      fixOf('fix.makeInterrupting', set(`/nodes/${nodeId}/config/mode`, 'interrupting')),
  ),
  'RNG-305': error(
    (d: Named & { readonly port: string; readonly tier: string }) =>
      `What follows “${d.port}” of ${d.node} runs beside the ticket's path, so it cannot move the ticket to ${d.tier}.${
        d.port === 'opened' ? ` Lead to ${d.tier} first, and from its “entered” to ${d.node}.` : ''
      }`,
  ),
  'RNG-306': error((d: Named) => `${d.node} listens to nothing: choose events or a clock's outlet.`),
  'RNG-307': error(
    (d: Named & { readonly event: string }) =>
      `${d.node} takes tickets in: it listens to ticket.created and ticket.reopened, and to nothing else.`,
    (_, { path, nodeId = '' }) =>
      fixOf('fix.listenToIntake', set(path, [...intakeEvents]), remove(`/nodes/${nodeId}/config/outlet`)),
  ),
  'RNG-308': error(
    (d: Named) => `${d.node} listens to events and to a clock's outlet; use two triggers, one for each.`,
    (_, { path }) => fixOf('fix.keepOutlet', set(path, [])),
  ),
  'RNG-309': error(
    (d: Named & { readonly clock: string }) =>
      `${d.node} waits for the clock “${d.clock}”, which no clock step on any path starts.`,
  ),
  'RNG-310': error(
    (d: Named) => `${d.node} fires once each time the clock runs, but it hears no clock.`,
    removeIt,
  ),
  'RNG-311': warning(
    (d: Named & { readonly latch: string }) =>
      `Nothing may hold ${d.node} back, so its setting “${d.latch}” has no effect.`,
    removeIt,
  ),
  'RNG-312': error(
    (d: Named) => `The reason of ${d.node} quotes a {word}, but its condition looks for no word list.`,
  ),
  'RNG-313': error(
    (d: Named) =>
      `${d.node} is the last trigger that takes tickets in and must take every one, so it listens to ticket.created.`,
    (_, { path }) => fixOf('fix.listenToIntake', set(path, [...intakeEvents])),
  ),
  'RNG-314': warning(
    (d: Named & { readonly flags: readonly string[] }) =>
      `Anybody may hand back a ticket that ${d.node} has raised for a risk (${listed(d.flags)}). Say in the authority matrix who may do ticket.deescalate.`,
  ),
  'RNG-315': warning(
    (d: Named & { readonly fields: readonly string[] }) =>
      `${d.node} moves a ticket up on a machine's estimate (${listed(d.fields)}) without anybody looking. Mark it as unattended if that is wanted.`,
  ),
  'RNG-316': warning(
    (d: Named & { readonly coolDown: string }) =>
      `Nothing may hold ${d.node} back, so the cool-down “${d.coolDown}” has no effect on it.`,
    removeIt,
  ),
  'RNG-317': warning(
    (d: Named & { readonly answers: string }) =>
      `${d.node} takes only the first request to ${d.answers}; every later one is answered by the authority matrix alone, and nothing drawn here follows it. Let it fire every time.`,
    (_, { path }) => fixOf('fix.everyTime', set(path, { kind: 'everyTime' })),
  ),
  'RNG-318': warning(
    (d: Named) =>
      `${d.node} fires each time it comes true, but has no condition, so it never stops being true: it fires once and not again before the ticket is reopened. Let it fire every time, or give it a condition.`,
    (_, { path }) => fixOf('fix.everyTime', set(path, { kind: 'everyTime' })),
  ),
  'RNG-321': warning(
    (d: { readonly row: string; readonly by: string }) =>
      `${d.row} is never used: ${d.by} comes first and takes every ticket that it would take.`,
  ),
  'RNG-322': warning(
    (d: { readonly row: string; readonly by: string }) =>
      `The case ${d.row} is never taken: ${d.by} comes first and holds whenever it does.`,
  ),
  'RNG-323': warning(
    (d: Named & { readonly end: string }) =>
      `A ticket that ${d.node} takes in may stop at ${d.end}, before any tier has it.`,
  ),

  'RNG-401': warning(
    (d: { readonly tier: string; readonly acknowledge: string; readonly work: string }) =>
      `“${d.tier}” may take ${d.acknowledge} to acknowledge, but is overdue after ${d.work}.`,
  ),
  'RNG-402': warning(
    (d: { readonly tier: string; readonly acknowledge: string; readonly clock: string }) =>
      `“${d.tier}” may take ${d.acknowledge} merely to acknowledge, longer than the whole clock “${d.clock}” allows.`,
  ),
  'RNG-403': info(
    (d: Named) =>
      `${d.node} has neither a time to acknowledge nor a time to finish, so nobody notices when a ticket is left there.`,
  ),
  'RNG-404': error((d: Named & { readonly part: 'tier' | 'clock' | 'package' }) => {
    if (d.part === 'clock') return `No clock chosen yet: choose which one is watched from ${d.node} on.`;
    if (d.part === 'package') return `No package chosen yet: choose what ${d.node} hands over.`;
    return `No tier chosen yet: choose who gets the ticket at ${d.node}.`;
  }),
  'RNG-411': warning(
    (d: Named & { readonly port: string; readonly target: string }) =>
      `After “${d.port}” of ${d.node} the ticket stays: ${d.target} does not rank higher.`,
  ),
  'RNG-412': warning(
    (d: Named & { readonly port: string; readonly target: string }) =>
      `${d.target} hands back from ${d.node} to a tier that does not rank lower.`,
  ),
  'RNG-413': warning(
    (d: Named & { readonly from: readonly string[] }) =>
      `A ticket can come to ${d.node} without the customer being told (from ${listed(d.from)}).`,
  ),
  'RNG-414': warning(
    () => 'Nobody asks the customer after an escalation whether it helped: there is no follow-up step.',
  ),
  'RNG-415': warning(
    (d: Named) =>
      `From ${d.node} no ticket comes down again: the authority matrix speaks of ticket.deescalate, but gives it to nobody there or above.`,
  ),
  'RNG-421': warning(
    (d: Named & { readonly joinWithin: string; readonly maxDuration: string }) =>
      `${d.node} ends after ${d.maxDuration}, before ${d.joinWithin} are up in which somebody may join.`,
  ),
  'RNG-422': warning(
    (d: Named & { readonly tier: string }) =>
      `${d.node} is never over in time: ${d.tier} is overdue before, and the ticket moves on.`,
  ),
  'RNG-431': error(
    (d: { readonly guard: string; readonly tier: string }) =>
      `The guard “${d.guard}” counts returns between “${d.tier}” and itself; name two tiers.`,
  ),
  'RNG-432': error(
    (d: { readonly guard: string; readonly tier: string }) =>
      `The guard “${d.guard}” ends the to and fro at “${d.tier}”, which is one of the two; name a third tier.`,
  ),
  'RNG-433': error(
    (d: { readonly tier: string }) =>
      `A ticket cannot be sent to the tier “${d.tier}”: no step stands for it.`,
  ),
  'RNG-434': warning(
    (d: { readonly coolDown: string }) =>
      `The cool-down “${d.coolDown}” names no trigger, so it holds nothing back.`,
  ),
  'RNG-435': warning(
    (d: { readonly cap: string; readonly tier: string }) =>
      `The cap “${d.cap}” counts notices, and a full hour moves no ticket: its tier “${d.tier}” has no effect.`,
    removeIt,
  ),

  'RNG-501': info(
    (d: { readonly clock: string }) =>
      `Tickets that fit no row of the clock “${d.clock}” have no deadline. Add a last row without a condition if they should.`,
  ),
  'RNG-502': warning(
    (d: { readonly clock: string; readonly setting: string; readonly measure: string }) =>
      `“${d.setting}” has no effect on the clock “${d.clock}”, which measures ${d.measure}.`,
    removeIt,
  ),
  'RNG-504': warning(
    (d: { readonly clock: string; readonly threshold: string; readonly isCounted: boolean }) =>
      d.isCounted
        ? `“${d.threshold}” warns only when every target of the clock “${d.clock}” has passed.`
        : `“${d.threshold}” warns before any target of the clock “${d.clock}” has begun to count.`,
  ),
  'RNG-505': warning(
    (d: { readonly clock: string; readonly row: string; readonly by: string }) =>
      `The row ${d.row} of the clock “${d.clock}” is never used: ${d.by} comes first and holds whenever it does.`,
  ),
  'RNG-506': warning(
    (d: { readonly clock: string }) => `Nothing starts, hears or promises the clock “${d.clock}”.`,
  ),
  'RNG-507': info(
    (d: { readonly clock: string; readonly tiers: readonly string[] }) =>
      `The clock “${d.clock}” also counts out of the hours of ${listed(d.tiers.map((tier) => `“${tier}”`))}, so it can breach when nobody is there.`,
  ),

  'RNG-601': error(
    (d: { readonly grant: string; readonly action: string }) =>
      `Say why “${d.action}” has no limit in the row “${d.grant}”.`,
  ),
  'RNG-602': info(
    (d: { readonly tier: string; readonly action: string; readonly reason: string }) =>
      `“${d.tier}” may do “${d.action}” without any limit and without sign-off: ${clip(d.reason)}`,
  ),
  'RNG-603': warning(
    (d: { readonly lower: string; readonly higher: string; readonly action: string }) =>
      `“${d.lower}” may do more of “${d.action}” alone than “${d.higher}”, which ranks higher.`,
  ),
  'RNG-604': warning(
    (d: { readonly grant: string; readonly tier: string; readonly asker: string; readonly action: string }) =>
      `“${d.tier}” ranks below “${d.asker}” and would still approve its “${d.action}”.`,
  ),
  'RNG-605': warning(
    (d: { readonly grant: string; readonly by: string; readonly action: string }) =>
      `The row “${d.grant}” for “${d.action}” is never asked: “${d.by}” comes first and decides everything that it would.`,
  ),
  'RNG-606': warning(
    (d: Named & { readonly action: string } & Suggested) =>
      `${d.node} asks about “${d.action}”, which no authority row names, so it is always denied.${didYouMean(d)}`,
    useSuggestion,
  ),
  'RNG-607': warning(
    (d: Named) =>
      `${d.node} asks about what is requested, but no trigger that hears a request leads here, so it is always denied. Say in it which action it asks about.`,
  ),
  'RNG-608': warning(
    (d: Named & { readonly action: string | null }) =>
      `Nobody signs off at ${d.node}: what the limits${d.action === null ? '' : ` of “${d.action}”`} do not cover goes to “beyond everyone”, never to “needs sign-off”. Give the authority matrix a row with a sign-off, or one for a higher tier.`,
  ),

  'RNG-701': error(
    (d: Braced) =>
      `“${d.template}” has the placeholder {${d.name}}, but nothing says what it stands for.${didYouMean(d)}`,
    (d, { path }) => {
      if (d.corrected !== null) return fixOf('fix.useSuggestion', set(path, d.corrected));
      return d.field === null ? null : fixOf('fix.readField', declared(d, d.name, d.field));
    },
  ),
  'RNG-702': warning(
    (d: { readonly template: string; readonly name: string }) =>
      `“${d.template}” has a placeholder {${d.name}} that no text uses.`,
    removeIt,
  ),
  'RNG-703': error(
    (d: Named & { readonly template: string }) =>
      `${d.node} would send the internal text “${d.template}” to the customer.`,
  ),
  'RNG-704': error(
    (d: Named & { readonly name: string; readonly field: string; readonly privacy: string }) =>
      `${d.node} would tell {${d.name}} (${d.field}) to somebody who may not read ${d.privacy} data.`,
  ),
  'RNG-705': error(
    (d: Named & { readonly name: string; readonly field: string; readonly channel: string }) =>
      `${d.node} would send {${d.name}} (${d.field}) by ${d.channel}: health data may only be shown inside the application.`,
  ),
  'RNG-706': error((d: { readonly template: string }) => `“${d.template}” has no text in any language.`),
  'RNG-707': error((d: Named) => `No text chosen yet: choose what ${d.node} says.`),
  'RNG-708': error(
    (d: { readonly template: string; readonly language: string }) =>
      `The text “${d.template}” is empty (${d.language}), but a step sends it.`,
  ),
  'RNG-709': warning(
    (d: Braced) =>
      `The text of “${d.template}” has {${d.name}}, which is no placeholder and would be sent as it stands: a placeholder is one name in braces.${didYouMean(d)}`,
    (d, { path }) => {
      if (d.corrected === null || d.suggestion === null) return null;
      const declares = d.field === null ? [] : [declared(d, d.suggestion, d.field)];
      return fixOf('fix.useSuggestion', set(path, d.corrected), ...declares);
    },
  ),
  'RNG-710': warning(
    (d: Named & { readonly template: string; readonly name: string }) =>
      `${d.node} promises a deadline that “${d.template}” does not tell: write {${d.name}} in the text where it belongs.`,
  ),
  'RNG-711': warning(
    (d: { readonly package: string }) =>
      `The package “${d.package}” is handed over with nothing in it: add what the next tier needs to know.`,
  ),

  'RNG-801': warning(
    (d: { readonly condition: string; readonly optional: boolean }) =>
      `Every ticket fulfils this, so it decides nothing: ${clip(d.condition)}`,
    (d, place) => (d.optional ? removeIt(d, place) : null),
  ),
  'RNG-802': error(
    (d: { readonly wordList: string }) =>
      `The word list “${d.wordList}” has no words yet, so no text has any of them.`,
  ),
  'RNG-803': warning(
    (d: { readonly wordList: string; readonly number: number }) =>
      `No text can contain entry ${d.number} of the word list “${d.wordList}”: there is no word in it, only spaces or signs.`,
  ),
} as const;

/** An order key goes as a whole row; the finding stands at its field. */
function removeOrderKey(_: unknown, { path }: Place): Fix {
  return fixOf('fix.remove', remove(path.replace(/\/field$/, '')));
}

/** The steps of a way, the middle of a long one left out. */
function wayOf(steps: readonly string[]): string {
  const shown = steps.length > 12 ? [...steps.slice(0, 10), '…', ...steps.slice(-1)] : steps;
  return shown.join(' → ');
}

function clip(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

type Table = typeof diagnosticTable;

/** A code of the table. */
export type DiagnosticCode = keyof Table;

/** What a code's message interpolates. */
export type DataOf<C extends DiagnosticCode> = Parameters<Table[C]['message']>[0] &
  Readonly<Record<string, unknown>>;

/** Makes a finding of the table, with its words and its repair. */
export function finding<C extends DiagnosticCode>(code: C, place: Place, data: DataOf<C>): Diagnostic {
  // The table pairs each code with its own data; indexing by a type parameter loses that pairing.
  const { severity, message, fix } = diagnosticTable[code] as Entry<DataOf<C>>;
  const repair = fix?.(data, place) ?? null;
  return {
    code,
    severity,
    message: message(data),
    ...(place.nodeId === undefined ? {} : { nodeId: place.nodeId }),
    path: place.path,
    data,
    ...(repair === null ? {} : { fix: repair }),
  };
}
