/** The name that stands for a promised time: the deadline of the clock that the message names. */
export const promiseName = 'promise';

/** The names in braces in a template's text, each once, in order. */
export function placeholdersOf(text: string): readonly string[] {
  const names = [...text.matchAll(/\{([A-Za-z][A-Za-z0-9_-]*)\}/g)].map(([, name = '']) => name);
  return [...new Set(names)];
}

/** Something in braces that is no placeholder, so that it would be sent as it stands. */
export interface StrayBraces {
  /** As the text has it: `{ticket.id}`. */
  readonly written: string;
  /** What is meant: `ticket.id`. */
  readonly inner: string;
}

/** What stands in braces in a template's text and is no placeholder, or a placeholder in too many braces; each once, in order. */
export function strayBracesOf(text: string): readonly StrayBraces[] {
  const found = [...text.matchAll(/\{\{([^{}]*)\}\}|\{([^{}]*)\}/g)].map(([written, doubled, single]) => ({
    written,
    inner: (doubled ?? single ?? '').trim(),
  }));
  const strays = found.filter(({ written }) => !/^\{[A-Za-z][A-Za-z0-9_-]*\}$/.test(written));
  return [...new Map(strays.map((one) => [one.written, one])).values()];
}
