import { type CelNode, isProblem } from './internal/cel/cel-node.ts';
import { readCel } from './internal/cel/read-cel.ts';
import { quoted } from './internal/literal-text.ts';
import { writtenPath } from './internal/names.ts';
import { partsOf, withUses } from './written-uses.ts';

/** A text in place of another one that a field is compared with. */
export interface ValueChange {
  /** The field's dotted path. */
  readonly field: string;
  readonly value: string;
  readonly to: string;
}

/**
 * The same condition with another text wherever a field is compared with one; all else stays to the letter, comments too. Only
 * a list that would then hold the new text twice is written anew, with each of its values once. Needs no context; of a text
 * that is not CEL nothing changes.
 */
export function withValue(text: string, { field, value, to }: ValueChange): string {
  const changed = withUses(text, (use) =>
    use.kind === 'value' && use.field === field && use.value === value ? to : null,
  );
  return changed === text ? text : withoutTwins(changed, field, to);
}

function withoutTwins(text: string, field: string, value: string): string {
  let rest = 0;
  let changed = '';
  for (const { start, end, args } of listsAbout(text, field)) {
    const written = args.map((one) => textOf(one, text));
    const isTwin = (index: number): boolean =>
      written[index] === quoted(value) && written.indexOf(quoted(value)) < index;
    if (start < rest || !written.some((_, index) => isTwin(index))) continue;
    changed += `${text.slice(rest, start)}[${written.filter((_, index) => !isTwin(index)).join(', ')}]`;
    rest = end;
  }
  return changed + text.slice(rest);
}

/** An entry of a list, a plain text in its one spelling: others may have written it with other quotation marks. */
function textOf({ op, args, start, end }: CelNode, text: string): string {
  return op === 'value' && typeof args === 'string' ? quoted(args) : text.slice(start, end);
}

type List = Extract<CelNode, { readonly op: 'list' }>;

/** Every list of which a condition asks whether it holds a field's value, in the order in which they stand. */
function listsAbout(text: string, field: string): readonly List[] {
  const parsed = readCel(text);
  if (isProblem(parsed)) return [];
  const found: List[] = [];
  const pending: CelNode[] = [parsed];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.op === 'in') {
      const [left, right] = node.args;
      if (right.op === 'list' && writtenPath(left)?.path === field) found.push(right);
    }
    pending.push(...partsOf(node));
  }
  return found.sort((a, b) => a.start - b.start);
}
