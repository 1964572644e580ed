import { currentFormat, type NodeKind, nodeKinds } from '@rung/flow';
import { err, isJsonObject, type JsonObject, ok, own, type Result } from '@rung/kernel';
import type { Problem } from '../problem.ts';
import type { Reader } from '../storage/tables.ts';

/** What can be told of a drawing that cannot be read, without judging what it means. */
export interface Glance {
  readonly key: string;
  readonly name: string;
  /** What the drawing calls its format, and the newest that this program reads. */
  readonly format: string;
  readonly newest: string;
  readonly rev: number;
  readonly savedAt: string;
  readonly archivedAt: string | null;
  /** In the order of the document. */
  readonly steps: readonly GlancedStep[];
  readonly tiers: readonly string[];
}

/** A step as far as it can be told. */
export interface GlancedStep {
  /** Null for a step without a title. */
  readonly title: string | null;
  /** Null for a kind that this program does not know. */
  readonly kind: NodeKind | null;
}

/** As much of a name as is shown. */
const maxName = 200;
/** As many entries of a part as are shown. */
const maxEntries = 2_000;

/** Looks at the latest revision of a policy's drawing without reading it as a flow: that one a newer program wrote too. */
export async function glanceAtDraft(reader: Reader, key: string): Promise<Result<Glance, Problem>> {
  const row = await reader
    .selectFrom('draft')
    .innerJoin('policy', 'policy.key', 'draft.policy')
    .select(['policy.name', 'draft.rev', 'draft.savedAt', 'draft.document', 'policy.archivedAt'])
    .where('draft.policy', '=', key)
    .executeTakeFirst();
  if (row === undefined) return err({ code: 'policyUnknown', key });
  const { document: text, ...known } = row;
  const document: unknown = JSON.parse(text);
  const parts = isJsonObject(document) ? document : {};
  return ok({
    key,
    ...known,
    format: textIn(parts, 'format') ?? '',
    newest: currentFormat,
    steps: entriesOf(parts, 'nodes').map((node) => ({ title: textIn(node, 'title'), kind: kindOf(node) })),
    tiers: entriesOf(parts, 'tiers').flatMap((tier) => textIn(tier, 'name') ?? []),
  });
}

function entriesOf(document: JsonObject, part: string): readonly JsonObject[] {
  const entries = own(document, part);
  return isJsonObject(entries) ? Object.values(entries).filter(isJsonObject).slice(0, maxEntries) : [];
}

function textIn(entry: JsonObject, key: string): string | null {
  const text = own(entry, key);
  return typeof text === 'string' && text !== '' ? text.slice(0, maxName) : null;
}

function kindOf(node: JsonObject): NodeKind | null {
  return nodeKinds.find((kind) => kind === textIn(node, 'kind')) ?? null;
}
