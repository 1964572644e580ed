import { z } from 'zod';
import { escalationTypeSchema, labelSchema, portIdSchema, reasonSchema } from '../parts/shared.ts';
import { configSchemas } from './config-schemas.ts';
import { type NodeKind, nodeKindModels } from './registry.ts';

/** What every node has whatever its kind: title, notes, and per port the reason and type its path takes. */
const nodeBaseShape = {
  title: labelSchema.exactOptional(),
  notes: labelSchema.exactOptional(),
  ports: z
    .record(
      portIdSchema,
      z.strictObject({
        reason: reasonSchema.exactOptional(),
        type: escalationTypeSchema.exactOptional(),
      }),
    )
    .meta({ id: 'portSettings', description: 'The reason and type that a path by this port takes.' })
    .exactOptional(),
};

function nodeOf<K extends NodeKind>(kind: K) {
  const config: (typeof configSchemas)[K] = configSchemas[kind];
  return z
    .strictObject({ kind: z.literal(kind), ...nodeBaseShape, config })
    .meta({ id: `${kind}Node`, description: nodeKindModels[kind].summary });
}

/** A node of any kind. */
export const nodeSchema = z.discriminatedUnion('kind', [
  nodeOf('trigger'),
  nodeOf('condition'),
  nodeOf('tier'),
  nodeOf('sla'),
  nodeOf('authority'),
  nodeOf('approval'),
  nodeOf('handoff'),
  nodeOf('notify'),
  nodeOf('message'),
  nodeOf('set'),
  nodeOf('wait'),
  nodeOf('deescalate'),
  nodeOf('swarm'),
  nodeOf('external'),
  nodeOf('group'),
  nodeOf('followUp'),
  nodeOf('repeat'),
  nodeOf('end'),
  nodeOf('note'),
]);
