import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import type { FieldDeclaration, FieldType } from '@rung/kernel';
import type { ConditionContext } from '../context.ts';
import { conditionLimits } from '../limits.ts';
import { currencyFunctions } from './currencies.ts';

export type { ASTNode };

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

/** cel-js runs what it checks; we only check, so no handler is ever called. */
const checkedOnly = (): never => {
  throw new Error('conditions are evaluated by the engine, never here');
};

/** What cel-js hands to a macro: the documented way to its type checker for a part of an expression. */
interface CelChecker {
  readonly check: (node: ASTNode, scope: unknown) => unknown;
  readonly getType: (name: string) => unknown;
}

const probe = 'rungTypeChecker';

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

/**
 * CEL without our types and functions, which is enough to read syntax. `depth` counts parentheses and negations
 * only; the five levels on top are for arguments and lists inside the innermost.
 */
function bareEnvironment(): Environment {
  return new Environment({
    homogeneousAggregateLiterals: false,
    limits: {
      maxAstNodes: conditionLimits.length,
      maxDepth: conditionLimits.depth + 5,
      maxListElements: conditionLimits.listValues,
      maxCallArguments: 10,
    },
  });
}

/** All types and functions that do not depend on a flow. */
function baseEnvironment(): Environment {
  const environment = bareEnvironment();
  for (const type of [money, wordList, calendar]) environment.registerType(type, { fields: {} });
  for (const operator of operators) environment.registerOperator(operator, checkedOnly);
  for (const signature of signatures()) environment.registerFunction(signature, checkedOnly);
  return environment;
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

/** CEL has no value that also has parts, as `resolver` has `resolver.tier`: such a field is dynamic, and ours to check. */
function schemaOf(branch: Branch): string | Schema {
  if (branch.children.size === 0) return branch.type ?? 'dyn';
  if (branch.type !== undefined) return 'dyn';
  return Object.fromEntries([...branch.children].map(([name, child]) => [name, schemaOf(child)]));
}

function declare(environment: Environment, name: string, schema: string | Schema): void {
  if (typeof schema === 'string') environment.registerVariable(name, schema);
  else environment.registerVariable(name, { schema });
}

const namespace = (ids: readonly string[], type: string): Schema =>
  Object.fromEntries(ids.map((id) => [id, type]));

/** Why a text is not CEL, with zero-based offsets; `tooDeep` and `tooComplex` for cel-js's own limits. */
export interface CelProblem {
  readonly kind: 'syntax' | 'macro' | 'tooDeep' | 'tooComplex';
  /** cel-js's own code and words. */
  readonly code: string;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
}

/** cel-js, made to know one flow's fields, word lists and calendars. */
export interface Cel {
  /** The syntax tree, or why there is none. Never throws. */
  readonly parse: (text: string) => ASTNode | CelProblem;
  /** Whether CEL's type rules refuse a part of a parsed text. */
  readonly refuses: (node: ASTNode) => boolean;
}

/** Tells a syntax tree from a problem. */
export function isProblem(parsed: ASTNode | CelProblem): parsed is CelProblem {
  return 'kind' in parsed;
}

function problemOf(thrown: unknown, text: string): CelProblem {
  const whole = { start: 0, end: text.length };
  // cel-js limits the depth of everything but chains of `!` and `-`: there the call stack ends first.
  if (thrown instanceof RangeError) return { kind: 'tooDeep', code: 'stack', detail: '', ...whole };
  if (!(thrown instanceof ParseError)) throw thrown;
  const { code, summary, range = whole } = thrown;
  const place = { code, detail: summary, start: range.start, end: Math.min(range.end, text.length) };
  if (code === 'limit_exceeded') {
    return { kind: summary.includes('maxDepth') ? 'tooDeep' : 'tooComplex', ...place };
  }
  return { kind: code === 'invalid_macro_argument' ? 'macro' : 'syntax', ...place };
}

let sharedParser: Environment | undefined;
let sharedBase: Environment | undefined;

/** Reads the syntax of a text, which depends on no context. Never throws. */
export function parseSyntax(text: string): ASTNode | CelProblem {
  sharedParser ??= bareEnvironment();
  try {
    return sharedParser.parse(text).ast;
  } catch (thrown) {
    return problemOf(thrown, text);
  }
}

/**
 * Prepares cel-js for a context. Its types are declared when it is first asked about one, which takes a millisecond or two
 * before anything is warm; most conditions only want their syntax read.
 */
export function createCel(context: ConditionContext): Cel {
  let refuses: ((node: ASTNode) => boolean) | undefined;
  return {
    parse: parseSyntax,
    refuses: (node) => {
      refuses ??= checkerOf(environmentOf(context));
      return refuses(node);
    },
  };
}

function environmentOf(context: ConditionContext): Environment {
  sharedBase ??= baseEnvironment();
  const environment = sharedBase.clone();
  for (const [name, branch] of branches(context.fields).children) {
    declare(environment, name, schemaOf(branch));
  }
  declare(environment, 'words', namespace(context.wordLists, wordList));
  declare(environment, 'calendars', namespace(context.calendars, calendar));
  return environment;
}

/**
 * cel-js checks whole expressions, recursing once for each operand and stopping at the first mismatch. Checking each
 * atom by itself finds every mismatch, and no chain is too long for the stack.
 */
function checkerOf(environment: Environment): (node: ASTNode) => boolean {
  let check: (node: ASTNode) => unknown = checkedOnly;
  environment.registerFunction(`${probe}(ast): bool`, () => ({
    typeCheck: (checker: CelChecker, _macro: unknown, scope: unknown) => {
      check = (node) => checker.check(node, scope);
      return checker.getType('bool');
    },
    evaluate: checkedOnly,
  }));
  environment.check(`${probe}(true)`);
  return (node) => {
    try {
      check(node);
      return false;
    } catch {
      return true; // cel-js says no by throwing; what is wrong is told from the operands, in our words
    }
  };
}
