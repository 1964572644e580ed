import { listed } from '../internal/names.ts';
import { error, type Named, warning } from './entry.ts';
import { fixOf, remove, removeIt, set } from './fixes.ts';

const intakeEvents = ['ticket.created', 'ticket.imported', 'ticket.reopened'] as const;

/** Triggers, and which tickets their paths take. */
export const triggerCodes = {
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
      `${d.node} waits for the clock “${d.clock}”, which no clock step on any path watches.`,
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
    (d: {
      readonly row: string | null;
      readonly number: number;
      readonly by: string | null;
      readonly byNumber: number;
    }) =>
      `${d.row === null ? `Way ${d.number}` : `The way ${d.row}`} is never taken: ${d.by ?? `way ${d.byNumber}`} comes first and holds whenever it does.`,
  ),
  'RNG-323': warning(
    (d: Named & { readonly end: string }) =>
      `A ticket that ${d.node} takes in may stop at ${d.end}, before any tier has it.`,
  ),
} as const;
