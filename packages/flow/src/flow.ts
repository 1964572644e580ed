import { z } from 'zod';
import { nodeSchema } from './node-kinds/node-schema.ts';
import { calendarSchema } from './parts/calendar.ts';
import { clockSchema } from './parts/clock.ts';
import { contextPackageSchema } from './parts/context-package.ts';
import { fieldSchema } from './parts/field.ts';
import { grantSchema } from './parts/grant.ts';
import { guardsSchema, pinnedSchema } from './parts/guards.ts';
import { calendarIdSchema, idSchema, labelSchema, nodeIdSchema, portIdSchema } from './parts/shared.ts';
import { channelSchema, templateSchema, wordListSchema } from './parts/texts.ts';
import { tierSchema } from './parts/tier.ts';

/** An edge from a node's port to a node; one edge a port. */
export const edgeSchema = z.strictObject({
  from: z.strictObject({ node: nodeIdSchema, port: portIdSchema }),
  to: nodeIdSchema,
});

function partsOf<T extends z.ZodType>(schema: T, description: string) {
  return z.record(idSchema, schema).meta({ description }).exactOptional();
}

/** The drawn document, `rung/flow@1` (language.md 1). Self-contained: one version pins everything. */
export const flowSchema = z
  .strictObject({
    format: z.literal('rung/flow@1'),
    id: idSchema,
    name: labelSchema,
    description: labelSchema.exactOptional(),
    fields: partsOf(fieldSchema, 'Custom ticket fields, addressed as ticket.<id>.'),
    calendars: z
      .record(calendarIdSchema, calendarSchema)
      .meta({ description: 'Weekly hours with exceptions; always (24x7) is built in.' })
      .exactOptional(),
    tiers: z
      .record(idSchema, tierSchema)
      .meta({ description: 'The rungs: who has a ticket, and for how long.' }),
    grants: partsOf(grantSchema, 'The authority matrix: who may do what, up to which amount.'),
    clocks: partsOf(clockSchema, 'What is measured, and how long it may take for which tickets.'),
    wordLists: partsOf(wordListSchema, 'Words and phrases that conditions look for.'),
    channels: partsOf(channelSchema, 'Where notices go.'),
    templates: partsOf(templateSchema, 'What notices and messages say.'),
    contextPackages: partsOf(contextPackageSchema, 'What is handed over with a move.'),
    nodes: z.record(nodeIdSchema, nodeSchema).meta({ description: 'The steps of the drawing.' }),
    edges: z
      .record(idSchema, edgeSchema)
      .meta({ description: 'From a port of a node to a node; one edge a port.' }),
    guards: guardsSchema.exactOptional(),
    pinned: partsOf(pinnedSchema, 'Sentences that must always hold.'),
    notApplicable: z
      .partialRecord(z.enum(['triggers', 'ownership', 'authority', 'communication']), labelSchema.min(1))
      .meta({ description: 'Parts that are left out on purpose, each with the reason.' })
      .exactOptional(),
    scenarios: z
      .array(z.record(z.string(), z.json().meta({ id: 'json', description: 'Any JSON value.' })))
      .meta({ description: 'Sample tickets that travel with the flow, each a rung/scenario@1.' })
      .exactOptional(),
    layout: z
      .record(
        nodeIdSchema,
        z.strictObject({ x: z.number(), y: z.number(), pinned: z.boolean().exactOptional() }),
      )
      .meta({ description: 'Where nodes stand on the canvas. Never compiled.' })
      .exactOptional(),
  })
  .meta({ title: 'Rung flow', description: 'An escalation policy as it is drawn.' });

/** The drawn document; parts that are absent are empty. */
export type Flow = z.infer<typeof flowSchema>;

/** One edge of the drawing. */
export type FlowEdge = z.infer<typeof edgeSchema>;
