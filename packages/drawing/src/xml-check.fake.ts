/** A tag that opens, empties or closes an element, with attributes in double quotes. */
const tag = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.:-]*="[^"<]*")*)\s*(\/?)>/g;
const reference = /&(?!(?:amp|lt|gt|quot|#39);)/;
const forbidden = /[\p{Cc}\uFFFE\uFFFF]/u;

/** Why a text is not well-formed XML of the plain kind that pictures are (elements, attributes, text), or null if it is. */
export function xmlProblem(text: string): string | null {
  if (forbidden.test(text.replaceAll('\n', '')) || !text.isWellFormed())
    return 'holds what XML does not know';
  if (reference.test(text)) return 'holds an ampersand that begins no reference';
  if (/[<>]/.test(text.replace(tag, ''))) return 'holds a bracket that is no tag';
  const tags = [...text.matchAll(tag)].map(([, closes, name = '', attributes = '', isEmpty]) => ({
    closes: closes === '/',
    name,
    attributes,
    isEmpty: isEmpty === '/',
  }));
  const twice = tags.find(({ attributes }) => hasTwice(attributes));
  return twice === undefined ? nestingProblem(tags) : `${twice.name} has an attribute twice`;
}

function hasTwice(attributes: string): boolean {
  const names = [...attributes.matchAll(/([\w.:-]+)="/g)].map(([, name]) => name);
  return new Set(names).size < names.length;
}

interface Tag {
  readonly closes: boolean;
  readonly name: string;
  readonly isEmpty: boolean;
}

function nestingProblem(tags: readonly Tag[]): string | null {
  const open: string[] = [];
  for (const [index, { closes, name, isEmpty }] of tags.entries()) {
    if (open.length === 0 && index > 0) return `${name} stands outside the root`;
    if (closes && open.pop() !== name) return `${name} closes nothing`;
    if (!closes && !isEmpty) open.push(name);
  }
  return open.length === 0 ? null : `${open.join(' ')} stays open`;
}
