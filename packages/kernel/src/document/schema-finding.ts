import { valueAt } from './json-pointer.ts';

/**
 * A schema library's remark, by shape: what a validator of documents reports is enough to word it, and the kernel
 * needs to know no such library.
 */
export interface SchemaIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly issues?: readonly SchemaIssue[];
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/** What may be wrong with the shape of a document. */
export type ShapeProblem =
  | { readonly problem: 'missing'; readonly data: { readonly key: string } }
  | {
      readonly problem: 'unknownKey';
      /** `known`: the keys that may stand there, where they are at hand. */
      readonly data: { readonly key: string; readonly known?: readonly string[] };
    }
  | { readonly problem: 'wrongType'; readonly data: { readonly expected: string; readonly found: string } }
  | {
      readonly problem: 'notAllowed';
      readonly data: { readonly allowed: readonly unknown[]; readonly found: unknown };
    }
  | { readonly problem: 'badText'; readonly data: { readonly rule: string; readonly found: unknown } }
  | { readonly problem: 'badId'; readonly data: { readonly id: string; readonly rule: string } }
  | {
      readonly problem: 'outOfRange';
      readonly data: {
        /** What is counted: the number itself, the characters of a text, or the entries of a list. */
        readonly of: 'number' | 'text' | 'list';
        readonly bound: 'least' | 'most' | 'above' | 'below';
        readonly limit: number;
      };
    };

/** A shape problem and where it stands. */
export type SchemaFinding = ShapeProblem & { readonly path: Path };

type Path = readonly (string | number)[];

/** Every remark of a schema on a document, flattened: one finding for each thing to mend. */
export function schemaFindings(issues: readonly SchemaIssue[], document: unknown): readonly SchemaFinding[] {
  return issues.flatMap((issue) => findingsOf(issue, document));
}

function findingsOf(issue: SchemaIssue, document: unknown): readonly SchemaFinding[] {
  const path = pathOf(issue);
  const found = valueAt(document, path);
  // JSON has no undefined: it is what stands where nothing does.
  if (found === undefined && path.length > 0) {
    return [{ problem: 'missing', path, data: { key: String(path.at(-1)) } }];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => ({
        problem: 'unknownKey',
        path: [...path, key],
        data: { key, known: knownKeys(issue) },
      }));
    case 'invalid_key':
      return [{ problem: 'badId', path, data: { id: String(path.at(-1)), rule: ruleOf(issue.issues) } }];
    case 'invalid_union':
      return unionFindings(issue, path, document);
    case 'invalid_value':
      return [{ problem: 'notAllowed', path, data: { allowed: issue.values ?? [], found } }];
    case 'too_small':
    case 'too_big':
      return [{ problem: 'outOfRange', path, data: rangeOf(issue) }];
    case 'invalid_type':
      if (issue.expected === 'int' && hasOwnWords(issue)) break;
      return [
        {
          problem: 'wrongType',
          path,
          data: { expected: plainType(issue.expected ?? ''), found: typeName(found) },
        },
      ];
    default:
      break;
  }
  return [{ problem: 'badText', path, data: { rule: issue.message, found } }];
}

/**
 * What a reader asks of its schema library as the message of an unknown key: the keys that may stand there instead, one a line.
 * No remark of such a library carries them.
 */
export function knownKeysMessage(known: readonly string[]): string {
  return [knownKeysHead, ...known].join('\n');
}

const knownKeysHead = 'known keys:';

function knownKeys({ message }: SchemaIssue): readonly string[] {
  const [head, ...known] = message.split('\n');
  return head === knownKeysHead ? known : [];
}

/** Whether a schema says in its own words what it asks for, where its library would say only which type. */
function hasOwnWords({ message }: SchemaIssue): boolean {
  return !message.startsWith('Invalid input');
}

/** A union that fits nowhere is told as the branch that came closest: fewest remarks, then the deepest of them. */
function unionFindings(issue: SchemaIssue, path: Path, document: unknown): readonly SchemaFinding[] {
  const branches = issue.errors ?? [];
  if (branches.length === 0) {
    const found = valueAt(document, path);
    return [{ problem: 'notAllowed', path, data: { allowed: issue.options ?? [], found } }];
  }
  const closest = branches.toSorted((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0] ?? [];
  return closest.flatMap((inner) => findingsOf({ ...inner, path: [...path, ...inner.path] }, document));
}

/** Documents are JSON, so a step is a key or an index; a symbol could only come from a foreign library's mistake. */
function pathOf({ path }: SchemaIssue): Path {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function depthOf(issues: readonly SchemaIssue[]): number {
  return issues.reduce((most, { path }) => Math.max(most, path.length), 0);
}

function ruleOf(issues: readonly SchemaIssue[] | undefined): string {
  return issues?.[0]?.message ?? '';
}

function rangeOf(issue: SchemaIssue): (ShapeProblem & { problem: 'outOfRange' })['data'] {
  const small = issue.code === 'too_small';
  const inclusive = issue.inclusive ?? true;
  return {
    of: issue.origin === 'string' ? 'text' : issue.origin === 'array' ? 'list' : 'number',
    bound: small ? (inclusive ? 'least' : 'above') : inclusive ? 'most' : 'below',
    limit: Number(small ? issue.minimum : issue.maximum),
  };
}

const plainTypes: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['int', 'wholeNumber'],
  ['array', 'list'],
  ['tuple', 'list'],
  ['record', 'object'],
]);

function plainType(name: string): string {
  return plainTypes.get(name) ?? name;
}

/** The word for a value's type in findings: `text`, `number`, `boolean`, `list`, `object`, `null`. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return plainType(typeof value);
}
