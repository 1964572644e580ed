/** One name in braces. */
const placeholder = /\{([A-Za-z][A-Za-z0-9_-]*)\}/g;

/** The names in braces in a text, each once: `Ticket {id} needs you` has `id`. */
export function placeholdersIn(text: string): readonly string[] {
  const found = [...text.matchAll(placeholder)].map(([, name = '']) => name);
  return [...new Set(found)];
}

/** A text with its names in braces replaced; null leaves one as it is written. */
export function withPlaceholders(text: string, fill: (name: string) => string | null): string {
  return text.replaceAll(placeholder, (written, name: string) => fill(name) ?? written);
}

/** A text and what its placeholders stand for. */
export interface Filled {
  readonly text: string;
  readonly vars: Readonly<Record<string, string>>;
}

/** A text with the placeholder of a field at its end: the one that stands for it already, else a new one called like the field. */
export function withField({ text, vars }: Filled, path: string): Filled {
  const known = Object.entries(vars).find(([, field]) => field === path)?.[0];
  const name = known ?? freeName(path, vars);
  const space = text === '' || /\s$/u.test(text) ? '' : ' ';
  return { text: `${text}${space}{${name}}`, vars: { ...vars, [name]: path } };
}

function freeName(path: string, vars: Filled['vars']): string {
  const word = path.split('.').at(-1) ?? path;
  const [short, long] = [word, path].map((name) => name.replaceAll(/[^A-Za-z0-9_-]/gu, '_'));
  const names = [short, long, ...Array.from({ length: 1000 }, (_, n) => `${long}_${n + 2}`)];
  return names.find((name) => name !== undefined && !Object.hasOwn(vars, name)) ?? word;
}
