// cel-js, an independent implementation of CEL, made to know our types: what our own reader is held against.
import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import type { FieldDeclaration, FieldType } from '@rung/kernel';
import type { ConditionContext } from '../../context.ts';
import { conditionLimits } from '../../limits.ts';
import { currencyFunctions } from '../currencies.ts';

const money = 'rung.Money';
const wordList = 'rung.WordList';
const calendar = 'rung.Calendar';
const instant = 'google.protobuf.Timestamp';
const duration = 'google.protobuf.Duration';

const celTypes: Readonly<Record<FieldType, string>> = {
  boolean: 'bool',
  enum: 'string',
  orderedEnum: 'string',
  number: 'double',
  money,
  text: 'string',
  set: 'list<string>',
  instant,
  duration,
};

/** cel-js runs what it checks; here it only checks, so no handler is ever called. */
const checkedOnly = (): never => {
  throw new Error('conditions are evaluated by the engine, never here');
};

function signatures(): readonly string[] {
  const literals = ['string', 'bool', 'double', money, instant, duration];
  const changes = [...literals.map((type) => [type, type] as const), ['double', 'int'] as const];
  return [
    `mentions(string, ${wordList}): bool`,
    'contains(string, string): bool',
    'startsWith(string, string): bool',
    `countWithin(string, ${duration}): int`,
    `isOpen(${calendar}): bool`,
    ...changes.map(([field, value]) => `changedTo(${field}, ${value}): bool`),
    ...changes.map(([field, value]) => `wasEver(${field}, ${value}): bool`),
    ...currencyFunctions.map((code) => `${code}(string): ${money}`),
  ];
}

const operators: readonly string[] = [
  ...['==', '<', '<=', '>', '>='].map((operator) => `${money} ${operator} ${money}`),
  // CEL compares whole and decimal numbers with `<` and the like, but not with `==` and `in`, which these two add.
  'double == int',
  'double in list<int>',
];

const plentiful = 1_000_000;

function bareEnvironment(): Environment {
  return new Environment({
    homogeneousAggregateLiterals: false,
    limits: {
      maxAstNodes: plentiful,
      maxDepth: conditionLimits.depth + 5,
      maxListElements: conditionLimits.listValues,
      maxCallArguments: plentiful,
      maxMapEntries: plentiful,
    },
  });
}

interface Branch {
  type?: string;
  readonly children: Map<string, Branch>;
}

/** Fields as a tree of names: `ticket` → `priority`. */
function branches(fields: Readonly<Record<string, FieldDeclaration>>): Branch {
  const root: Branch = { children: new Map() };
  for (const [path, field] of Object.entries(fields)) {
    let branch = root;
    for (const name of path.split('.')) {
      const next = branch.children.get(name) ?? { children: new Map() };
      branch.children.set(name, next);
      branch = next;
    }
    branch.type = celTypes[field.type];
  }
  return root;
}

interface Schema {
  [name: string]: string | Schema;
}

/** CEL has no value that also has parts, as `resolver` has `resolver.tier`: such a field is dynamic there. */
function schemaOf(branch: Branch): string | Schema {
  if (branch.children.size === 0) return branch.type ?? 'dyn';
  if (branch.type !== undefined) return 'dyn';
  return Object.fromEntries([...branch.children].map(([name, child]) => [name, schemaOf(child)]));
}

/** Whether a field has a type for cel-js: one that has parts, as `resolver` has, is dynamic there with all of them. */
export function isTyped(path: string, { fields }: ConditionContext): boolean {
  return !Object.keys(fields).some((other) => other.startsWith(`${path}.`) || path.startsWith(`${other}.`));
}

function environmentOf(context: ConditionContext): Environment {
  const environment = bareEnvironment();
  for (const type of [money, wordList, calendar]) environment.registerType(type, { fields: {} });
  for (const operator of operators) environment.registerOperator(operator, checkedOnly);
  for (const signature of signatures()) environment.registerFunction(signature, checkedOnly);
  const declare = (name: string, schema: string | Schema): void => {
    if (typeof schema === 'string') environment.registerVariable(name, schema);
    else environment.registerVariable(name, { schema });
  };
  const namespace = (ids: readonly string[], type: string): Schema =>
    Object.fromEntries(ids.map((id) => [id, type]));
  for (const [name, branch] of branches(context.fields).children) declare(name, schemaOf(branch));
  declare('words', namespace(context.wordLists, wordList));
  declare('calendars', namespace(context.calendars, calendar));
  return environment;
}

/** Whether the types of cel-js refuse a text that is CEL. */
export function celJsChecker(context: ConditionContext): (text: string) => boolean {
  const environment = environmentOf(context);
  return (text) => {
    environment.parse(text); // throws for what is no CEL, which is not asked about here
    return !environment.check(text).valid;
  };
}

const anyContext = bareEnvironment();

/** What cel-js makes of a text: its tree as plain data in our terms, or what is wrong and where. */
export function celJsReading(text: string): unknown {
  try {
    return plain(anyContext.parse(text).ast);
  } catch (thrown) {
    if (!(thrown instanceof ParseError)) throw thrown;
    const { code, summary, range } = thrown;
    if (code === 'limit_exceeded') return summary.includes('maxDepth') ? 'tooDeep' : 'tooComplex';
    const [, wanted = ''] = /^Expected (\w+), got/.exec(summary) ?? [];
    const reason = missing.get(wanted) ?? byCode.get(code) ?? 'badEscape';
    return { reason, start: range?.start, end: Math.min(range?.end ?? 0, text.length) };
  }
}

const missing: ReadonlyMap<string, string> = new Map([
  ['RPAREN', 'missingParenthesis'],
  ['RBRACKET', 'missingBracket'],
  ['IDENTIFIER', 'missingName'],
]);

const byCode: ReadonlyMap<string, string> = new Map([
  ['unterminated_string', 'unclosedText'],
  ['unterminated_triple_quoted_string', 'unclosedText'],
  ['newline_in_string', 'unclosedText'],
  ['reserved_identifier', 'reservedWord'],
  ['invalid_number', 'badNumber'],
  ['invalid_integer', 'badNumber'],
  ['invalid_hex_integer', 'badNumber'],
  ['invalid_exponent', 'badNumber'],
  ['unexpected_character', 'misplaced'],
  ['unexpected_token', 'misplaced'],
  ['expected_token', 'misplaced'],
  // cel-js expands macros while it reads; to us they are calls, which conditions leave out.
  ['invalid_macro_argument', 'macro'],
]);

function plain(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(plain);
  if (part instanceof Uint8Array) return { leftOut: 'bytes' };
  if (typeof part !== 'object' || part === null) return part;
  if (!('op' in part)) return { leftOut: 'unsigned' };
  const { op, args, start, end } = part as ASTNode; // only its nodes have an `op`
  return { op, args: plain(args), start, end };
}
