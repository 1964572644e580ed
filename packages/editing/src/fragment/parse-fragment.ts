import { parseFlow } from '@rung/flow';
import { isJsonObject, ok, type Result, readJson } from '@rung/kernel';
import { type EditRefusal, refuse } from '../commands/edit.ts';
import { carriedParts, type Fragment, fragmentFormat, fragmentOf } from './fragment.ts';

/**
 * Reads what was pasted: the text of a clipboard, or data. Never throws.
 *
 * @returns `notFragment` for anything that is no fragment, with findings where it says that it is one
 */
export function parseFragment(value: unknown): Result<Fragment, EditRefusal> {
  const data = typeof value === 'string' ? jsonOf(value) : value;
  if (!isJsonObject(data) || data['format'] !== fragmentFormat) return refuse('notFragment');
  const parsed = parseFlow({ tiers: {}, ...data, format: 'rung/flow@1', id: 'fragment', name: '' });
  if (!parsed.ok) return refuse('notFragment', {}, { findings: parsed.error });
  const stray = strayKeys(data);
  return stray.length === 0 ? ok(fragmentOf(parsed.value)) : refuse('notFragment', { key: stray[0] ?? '' });
}

function jsonOf(text: string): unknown {
  const read: Result<unknown, unknown> = readJson(text);
  return read.ok ? read.value : undefined;
}

const knownKeys: readonly string[] = ['format', 'nodes', 'edges', 'layout', ...carriedParts];

function strayKeys(data: object): readonly string[] {
  return Object.keys(data).filter((key) => !knownKeys.includes(key));
}
