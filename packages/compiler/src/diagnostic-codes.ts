import type { Diagnostic, Fix, Severity } from '@rung/kernel';

/** Where a finding stands. */
export interface Place {
  /** JSON pointer into the flow. */
  readonly path: string;
  readonly nodeId?: string | undefined;
}

interface Entry<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => string;
  /** The one sensible repair, or null where this finding has none. */
  readonly fix?: (data: Data, place: Place) => Fix | null;
}

type Rest<Data> = Omit<Entry<Data>, 'severity' | 'message'>;
type Define = <Data>(message: (data: Data) => string, rest?: Rest<Data>) => Entry<Data>;
const define =
  (severity: Severity): Define =>
  (message, rest = {}) => ({ severity, message, ...rest });
const error = define('error');

/** A part of the flow as a message calls it: a title in quotation marks, or an id. */
type Named = { readonly node: string };
type Suggested = { readonly suggestion: string | null };

const didYouMean = ({ suggestion }: Suggested): string =>
  suggestion === null ? '' : ` Did you mean “${suggestion}”?`;

const useSuggestion = (
  { suggestion, prefix = '' }: Suggested & { readonly prefix?: string },
  { path }: Place,
) =>
  suggestion === null
    ? null
    : { label: 'fix.useSuggestion', edits: [{ op: 'set', path, value: `${prefix}${suggestion}` }] as const };

const removeIt = (_: unknown, { path }: Place): Fix => ({
  label: 'fix.remove',
  edits: [{ op: 'remove', path }],
});

const referenceWords: Readonly<Record<string, string>> = {
  tier: 'tier',
  calendar: 'calendar',
  clock: 'clock',
  channel: 'channel',
  template: 'template',
  contextPackage: 'context package',
  coolDown: 'cool-down',
  tierNode: 'tier step',
  trigger: 'trigger',
  outlet: 'threshold',
};

/**
 * Every finding of the compiler: what it is called for ever, how much it matters, what people read, and the repair
 * where there is exactly one. Codes are never reused; LNT-nn are those of the domain's own list.
 */
export const diagnosticTable = {
  'LNT-02': error((d: Named) => `Nothing leads to ${d.node}, so it never happens.`),
  'LNT-03': error((d: Named & { port: string }) => `${d.node} must say what happens next at “${d.port}”.`),
  'LNT-04': error(
    (d: { readonly steps: readonly string[] }) =>
      `These steps repeat for ever without anything happening: ${d.steps.join(' → ')}. Put a repeat step between them and go round by its “again”.`,
  ),
  'LNT-06': error((d: { field: string } & Suggested) => `There is no field “${d.field}”.${didYouMean(d)}`, {
    fix: useSuggestion,
  }),

  'RNG-101': error(
    (d: { edge: string; node: string } & Suggested) =>
      `The connection “${d.edge}” starts at a step “${d.node}” that does not exist.`,
    { fix: removeIt },
  ),
  'RNG-102': error(
    (d: Named & { port: string } & Suggested) =>
      `${d.node} has no outlet “${d.port}”, so its connection leads nowhere.${didYouMean(d)}`,
    { fix: removeIt },
  ),
  'RNG-103': error(
    (d: Named & { port: string; to: string } & Suggested) =>
      `${d.node} leads from “${d.port}” to “${d.to}”, which does not exist.${didYouMean(d)}`,
    { fix: (d, place) => useSuggestion(d, { ...place, path: `${place.path}/to` }) ?? removeIt(d, place) },
  ),
  'RNG-104': error(
    (d: Named & { target: string }) =>
      `${d.node} leads to ${d.target}, where no path can continue: triggers begin paths and comments mean nothing.`,
    { fix: removeIt },
  ),
  'RNG-105': error(
    (d: Named & { port: string; kept: string }) =>
      `${d.node} has two connections at “${d.port}”; only one may leave an outlet.`,
    { fix: removeIt },
  ),
  'RNG-106': error(
    (d: Named & { port: string } & Suggested) =>
      `${d.node} has settings for an outlet “${d.port}” that it does not have.${didYouMean(d)}`,
    { fix: removeIt },
  ),
  'RNG-201': error(
    (d: { kind: string; id: string; prefix: string } & Suggested) =>
      `There is no ${referenceWords[d.kind] ?? d.kind} “${d.id}”.${didYouMean(d)}`,
    { fix: useSuggestion },
  ),
  'RNG-301': error(() => 'No intake trigger says where a new ticket begins.'),
  'RNG-302': error(
    (d: Named) =>
      `${d.node} is the last intake trigger and must take every ticket, so it cannot have a condition.`,
    { fix: removeIt },
  ),
  'RNG-303': error((d: Named) => `${d.node} is an intake trigger, but no tier follows it.`),
  'RNG-304': error(
    (d: Named & { tier: string }) =>
      `${d.node} runs beside the ticket's path, so it cannot move the ticket to ${d.tier}. Make it interrupting.`,
    {
      fix: (_, { nodeId }) => ({
        label: 'fix.makeInterrupting',
        edits: [{ op: 'set', path: `/nodes/${nodeId}/config/mode`, value: 'interrupting' }],
      }),
    },
  ),
  'RNG-305': error(
    (d: Named & { port: string; tier: string }) =>
      `What follows “${d.port}” of ${d.node} runs beside the ticket's path, so it cannot move the ticket to ${d.tier}.`,
  ),
  'RNG-307': error(
    (d: Named & { event: string }) =>
      `${d.node} is an intake trigger: it listens to ticket.created and ticket.reopened only.`,
  ),
  'RNG-306': error((d: Named) => `${d.node} listens to nothing: choose events or a clock's outlet.`),
} as const;

type Table = typeof diagnosticTable;

/** A code of the table. */
export type DiagnosticCode = keyof Table;

/** What a code's message interpolates. */
export type DataOf<C extends DiagnosticCode> = Parameters<Table[C]['message']>[0] &
  Readonly<Record<string, unknown>>;

/** Makes a finding of the table, with its words and its repair. */
export function finding<C extends DiagnosticCode>(code: C, place: Place, data: DataOf<C>): Diagnostic {
  // The table pairs each code with its own data; indexing by a type parameter loses that pairing.
  const { severity, message, fix } = diagnosticTable[code] as Entry<DataOf<C>>;
  const repair = fix?.(data, place) ?? null;
  return {
    code,
    severity,
    message: message(data),
    ...(place.nodeId === undefined ? {} : { nodeId: place.nodeId }),
    path: place.path,
    data,
    ...(repair === null ? {} : { fix: repair }),
  };
}
