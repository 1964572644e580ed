/**
 * What an id of a part or a node looks like. Names that every JavaScript object already has are left out, so that an id
 * is safe as a key wherever a document is read.
 */
export const idPattern: RegExp =
  /^(?!(?:constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** {@link idPattern} in words. */
export const idRule =
  'An id is a letter, then letters, digits, _ or -, at most 64 in all, and no name that JavaScript uses itself.';

/** What a port looks like: `next`, `case:<id>`, `at:<id>`, `escalated:<reason>`. */
export const portPattern: RegExp = /^[A-Za-z]{1,32}(:[A-Za-z][A-Za-z0-9_-]{0,63})?$/;

/** {@link portPattern} in words. */
export const portRule =
  'A port is a word, such as next, or a word and the id of a case, threshold or reason, such as case:vip.';
