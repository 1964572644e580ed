type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** The object with an optional key set, or without it where there is no value. */
export function put<T extends object, K extends OptionalKey<T>>(
  object: T,
  key: K,
  value: Exclude<T[K], undefined> | undefined,
): T {
  if (value !== undefined) return { ...object, [key]: value };
  const { [key]: _, ...rest } = object;
  // the key is an optional one, so the object is whole without it
  return rest as unknown as T;
}

/** An optional text: none where it is blank. */
export const textOrNone = (text: string): string | undefined => (text.trim() === '' ? undefined : text);
