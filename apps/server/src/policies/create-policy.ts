import type { EditLabel } from '@rung/editing';
import { type Flow, practiceFlow, templates } from '@rung/flow';
import { err, ok, type Result } from '@rung/kernel';
import { type Digested, digested } from '../command-digest.ts';
import { firstAnswer } from '../command-log.ts';
import { appendRevision, type Written } from '../drafts/append-revision.ts';
import { type WrittenFlow, writeDocument } from '../drafts/document-text.ts';
import { readDraft } from '../drafts/draft.ts';
import { onlyOnce } from '../only-once.ts';
import type { Problem } from '../problem.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import type { Reader, Writer } from '../storage/tables.ts';
import type { Store } from '../store.ts';
import { freeKey, keyFromName } from './policy-key.ts';

/** What a new policy begins as. */
export type Beginning =
  | { readonly kind: 'blank' }
  /** The flow to practise on, with three things wrong. */
  | { readonly kind: 'practice' }
  | { readonly kind: 'template'; readonly id: string }
  | { readonly kind: 'copy'; readonly of: string };

/** A policy that is asked for. */
export interface NewPolicy {
  readonly commandId: string;
  readonly author: string;
  /** Made of the name unless given; then it must be free. */
  readonly key?: string | undefined;
  readonly name: string;
  readonly from: Beginning;
}

/** A policy that was made. */
export interface Created extends Written {
  readonly key: string;
}

/** Makes a policy with its first draft. */
export async function createPolicy(store: Store, wanted: NewPolicy): Promise<Result<Created, Problem>> {
  const { name, from } = wanted;
  return addPolicy(store, digested('policies.create', wanted), async (writer) => {
    const flow = await beginningOf(store, writer, from);
    if (!flow.ok) return flow;
    const key = await keyFor(writer, wanted);
    if (!key.ok) return key;
    const label: EditLabel = { what: 'flowReplaced', data: { from: from.kind, name } };
    return ok({ label, document: { ...flow.value, id: key.value, name } });
  });
}

/** The drawing that a new policy begins with. */
export interface FirstDrawing {
  readonly label: EditLabel;
  /** Its `id` is the key, which is free. */
  readonly document: Readonly<Record<string, unknown>>;
}

type AddCommand = Digested<{ readonly commandId: string; readonly author: string }>;

/** Adds a policy, all in one transaction; a repeated command is answered as before. */
export async function addPolicy(
  store: Store,
  command: AddCommand,
  draw: (writer: Writer) => Promise<Result<FirstDrawing, Problem>>,
): Promise<Result<Created, Problem>> {
  return inTransaction(store.db, async (writer) =>
    onlyOnce(await firstCreation(writer, command), async () => {
      const drawing = await draw(writer);
      if (!drawing.ok) return drawing;
      const { label, document } = drawing.value;
      const written = writeDocument(document);
      if (!written.ok) return written;
      const { commandId, author, digest } = command;
      const first = { commandId, author, digest, label, written: written.value };
      return ok(await insertPolicy(store, writer, first));
    }),
  );
}

type PolicyToInsert = AddCommand & { readonly label: EditLabel; readonly written: WrittenFlow };

/** Stores a policy whose key is free with its first revision. */
export async function insertPolicy(store: Store, writer: Writer, first: PolicyToInsert): Promise<Created> {
  const { id: key, name } = first.written.flow;
  await writer.insertInto('policy').values({ key, name, createdAt: store.now(), archivedAt: null }).execute();
  const written = await appendRevision(store, writer, { ...first, key, rev: 1, patches: [], inverse: [] });
  return { key, ...written };
}

function firstCreation(reader: Reader, command: AddCommand): Promise<Result<Created | null, Problem>> {
  return firstAnswer(reader, command, ({ policy, rev, at }) => (rev === 1 ? { key: policy, rev, at } : null));
}

async function keyFor(
  reader: Reader,
  { key, name }: { readonly key?: string | undefined; readonly name: string },
): Promise<Result<string, Problem>> {
  const wish = key ?? keyFromName(name);
  const free = await freeKey(reader, wish);
  return key === undefined || free === key ? ok(free) : err({ code: 'keyTaken', key });
}

async function beginningOf(store: Store, reader: Reader, from: Beginning): Promise<Result<Flow, Problem>> {
  switch (from.kind) {
    case 'blank':
      return ok(blankFlow);
    case 'practice':
      return ok(practiceFlow);
    case 'template': {
      const template = templates.find(({ id }) => id === from.id);
      return template === undefined ? err({ code: 'templateUnknown', id: from.id }) : ok(template.flow);
    }
    case 'copy': {
      const draft = await readDraft(store, reader, from.of);
      return draft.ok ? ok(draft.value.flow) : draft;
    }
    default:
      return from satisfies never;
  }
}

const blankFlow: Flow = { format: 'rung/flow@1', id: 'policy', name: '', tiers: {}, nodes: {}, edges: {} };
