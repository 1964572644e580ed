import { type CelNode, isProblem } from './internal/cel/cel-node.ts';
import { readCel } from './internal/cel/read-cel.ts';
import { quoted } from './internal/literal-text.ts';
import { writtenPath } from './internal/names.ts';
import { pathText } from './internal/path-text.ts';

interface Written {
  /** Zero-based UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** A dotted name as it stands in a condition: a field, `words.<id>` or `calendars.<id>`. */
export interface WrittenName extends Written {
  readonly kind: 'name';
  readonly path: string;
}

/** A text in quotation marks that a field is compared with. */
export interface WrittenValue extends Written {
  readonly kind: 'value';
  /** The field's dotted path. */
  readonly field: string;
  readonly value: string;
}

/** A place in a condition that speaks of something outside it. */
export type WrittenUse = WrittenName | WrittenValue;

/**
 * Every name in a condition, and every text that a field is compared with, in the order in which they stand. Needs no
 * context: names need not exist. Of a text that is not CEL nothing is known, so the list is empty.
 */
export function writtenUses(text: string): readonly WrittenUse[] {
  const parsed = readCel(text);
  if (isProblem(parsed)) return [];
  const found: WrittenUse[] = [];
  const pending: CelNode[] = [parsed];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const name = writtenPath(node);
    if (name !== null) {
      found.push({ kind: 'name', path: name.path, start: node.start, end: node.end });
      continue;
    }
    const [field, ...values] = comparedIn(node);
    if (field !== undefined) found.push(...valuesOf(field, values));
    pending.push(...partsOf(node));
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The same condition with other names and texts in some places; all else stays to the letter, comments too. `change` gives
 * the new path or text, null to leave one as it is.
 */
export function withUses(text: string, change: (use: WrittenUse) => string | null): string {
  let rest = 0;
  let changed = '';
  for (const use of writtenUses(text)) {
    const wanted = change(use);
    if (wanted === null) continue;
    changed += text.slice(rest, use.start) + (use.kind === 'name' ? pathText(wanted) : quoted(wanted));
    rest = use.end;
  }
  return changed + text.slice(rest);
}

/** The nodes that a node is made of. */
export function partsOf(node: CelNode): readonly CelNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}

/** What is compared, and with what: two sides, a list, or a function's field and value; nothing for any other node. */
function comparedIn(node: CelNode): readonly CelNode[] {
  switch (node.op) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return writtenPath(node.args[0]) === null ? node.args.toReversed() : node.args;
    case 'in': {
      const [left, right] = node.args;
      return right.op === 'list' ? [left, ...right.args] : [right, left];
    }
    case 'call':
      return node.args[0] === 'changedTo' || node.args[0] === 'wasEver' ? node.args[1] : [];
    default:
      return [];
  }
}

function valuesOf(field: CelNode, values: readonly CelNode[]): readonly WrittenValue[] {
  const path = writtenPath(field);
  if (path === null) return [];
  return values.flatMap(({ op, args, start, end }): readonly WrittenValue[] =>
    op === 'value' && typeof args === 'string'
      ? [{ kind: 'value', field: path.path, value: args, start, end }]
      : [],
  );
}
