import { listed } from '../internal/names.ts';
import { error, type Named, type Suggested, warning } from './entry.ts';
import { fixOf, remove, removeIt, set, useSuggestion } from './fixes.ts';
import { didYouMean, leftOutWords, type PartName } from './words.ts';

/** What is wrong with the flow as a document: connections, counts, characters, lengths of time. */
export const documentCodes = {
  'RNG-101': error(
    (d: { readonly edge: string; readonly node: string } & Suggested) =>
      `The connection “${d.edge}” starts at a step “${d.node}” that does not exist.${didYouMean(d)}`,
    (d, place) => useSuggestion(d, { path: `${place.path}/from/node` }) ?? removeIt(d, place),
  ),
  'RNG-102': error(
    (d: Named & { readonly port: string } & Suggested) =>
      `${d.node} has no outlet “${d.port}”, so its connection leads nowhere.${didYouMean(d)}`,
    (d, place) => useSuggestion(d, { path: `${place.path}/from/port` }) ?? removeIt(d, place),
  ),
  'RNG-103': error(
    (d: Named & { readonly port: string; readonly to: string } & Suggested) =>
      `${d.node} leads from “${d.port}” to “${d.to}”, which does not exist.${didYouMean(d)}`,
    (d, place) => useSuggestion(d, { path: `${place.path}/to` }) ?? removeIt(d, place),
  ),
  'RNG-104': error(
    (d: Named & { readonly target: string }) =>
      `${d.node} leads to ${d.target}, where no path can continue: triggers begin paths and comments mean nothing.`,
    removeIt,
  ),
  'RNG-105': error(
    (d: Named & { readonly port: string; readonly kept: string }) =>
      `${d.node} has two connections at “${d.port}”; only one may leave an outlet. “${d.kept}” counts.`,
    removeIt,
  ),
  'RNG-106': error(
    (d: Named & { readonly port: string; readonly settings: unknown } & Suggested) =>
      `${d.node} has settings for an outlet “${d.port}” that it does not have.${didYouMean(d)}`,
    // Settings are renamed rather than lost, unless the outlet that was meant has its own.
    (d, place) =>
      d.suggestion === null || d.settings === null
        ? removeIt(d, place)
        : fixOf(
            'fix.rename',
            set(`${place.path.slice(0, place.path.lastIndexOf('/'))}/${d.suggestion}`, d.settings),
            remove(place.path),
          ),
  ),
  'RNG-111': warning(
    (d: { readonly part: PartName }) =>
      `“Left out on purpose” says that this policy has no ${leftOutWords[d.part]}, but it has some.`,
    // Said apart from other removals: what goes is the remark, not the part of the policy.
    (_, { path }) => fixOf('fix.removeRemark', remove(path)),
  ),
  'RNG-112': error(
    (d: { readonly what: 'steps' | 'triggers'; readonly count: number; readonly limit: number }) =>
      `The flow has ${d.count} ${d.what}; at most ${d.limit} are allowed.`,
  ),
  'RNG-113': warning(
    (d: { readonly characters: readonly string[]; readonly cleaned: string }) =>
      `This text contains invisible characters, so that it reads otherwise than it is stored (${listed(d.characters)}).`,
    (d, { path }) => fixOf('fix.removeInvisible', set(path, d.cleaned)),
  ),
  'RNG-121': error(
    (d: { readonly text: string; readonly reason: string }) => `“${d.text}” is no duration. ${d.reason}`,
  ),
  'RNG-122': error(
    (d: { readonly text: string }) => `“${d.text}” is too short: the shortest time is one second.`,
    (_, { path }) => fixOf('fix.oneSecond', set(path, 'PT1S')),
  ),
  'RNG-131': error((d: { readonly id: string }) => `“${d.id}” stands twice in this list.`),
} as const;
