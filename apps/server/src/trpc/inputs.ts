import type { EditKind, Patch } from '@rung/editing';
import { parsePatches } from '@rung/editing';
import { idPattern, idRule, isName, nameRule } from '@rung/kernel';
import { z } from 'zod';

/** Every kind of edit; one that is missing does not compile. */
const editKinds: Readonly<Record<EditKind, true>> = {
  nodeAdded: true,
  nodeDeleted: true,
  nodesDeleted: true,
  nodeRenamed: true,
  nodeChanged: true,
  nodesChanged: true,
  nodeReplaced: true,
  nodesDuplicated: true,
  nodesPasted: true,
  connected: true,
  disconnected: true,
  nodesMoved: true,
  nodesUnpinned: true,
  arranged: true,
  triggersReordered: true,
  grantsReordered: true,
  partAdded: true,
  partChanged: true,
  partRenamed: true,
  partDeleted: true,
  scenarioAdded: true,
  scenarioChanged: true,
  scenarioDeleted: true,
  scenarioRenamed: true,
  flowRenamed: true,
  flowChanged: true,
  flowReplaced: true,
  restored: true,
  fixApplied: true,
  undone: true,
  redone: true,
};

const editKindSchema = z.custom<EditKind>(
  (value) => typeof value === 'string' && Object.hasOwn(editKinds, value),
  'No such edit.',
);

/** A policy's key. */
export const keySchema = z.string().regex(idPattern, idRule);

/** A step's id. */
export const nodeIdSchema = z.string().regex(idPattern, idRule);

/** The command id that a client made: a UUID, or anything as long that cannot be guessed by accident. */
export const commandIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** A revision that exists. */
export const revSchema = z.int().min(1);

/** A version's number. */
export const versionSchema = z.int().min(1);

/** The name that stands under a change: one line. */
export const authorSchema = z.string().trim().max(80).refine(isName, nameRule);

/** A policy's name, as long as a flow's may be. */
export const nameSchema = z.string().trim().max(10_000).refine(isName, nameRule);

/** What a revision is called. */
export const checkpointSchema = z.string().trim().max(120).refine(isName, nameRule);

/** What was done, as data. */
export const labelSchema = z.strictObject({
  what: editKindSchema,
  data: z.record(z.string().max(64), z.union([z.string().max(10_000), z.number()])),
});

/** The file text of a drawing; how many bytes it may have is said with the other reasons to refuse it. */
export const textSchema = z.string();

/** At least one patch. */
export const patchesSchema = z
  .custom<readonly Patch[]>((value) => Array.isArray(value) && value.length > 0, 'At least one patch.')
  .superRefine((value, context) => {
    const parsed = parsePatches(value);
    if (parsed.ok) return;
    const { code, at } = parsed.error;
    context.addIssue({ code: 'custom', message: code, path: [...at] });
  });

/** Where somebody is who has a draft in sight. */
export const placeSchema = z.strictObject({
  key: keySchema,
  name: authorSchema.nullable(),
  step: nodeIdSchema.nullable(),
});
