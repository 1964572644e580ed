import { type EditLabel, invertPatches, type Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { err, ok, type Result } from '@rung/kernel';
import type { Digested } from '../command-digest.ts';
import { firstAnswer } from '../command-log.ts';
import type { Problem } from '../problem.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import type { Reader, Writer } from '../storage/tables.ts';
import type { Store } from '../store.ts';
import { appendRevision, type Written } from './append-revision.ts';
import { type WrittenFlow, writeDocument } from './document-text.ts';
import { type Draft, readOpenDraft } from './draft.ts';
import { readChangesSince } from './history.ts';

/** A change of a draft that is asked for. */
export interface DraftCommand {
  readonly key: string;
  /** The revision that whoever asks has seen; null when any will do. */
  readonly baseRev: number | null;
  /** Made by the client; a repeated one is answered, not carried out again. */
  readonly commandId: string;
  readonly label: EditLabel;
  /** A display name. */
  readonly author: string;
}

/** What a drawing becomes, and how. */
export interface Change {
  readonly document: unknown;
  readonly patches: readonly Patch[];
}

/**
 * Carries out one change of a draft, all in one transaction, or tells why not. `edit` is given the latest revision and
 * says what becomes of it.
 */
export async function changeDraft(
  store: Store,
  command: Digested<DraftCommand>,
  edit: Edit,
): Promise<Result<Written, Problem>> {
  const outcome = await inTransaction(store.db, async (writer) => {
    const answered = await firstAnswer(writer, command, ({ policy, rev, at }) =>
      policy === command.key && rev !== null ? { rev, at } : null,
    );
    if (!answered.ok)
      return (await wasRewritten(writer, command)) ? changeIn(store, writer, { command, edit }) : answered;
    if (answered.value !== null) return ok({ written: answered.value, flow: null });
    return changeIn(store, writer, { command, edit });
  });
  if (!outcome.ok) return outcome;
  const { written, flow } = outcome.value;
  // Only now: what is kept and told must be in the database. What was answered again was told before.
  if (flow !== null) {
    const { key, commandId, label, author } = command;
    store.flows.keep({ key, rev: written.rev }, flow);
    store.feed.tell({
      kind: 'revision',
      key,
      commandId,
      label,
      author: { name: author, kind: 'unverified' },
      ...written,
    });
  }
  return ok(written);
}

type Edit = (draft: Draft, writer: Writer) => Result<Change, Problem> | Promise<Result<Change, Problem>>;

/**
 * Whether a command reads otherwise than under its id before, for it rests on an older revision than it did there: another
 * page of its author's had it follow what others did, and was first. Like any on an older revision it is told what was missed,
 * which it finds itself among.
 */
async function wasRewritten(reader: Reader, { commandId, key, baseRev }: DraftCommand): Promise<boolean> {
  if (baseRev === null) return false;
  const later = await reader
    .selectFrom('command')
    .select('rev')
    .where('id', '=', commandId)
    .where('policy', '=', key)
    .where('rev', '>', baseRev + 1)
    .executeTakeFirst();
  return later !== undefined;
}

async function changeIn(
  store: Store,
  writer: Writer,
  { command, edit }: { readonly command: Digested<DraftCommand>; readonly edit: Edit },
): Promise<Result<{ readonly written: Written; readonly flow: Flow }, Problem>> {
  const { key, baseRev } = command;
  const draft = await readOpenDraft(store, writer, key);
  if (!draft.ok) return draft;
  const latest = draft.value.rev;
  if (baseRev !== null && baseRev !== latest) return err(await conflict(writer, { key, baseRev, latest }));
  const change = await edit(draft.value, writer);
  if (!change.ok) return change;
  const document = documentOf(key, change.value.document);
  if (!document.ok) return document;
  const { patches } = change.value;
  const written = await appendRevision(store, writer, {
    ...command,
    rev: latest + 1,
    patches,
    inverse: invertPatches(patches),
    written: document.value,
  });
  return ok({ written, flow: document.value.flow });
}

/** The refusal of a change that rests on another revision than the latest. */
export async function conflict(
  reader: Reader,
  { key, baseRev, latest }: { readonly key: string; readonly baseRev: number; readonly latest: number },
): Promise<Problem> {
  return {
    code: 'conflict',
    rev: latest,
    changes: await readChangesSince(reader, { key, rev: baseRev, latest }),
  };
}

function documentOf(key: string, document: unknown): Result<WrittenFlow, Problem> {
  const written = writeDocument(document);
  if (!written.ok) return written;
  const { id } = written.value.flow;
  return id === key ? written : err({ code: 'keyFixed', key, id });
}
