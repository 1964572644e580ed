import { err, ok, type Result } from '@rung/kernel';
import { authorColumns } from '../author.ts';
import { type Digested, digested } from '../command-digest.ts';
import { conflict } from '../drafts/change-draft.ts';
import { type Draft, readDraft, readOpenDraft } from '../drafts/draft.ts';
import { onlyOnce } from '../only-once.ts';
import type { Problem } from '../problem.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import type { Reader, Writer } from '../storage/tables.ts';
import type { Store } from '../store.ts';
import type { Examination } from './examination.ts';
import { examineDraft } from './examine.ts';
import { type GateFacts, type GateReport, type GateRequest, judge } from './gate.ts';
import { appendPointer, checkSeq, firstPointer, type Pointed, type PointerCommand } from './pointers.ts';

/** A publishing that is asked for. */
export interface PublishCommand extends PointerCommand, GateRequest {
  readonly message: string;
}

/** Says what would keep a draft from being published now. */
export async function previewGate(
  store: Store,
  { key, ...request }: Omit<GateRequest, 'message'> & { readonly key: string },
): Promise<Result<GateReport, Problem>> {
  const draft = await readOpenDraft(store, store.db, key);
  if (!draft.ok) return draft;
  const { rev } = draft.value;
  const examination = await examineDraft(store, draft.value);
  return ok(
    judge({ ...request, message: null }, { rev, examination, newest: await newestVersion(store.db, key) }),
  );
}

/**
 * Makes the next version of a policy of its draft, and lets an environment give it. All is checked and written in one
 * transaction; only what the drawing alone decides (what it compiles to, how its scenarios come out) is worked out
 * before, of the very revision that the transaction then finds to be the latest.
 */
export async function publish(store: Store, asked: PublishCommand): Promise<Result<Pointed, Problem>> {
  const command = digested('versions.publish', asked);
  const { key } = command;
  const draft = await readDraft(store, store.db, key);
  if (!draft.ok) return draft;
  const examination = draft.value.rev === command.baseRev ? await examineDraft(store, draft.value) : null;
  const pointed = await inTransaction(store.db, async (writer) =>
    onlyOnce(await firstPointer(writer, command), () => publishIn(store, writer, { command, examination })),
  );
  if (pointed.ok) await store.shelf.refresh(store.db, { environment: command.environment, policy: key });
  return pointed;
}

type PublishPlan = { readonly command: Digested<PublishCommand>; readonly examination: Examination | null };

async function publishIn(
  store: Store,
  writer: Writer,
  { command, examination }: PublishPlan,
): Promise<Result<Pointed, Problem>> {
  const { key, baseRev } = command;
  const draft = await readOpenDraft(store, writer, key);
  if (!draft.ok) return draft;
  const latest = draft.value.rev;
  if (latest !== baseRev || examination === null)
    return err(await conflict(writer, { key, baseRev, latest }));
  const seq = await checkSeq(writer, command);
  if (!seq.ok) return seq;
  const newest = await newestVersion(writer, key);
  const report = judge(command, { rev: latest, examination, newest });
  const { policy } = examination;
  if (report.reasons.length > 0 || policy === null) return err({ code: 'gateClosed', report });
  const version = (newest?.number ?? 0) + 1;
  const at = store.now();
  await writer
    .insertInto('version')
    .values({
      policy: key,
      number: version,
      digest: policy.digest,
      semanticDigest: examination.semanticDigest,
      rev: latest,
      flow: await draftBytes(writer, draft.value),
      bytes: Buffer.from(policy.text),
      message: command.message.trim(),
      ...authorColumns(command.author),
      at,
    })
    .execute();
  return ok(await appendPointer(writer, command, { version, at }));
}

/** The drawing byte for byte as it is stored, not as it would be written again. */
async function draftBytes(reader: Reader, { key, rev }: Draft): Promise<Uint8Array> {
  const { document } = await reader
    .selectFrom('draft')
    .select('document')
    .where('policy', '=', key)
    .where('rev', '=', rev)
    .executeTakeFirstOrThrow();
  return Buffer.from(document);
}

async function newestVersion(reader: Reader, key: string): Promise<GateFacts['newest']> {
  const row = await reader
    .selectFrom('version')
    .select(['number', 'semanticDigest'])
    .where('policy', '=', key)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
