/** How the dialog for a new policy opens. */
export type Begin =
  | { readonly kind: 'template'; readonly template?: string }
  | { readonly kind: 'file' }
  | { readonly kind: 'blank' };
