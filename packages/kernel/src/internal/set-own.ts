/**
 * Sets an own property under a name that came from outside. Assigning under an inherited name may run a
 * setter or, on frozen prototypes, throw; defining does neither.
 */
export function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key in target) {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  } else target[key] = value;
}
