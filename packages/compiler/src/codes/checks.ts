import { listed } from '../internal/names.ts';
import { error, type Named, type Suggested } from './entry.ts';
import { neverSuppress, useSuggestion } from './fixes.ts';
import { clip, didYouMean, type PartName, partWords } from './words.ts';

/** The steps of a way, the middle of a long one left out. */
function wayOf(steps: readonly string[]): string {
  const shown = steps.length > 12 ? [...steps.slice(0, 10), '…', ...steps.slice(-1)] : steps;
  return shown.join(' → ');
}

/** What every policy must say and must not do, numbered by the domain's own list of checks. */
export const checkCodes = {
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
} as const;
