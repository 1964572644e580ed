import { own } from '@rung/kernel';
import type { Flow } from '../flow.ts';
import type { FlowNode } from './registry.ts';

/** A part of the flow that a node stands for. */
export interface StoodFor {
  readonly part: 'tier' | 'clock' | 'contextPackage' | 'template';
  readonly id: string;
}

const tables = {
  tier: 'tiers',
  clock: 'clocks',
  contextPackage: 'contextPackages',
  template: 'templates',
} as const satisfies Record<StoodFor['part'], keyof Flow>;

/** The part that a node stands for, by which it is called where it has no title; null where there is none, or none is chosen. */
export function stoodForBy(node: FlowNode): StoodFor | null {
  switch (node.kind) {
    case 'tier':
      return chosen('tier', node.config.tier);
    case 'sla':
      return chosen('clock', node.config.clock);
    case 'handoff':
      return chosen('contextPackage', node.config.package);
    case 'notify':
    case 'message':
      return chosen('template', node.config.template ?? '');
    default:
      return null;
  }
}

/** Empty while nobody has chosen. */
function chosen(part: StoodFor['part'], id: string): StoodFor | null {
  return id === '' ? null : { part, id };
}

/** What a node is called by itself: by its title, else by the name of what it stands for; empty where it has neither. */
export function ownNameOf(flow: Pick<Flow, (typeof tables)[StoodFor['part']]>, node: FlowNode): string {
  const title = node.title?.trim() ?? '';
  const stood = title === '' ? stoodForBy(node) : null;
  if (stood === null) return title;
  const parts: Readonly<Record<string, { readonly name?: string | undefined }>> =
    flow[tables[stood.part]] ?? {};
  return own(parts, stood.id)?.name?.trim() ?? '';
}
