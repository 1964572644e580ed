const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML holds it, in an element or in an attribute: what XML cannot hold is left out, half characters are replaced. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
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
