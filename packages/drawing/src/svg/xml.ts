const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
/** Embeddings and overrides make text read in another order than it is stored; isolates, which wording sets, stay. */
const overriding = /[\u202A-\u202E]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML holds it, in an element or in an attribute: what XML cannot hold, or would disguise the text, is left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(overriding, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A value of an attribute. */
export type AttributeValue = string | number | undefined;

/** An element with its attributes, those that are undefined left out, and its content as it stands. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : xmlText(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Pixels to a hundredth, so that equal pictures are equal texts. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
