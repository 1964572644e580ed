/** A comment means nothing and is not compiled. */
export function lowerNote(): null {
  return null;
}
