import {
  type Diagnostic,
  jsonPointer,
  keysOfPointer,
  locateAll,
  readJson,
  type TextPosition,
} from '@rung/kernel';

/** A document that findings point into. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A finding with its place in the file, as `--json` gives it. */
export interface PlacedFinding extends Diagnostic {
  readonly file: string;
  /**
   * Where the value at `path` begins or, if the document has no such value, the nearest one around it. For a finding
   * inside a condition, the exact place in its text.
   */
  readonly line: number | null;
  readonly column: number | null;
  /** The condition's text, where the finding lies inside one. */
  readonly condition?: string;
}

/** Places findings in the text of their document; the text is read once however many there are. */
export function placeFindings(diagnostics: readonly Diagnostic[], source: Source): readonly PlacedFinding[] {
  if (diagnostics.length === 0) return [];
  const unplaced = diagnostics.filter((diagnostic) => ownPosition(diagnostic) === undefined);
  const pointers = new Set(unplaced.flatMap(({ path }) => pathsAround(path)));
  // What was refused unread is not read to be told: it may be as large as it likes.
  const positions: ReadonlyMap<string, TextPosition> =
    pointers.size === 0 ? new Map() : locateAll(source.text, pointers);
  const document = diagnostics.some(({ range }) => range !== undefined)
    ? readDocument(source.text)
    : undefined;
  const lines = document === undefined ? [] : source.text.split(/\r\n|\n|\r/);
  return diagnostics.map((diagnostic) => {
    const around = ownPosition(diagnostic) ?? nearestPosition(diagnostic.path, positions);
    const condition = conditionOf(diagnostic, document);
    const column = condition === null ? around?.column : columnInside(diagnostic, around, lines);
    return {
      ...diagnostic,
      file: source.file,
      line: around?.line ?? null,
      column: column ?? null,
      ...(condition === null ? {} : { condition }),
    };
  });
}

/** The pointer itself, then those of the containers around it, outermost last. */
function pathsAround(path: string | undefined): readonly string[] {
  const keys = path === undefined ? null : keysOfPointer(path);
  return keys === null ? [] : [...keys, ''].map((_, i) => jsonPointer(keys.slice(0, keys.length - i)));
}

function nearestPosition(
  path: string | undefined,
  positions: ReadonlyMap<string, TextPosition>,
): TextPosition | undefined {
  return pathsAround(path)
    .map((pointer) => positions.get(pointer))
    .find((position) => position !== undefined);
}

/** Text that is not JSON has findings that know their place better than any pointer. */
function ownPosition({ data: { line, column } }: Diagnostic): TextPosition | undefined {
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined;
}

function readDocument(text: string): unknown {
  const json = readJson(text);
  return json.ok ? json.value : undefined;
}

/** The condition in which a finding lies. */
function conditionOf({ path, range }: Diagnostic, document: unknown): string | null {
  const keys = range === undefined || path === undefined ? null : keysOfPointer(path);
  const value = keys?.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key)
        ? Reflect.get(parent, key)
        : undefined,
    document,
  );
  return typeof value === 'string' ? value : null;
}

/** Where in the file a place inside a text stands: after the quotation mark and what comes before, as it is written there. */
function columnInside(
  { range }: Diagnostic,
  around: TextPosition | undefined,
  lines: readonly string[],
): number | undefined {
  if (around === undefined || range === undefined) return around?.column;
  const written = lines[around.line - 1]?.slice(around.column) ?? '';
  const before = /^(?:\\u[0-9a-fA-F]{4}|\\.|[^"\\])*/.exec(written)?.[0] ?? '';
  const units = before.match(/\\u[0-9a-fA-F]{4}|\\.|[^\\]/g) ?? [];
  return around.column + 1 + units.slice(0, range.start).join('').length;
}
