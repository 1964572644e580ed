import type { Draft, Episode, EpisodeDraft } from './state.ts';

/** The episode of a working copy, for changing: what was made of it last is no longer the same. */
export function changing(state: Draft): EpisodeDraft {
  state.plainEpisode = null;
  return state.episode;
}

/** The next episode of a working copy begins. */
export function beginEpisode(state: Draft, number: number, openedAt: number): void {
  state.episode = openEpisode({ number, openedAt, resolvedAt: null });
  state.plainEpisode = null;
}

/** A working copy of an episode. */
export function openEpisode(episode: Episode): EpisodeDraft {
  return {
    number: episode.number,
    openedAt: episode.openedAt,
    resolvedAt: episode.resolvedAt,
    latched: episode.latched,
    matching: episode.matching,
    every: episode.every,
    repeats: episode.repeats,
    slas: episode.slas,
    entries: episode.entries,
    returns: episode.returns,
    transfers: episode.transfers,
    reEscalations: episode.reEscalations,
    notices: episode.notices,
    coolDowns: episode.coolDowns,
    freed: episode.freed,
    movedUp: episode.movedUp,
    noted: episode.noted,
    started: episode.started,
    resumed: episode.resumed,
  };
}

type Building = { -readonly [K in keyof Episode]: Episode[K] };

/** The episode that a working copy has become; what is absent is left out. */
export function closeEpisode(draft: Readonly<EpisodeDraft>): Episode {
  const { number, openedAt, resolvedAt, entries, slas } = draft;
  // With what nearly every one has, for the same reason as the rest of the state.
  const episode: Building =
    entries === undefined || slas === undefined
      ? { number, openedAt, resolvedAt }
      : { number, openedAt, resolvedAt, entries, slas };
  // Written out key by key, for the same reason as the rest of the state.
  carryTriggers(draft, episode);
  carryMoves(draft, episode);
  carryOthers(draft, episode);
  return episode;
}

function carryTriggers({ latched, matching, every, noted }: Readonly<EpisodeDraft>, episode: Building): void {
  if (latched !== undefined) episode.latched = latched;
  if (matching !== undefined) episode.matching = matching;
  if (every !== undefined) episode.every = every;
  if (noted !== undefined) episode.noted = noted;
}

function carryMoves(draft: Readonly<EpisodeDraft>, episode: Building): void {
  const { movedUp, returns, transfers, reEscalations, coolDowns, resumed } = draft;
  if (movedUp !== undefined) episode.movedUp = movedUp;
  if (returns !== undefined) episode.returns = returns;
  if (transfers !== undefined) episode.transfers = transfers;
  if (reEscalations !== undefined) episode.reEscalations = reEscalations;
  if (coolDowns !== undefined) episode.coolDowns = coolDowns;
  if (resumed !== undefined) episode.resumed = resumed;
}

function carryOthers(
  { entries, slas, started, repeats, notices, freed }: Readonly<EpisodeDraft>,
  episode: Building,
): void {
  if (entries === undefined || slas === undefined) {
    if (entries !== undefined) episode.entries = entries;
    if (slas !== undefined) episode.slas = slas;
  }
  if (started !== undefined) episode.started = started;
  if (repeats !== undefined) episode.repeats = repeats;
  if (notices !== undefined) episode.notices = notices;
  if (freed !== undefined) episode.freed = freed;
}
