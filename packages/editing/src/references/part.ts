import type { Flow } from '@rung/flow';

/** The parts of a flow that are kept by id and may be named elsewhere, in the order of the document. */
export const partNames = [
  'fields',
  'calendars',
  'tiers',
  'grants',
  'clocks',
  'wordLists',
  'channels',
  'templates',
  'contextPackages',
] as const satisfies readonly (keyof Flow)[];

/** A part of a flow, by its key in the document. */
export type PartName = (typeof partNames)[number];

/** An entry of a part. */
export type PartOf<P extends PartName> = NonNullable<Flow[P]>[string];

/** What may be named elsewhere: a part, or a step. */
export type NamedPart = PartName | 'nodes';

/** An entry by the part that it stands in and its id. */
export interface Named {
  readonly part: NamedPart;
  readonly id: string;
}

/** The entries of a part; empty where the flow has none. */
export function entriesOf<P extends PartName>(flow: Flow, part: P): Readonly<Record<string, PartOf<P>>> {
  const entries: Flow[P] | undefined = flow[part];
  // Every part is a record of its own entries, which indexing by a type parameter does not tell.
  return (entries ?? {}) as Readonly<Record<string, PartOf<P>>>;
}

/** Whether a key of the document is that of a part whose entries are kept by id. */
export function isPartName(key: string): key is PartName {
  return partNames.some((name) => name === key);
}
