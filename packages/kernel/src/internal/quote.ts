const maxLength = 80;

/** A value as JSON for a message, cut to a readable length. Takes anything: what is not JSON is told by its type. */
export function quote(value: unknown): string {
  const text = toJson(value);
  return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // A cycle, a bigint or a toJSON that fails: no such value comes out of JSON, so its type says enough.
    return typeof value;
  }
}
