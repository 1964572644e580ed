import { error, info, type Named, type Suggested, warning } from './entry.ts';
import { useSuggestion } from './fixes.ts';
import { clip, didYouMean } from './words.ts';

/** Who may do what, and who signs it off. */
export const authorityCodes = {
  'RNG-601': error(
    (d: { readonly grant: string; readonly action: string }) =>
      `Say why “${d.action}” has no limit in the row “${d.grant}”.`,
  ),
  'RNG-602': info(
    (d: { readonly tier: string; readonly action: string; readonly reason: string }) =>
      `“${d.tier}” may do “${d.action}” without any limit and without sign-off: ${clip(d.reason)}`,
  ),
  'RNG-603': warning(
    (d: { readonly lower: string; readonly higher: string; readonly action: string }) =>
      `“${d.lower}” may do more of “${d.action}” alone than “${d.higher}”, which ranks higher.`,
  ),
  'RNG-604': warning(
    (d: { readonly grant: string; readonly tier: string; readonly asker: string; readonly action: string }) =>
      `“${d.tier}” ranks below “${d.asker}” and would still approve its “${d.action}”.`,
  ),
  'RNG-605': warning(
    (d: { readonly grant: string; readonly by: string; readonly action: string }) =>
      `The row “${d.grant}” for “${d.action}” is never asked: “${d.by}” comes first and decides everything that it would.`,
  ),
  'RNG-606': warning(
    (d: Named & { readonly action: string } & Suggested) =>
      `${d.node} asks about “${d.action}”, which no authority row names, so it is always denied.${didYouMean(d)}`,
    useSuggestion,
  ),
  'RNG-607': warning(
    (d: Named) =>
      `${d.node} asks about what is requested, but no trigger that hears a request leads here, so it is always denied. Say in it which action it asks about.`,
  ),
  'RNG-608': warning(
    (d: Named & { readonly action: string | null }) =>
      `Nobody signs off at ${d.node}: what the limits${d.action === null ? '' : ` of “${d.action}”`} do not cover goes to “beyond everyone”, never to “needs sign-off”. Give the authority matrix a row with a sign-off, or one for a higher tier.`,
  ),
  'RNG-609': warning(
    (d: { readonly action: string; readonly meant: string } & Suggested) =>
      `“${d.action}” and “${d.meant}” are two actions to the authority matrix, though only capitals, spaces, hyphens or accents tell them apart: a row for one says nothing about the other. Write “${d.meant}” if one is meant.`,
    useSuggestion,
  ),
  'RNG-610': info(
    (d: { readonly tier: string }) =>
      `The authority matrix has no row for the tier “${d.tier}”, so it decides nothing itself: what is asked there goes to a higher tier, or is denied. Give it a row for what it may do alone.`,
  ),
} as const;
