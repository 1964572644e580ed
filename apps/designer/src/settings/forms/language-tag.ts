/** Whether a text is a language as documents name it: `en`, `de`, `pt-BR`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
}
