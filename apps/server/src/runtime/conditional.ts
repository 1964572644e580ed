/** An entity tag: weak or strong, and its text with quotes. */
interface EntityTag {
  readonly weak: boolean;
  readonly opaque: string;
}

const tagPattern = /\s*(W\/)?("[\x21\x23-\x7e\x80-\xff]*")\s*(?:,|$)|\s*,/y;

/** Reads a list of entity tags (RFC 9110, 8.8.3); null when it is none. Empty entries count for nothing (5.6.1). */
function parseTags(field: string): readonly EntityTag[] | null {
  const tags: EntityTag[] = [];
  tagPattern.lastIndex = 0;
  while (tagPattern.lastIndex < field.length) {
    const match = tagPattern.exec(field);
    if (match === null) return field.slice(tagPattern.lastIndex).trim() === '' ? tags : null;
    const [, weak, opaque] = match;
    if (opaque !== undefined) tags.push({ weak: weak !== undefined, opaque });
  }
  return tags;
}

/** The conditions of a request that answers know. */
export interface Conditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/**
 * What a GET or HEAD of something that exists, with a strong entity tag, is answered: in the order of RFC 9110, 13.2.2.
 * `If-Match` compares strongly, `If-None-Match` weakly; a field that is no list of tags matches nothing.
 */
export function conditionalStatus({ ifMatch, ifNoneMatch }: Conditions, etag: string): 200 | 304 | 412 {
  if (ifMatch !== undefined && !matches(ifMatch, ({ weak, opaque }) => !weak && opaque === etag)) return 412;
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, ({ opaque }) => opaque === etag)) return 304;
  return 200;
}

function matches(field: string, same: (tag: EntityTag) => boolean): boolean {
  return field.trim() === '*' || (parseTags(field)?.some(same) ?? false);
}
