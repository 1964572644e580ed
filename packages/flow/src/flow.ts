import { z } from 'zod';
import { nodeSchema } from './node-kinds/registry.ts';
import {
  calendarSchema,
  channelSchema,
  clockSchema,
  contextPackageSchema,
  fieldSchema,
  grantSchema,
  guardsSchema,
  pinnedSchema,
  templateSchema,
  tierSchema,
  wordListSchema,
} from './parts/parts.ts';
import { calendarIdSchema, idSchema, labelSchema, nodeIdSchema, portIdSchema } from './parts/shared.ts';

/** An edge from a node's port to a node; one edge a port. */
export const edgeSchema = z.strictObject({
  from: z.strictObject({ node: nodeIdSchema, port: portIdSchema }),
  to: nodeIdSchema,
});

/** The drawn document, `rung/flow@1` (language.md 1). Self-contained: one version pins everything. */
export const flowSchema = z.strictObject({
  format: z.literal('rung/flow@1'),
  id: idSchema,
  name: labelSchema,
  description: labelSchema.exactOptional(),
  fields: z.record(idSchema, fieldSchema).exactOptional(),
  calendars: z.record(calendarIdSchema, calendarSchema).exactOptional(),
  tiers: z.record(idSchema, tierSchema),
  grants: z.record(idSchema, grantSchema).exactOptional(),
  clocks: z.record(idSchema, clockSchema).exactOptional(),
  wordLists: z.record(idSchema, wordListSchema).exactOptional(),
  channels: z.record(idSchema, channelSchema).exactOptional(),
  templates: z.record(idSchema, templateSchema).exactOptional(),
  contextPackages: z.record(idSchema, contextPackageSchema).exactOptional(),
  nodes: z.record(nodeIdSchema, nodeSchema),
  edges: z.record(idSchema, edgeSchema),
  guards: guardsSchema.exactOptional(),
  pinned: z.record(idSchema, pinnedSchema).exactOptional(),
  notApplicable: z
    .partialRecord(z.enum(['triggers', 'ownership', 'authority', 'communication']), labelSchema.min(1))
    .exactOptional(),
  /** Sample tickets that travel with the flow, each a `rung/scenario@1`. */
  scenarios: z.array(z.record(z.string(), z.json())).exactOptional(),
  layout: z
    .record(
      nodeIdSchema,
      z.strictObject({ x: z.number(), y: z.number(), pinned: z.boolean().exactOptional() }),
    )
    .exactOptional(),
});

/** The drawn document; parts that are absent are empty. */
export type Flow = z.infer<typeof flowSchema>;

/** One edge of the drawing. */
export type FlowEdge = z.infer<typeof edgeSchema>;
