import { listed } from '../internal/names.ts';
import { error, info, type Named, warning } from './entry.ts';
import { removeIt } from './fixes.ts';

/** Tiers, moves between them, and what guards them. */
export const tierCodes = {
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
  'RNG-404': error((d: Named & { readonly part: 'tier' | 'clock' | 'package' | 'channel' }) => {
    if (d.part === 'clock') return `No clock chosen yet: choose which one is watched from ${d.node} on.`;
    if (d.part === 'package') return `No package chosen yet: choose what ${d.node} hands over.`;
    if (d.part === 'channel') return `No channel chosen yet: choose by which ${d.node} goes out.`;
    return `No tier chosen yet: choose who gets the ticket at ${d.node}.`;
  }),
  'RNG-405': warning(
    (
      d: Named & {
        readonly port: string;
        readonly lacks: 'acknowledge' | 'work';
        readonly standsIn: boolean;
      },
    ) =>
      `Nothing falls due at ${d.node}: its tier has no time to ${d.lacks === 'acknowledge' ? 'acknowledge' : 'finish'}, so the way “${d.port}” is ${d.standsIn ? 'only taken when nobody is available' : 'never taken'}.`,
  ),
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
} as const;
