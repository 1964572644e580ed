import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';
import type { StepConflict } from '../document/editor.ts';
import type { Translate } from '../i18n/i18n.ts';
import { entryOf, nameOfTold, toldParts } from '../versions/model/told-parts.ts';

/** Whether people are asked about a step or what it leads to, rather than about another part of the policy. */
export function isAboutStep({ place: [part] }: Pick<StepConflict, 'place'>): boolean {
  return part === 'nodes' || part === 'edges';
}

/** What people are asked about, as they know it: a step by its title, an outcome by its name and its step, a tier by its name. */
export function titleOfConflict(
  { place, before, mine, theirs }: Omit<StepConflict, 'key' | 'authors'>,
  { wording, t }: { readonly wording: Wording; readonly t: Translate },
): string {
  const [part = '', segment = ''] = place;
  // Of what one side deleted the other has the name, and of what was only just made one of them alone.
  const flows = [before, mine, theirs].filter((flow) => flow !== null);
  if (part === 'nodes') {
    const flow = flows.find(({ nodes }) => Object.hasOwn(nodes, segment));
    return flow === undefined ? t('conflict.part') : wording.sayTitle(flow, segment);
  }
  if (part === 'edges') return outcomeTitle(flows, segment, { wording, t });
  const id = segment.replace(/^=/, '');
  const known = toldParts.find((one) => one === part);
  if (known === undefined || id === '') return t('conflict.part');
  const flow = flows.find((one) => entryOf(one, known, id) !== undefined);
  const name = flow === undefined ? id : nameOfTold(known, id, { flow, wording });
  return t('conflict.named', { part: t(`change.part.${known}`), name });
}

function outcomeTitle(
  flows: readonly Flow[],
  edge: string,
  { wording, t }: { readonly wording: Wording; readonly t: Translate },
): string {
  const flow = flows.find(({ edges }) => Object.hasOwn(edges, edge));
  const from = flow?.edges[edge]?.from;
  if (flow === undefined || from === undefined) return t('conflict.part');
  const { node, port } = from;
  return t('conflict.outcome', {
    port: wording.sayPortName(flow, node, port),
    step: wording.sayTitle(flow, node),
  });
}
