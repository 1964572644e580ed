import type { FixEdit } from '@rung/kernel';
import { error, type Named, type Suggested, warning } from './entry.ts';
import { fixOf, removeIt, set } from './fixes.ts';
import { didYouMean } from './words.ts';

/** What stands in braces in a text. */
export interface Braced extends Suggested {
  readonly template: string;
  readonly name: string;
  /** The text with the suggestion in its place. */
  readonly corrected: string | null;
  /** The field that it is to be read from, and is not yet. */
  readonly field: string | null;
  readonly hasVars: boolean;
}

/** Declares a placeholder of a text; the first one begins the list. */
function declared({ template, hasVars }: Braced, name: string, field: string): FixEdit {
  const vars = `/templates/${template}/vars`;
  return hasVars ? set(`${vars}/${name}`, field) : set(vars, { [name]: field });
}

/** What is told and handed over: texts, their placeholders, packages. */
export const toldCodes = {
  'RNG-701': error(
    (d: Braced) =>
      `“${d.template}” has the placeholder {${d.name}}, but nothing says what it stands for.${didYouMean(d)}`,
    (d, { path }) => {
      if (d.corrected !== null) return fixOf('fix.useSuggestion', set(path, d.corrected));
      return d.field === null ? null : fixOf('fix.readField', declared(d, d.name, d.field));
    },
  ),
  'RNG-702': warning(
    (d: { readonly template: string; readonly name: string }) =>
      `“${d.template}” has a placeholder {${d.name}} that no text uses.`,
    removeIt,
  ),
  'RNG-703': error(
    (d: Named & { readonly template: string }) =>
      `${d.node} would send the internal text “${d.template}” to the customer.`,
  ),
  'RNG-704': error(
    (d: Named & { readonly name: string; readonly field: string; readonly privacy: string }) =>
      `${d.node} would tell {${d.name}} (${d.field}) to somebody who may not read ${d.privacy} data.`,
  ),
  'RNG-705': error(
    (d: Named & { readonly name: string; readonly field: string; readonly channel: string }) =>
      `${d.node} would send {${d.name}} (${d.field}) by ${d.channel}: health data may only be shown inside the application.`,
  ),
  'RNG-706': error((d: { readonly template: string }) => `“${d.template}” has no text in any language.`),
  'RNG-707': error((d: Named) => `No text chosen yet: choose what ${d.node} says.`),
  'RNG-708': error(
    (d: { readonly template: string; readonly language: string }) =>
      `The text “${d.template}” is empty (${d.language}), but a step sends it.`,
  ),
  'RNG-709': warning(
    (d: Braced) =>
      `The text of “${d.template}” has {${d.name}}, which is no placeholder and would be sent as it stands: a placeholder is one name in braces.${didYouMean(d)}`,
    (d, { path }) => {
      if (d.corrected === null || d.suggestion === null) return null;
      const declares = d.field === null ? [] : [declared(d, d.suggestion, d.field)];
      return fixOf('fix.useSuggestion', set(path, d.corrected), ...declares);
    },
  ),
  'RNG-710': warning(
    (d: Named & { readonly template: string; readonly name: string }) =>
      `${d.node} promises a deadline that “${d.template}” does not tell: write {${d.name}} in the text where it belongs.`,
  ),
  'RNG-711': warning(
    (d: { readonly package: string }) =>
      `The package “${d.package}” is handed over with nothing in it: add what the next tier needs to know.`,
  ),
} as const;
