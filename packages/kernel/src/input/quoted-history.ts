/**
 * A message without the lines that quote an earlier one, those that begin with `>` (RFC 3676, section 4.5). A host strips them
 * before a message reaches the policy; for a scenario, the reader of scenarios does.
 */
export function withoutQuotedHistory(text: string): string {
  return text.replace(/^>.*(?:\r?\n|$)/gm, '');
}
