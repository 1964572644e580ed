import { check } from '@rung/compiler';
import { diffDocuments, type EditLabel, type Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { type Diagnostic, ok, type Result } from '@rung/kernel';
import { digested } from '../command-digest.ts';
import type { Written } from '../drafts/append-revision.ts';
import { changeDraft } from '../drafts/change-draft.ts';
import { readDraft } from '../drafts/draft.ts';
import type { Problem } from '../problem.ts';
import type { Store } from '../store.ts';
import { addPolicy } from './create-policy.ts';
import { freeKey } from './policy-key.ts';
import { readImport } from './read-import.ts';

/** What an import would do; nothing is stored. */
export interface ImportPreview {
  readonly name: string;
  /** The key of the policy that would be made, or of the one whose draft would be replaced. */
  readonly key: string;
  readonly repairs: readonly Diagnostic[];
  /** What the compiler says of the drawing. */
  readonly diagnostics: readonly Diagnostic[];
  readonly steps: number;
  /** The drawing as it would be stored, with what was repaired put right. */
  readonly flow: Flow;
  /** From the draft that would be replaced; null for a new policy. */
  readonly difference: { readonly rev: number; readonly patches: readonly Patch[] } | null;
}

/** What an import did. */
export interface ImportDone extends Written {
  readonly key: string;
  readonly repairs: readonly Diagnostic[];
}

/** Who imports which text. */
export interface ImportCommand {
  readonly commandId: string;
  readonly author: string;
  readonly text: string;
}

/** Reads a file and says what importing it would do, as a new policy or (`replace`) in the place of a draft. */
export async function previewImport(
  store: Store,
  { text, replace }: { readonly text: string; readonly replace: string | null },
): Promise<Result<ImportPreview, Problem>> {
  const imported = readImport(text);
  if (!imported.ok) return imported;
  const { flow, repairs } = imported.value;
  const { diagnostics } = check(flow);
  const known = { name: flow.name, repairs, diagnostics, steps: Object.keys(flow.nodes).length };
  if (replace === null) {
    const key = await freeKey(store.db, flow.id);
    return ok({ ...known, key, flow: { ...flow, id: key }, difference: null });
  }
  const draft = await readDraft(store, store.db, replace);
  if (!draft.ok) return draft;
  const { rev, key } = draft.value;
  const replaced = { ...flow, id: key };
  const patches = diffDocuments(draft.value.flow, replaced);
  return ok({ ...known, key, flow: replaced, difference: { rev, patches } });
}

/** Makes a policy of a file; where its key is taken it gets the next free one. */
export async function importPolicy(store: Store, asked: ImportCommand): Promise<Result<ImportDone, Problem>> {
  const { text, ...command } = digested('policies.import', asked);
  const imported = readImport(text);
  if (!imported.ok) return imported;
  const { flow, repairs } = imported.value;
  const created = await addPolicy(store, command, async (writer) => {
    const id = await freeKey(writer, flow.id);
    return ok({ label: importLabel(flow), document: { ...flow, id } });
  });
  return created.ok ? ok({ ...created.value, repairs }) : created;
}

/** Puts a file in the place of a draft, as one change that can be undone like any other. */
export async function replaceDraft(
  store: Store,
  asked: ImportCommand & { readonly key: string; readonly baseRev: number },
): Promise<Result<ImportDone, Problem>> {
  const { text, ...command } = digested('drafts.replace', asked);
  const imported = readImport(text);
  if (!imported.ok) return imported;
  const { repairs } = imported.value;
  const { key } = command;
  const document: Flow = { ...imported.value.flow, id: key };
  const written = await changeDraft(store, { ...command, label: importLabel(document) }, ({ flow }) =>
    ok({ document, patches: diffDocuments(flow, document) }),
  );
  return written.ok ? ok({ key, ...written.value, repairs }) : written;
}

function importLabel({ name }: Flow): EditLabel {
  return { what: 'flowReplaced', data: { from: 'import', name } };
}
