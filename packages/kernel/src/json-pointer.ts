/** A JSON pointer (RFC 6901) to the place under these keys and indices; `` for the whole document. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${escapePointerKey(String(key))}`).join('');
}

/** One key of a JSON pointer, with `~` and `/` escaped. */
export function escapePointerKey(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** The keys of a JSON pointer, or null when the text is none: it must be empty or begin with `/`, `~` only as `~0`, `~1`. */
export function keysOfPointer(pointer: string): readonly string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
