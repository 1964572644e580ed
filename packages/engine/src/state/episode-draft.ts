import type { Episode, EpisodeDraft } from './state.ts';

/** An episode in which nothing has happened. */
export function newEpisode(number: number, openedAt: number): EpisodeDraft {
  return openEpisode({ number, openedAt, resolvedAt: null });
}

/** A working copy of an episode, or of a working copy. */
export function openEpisode(episode: Episode | Readonly<EpisodeDraft>): EpisodeDraft {
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
export function closeEpisode(draft: EpisodeDraft): Episode {
  const { number, openedAt, resolvedAt } = draft;
  const episode: Building = { number, openedAt, resolvedAt };
  // Written out key by key, for the same reason as the rest of the state.
  carryTriggers(draft, episode);
  carryMoves(draft, episode);
  carryOthers(draft, episode);
  return episode;
}

function carryTriggers({ latched, matching, every, noted }: EpisodeDraft, episode: Building): void {
  if (latched !== undefined) episode.latched = latched;
  if (matching !== undefined) episode.matching = matching;
  if (every !== undefined) episode.every = every;
  if (noted !== undefined) episode.noted = noted;
}

function carryMoves(draft: EpisodeDraft, episode: Building): void {
  const { movedUp, entries, returns, transfers, reEscalations, coolDowns, resumed } = draft;
  if (movedUp !== undefined) episode.movedUp = movedUp;
  if (entries !== undefined) episode.entries = entries;
  if (returns !== undefined) episode.returns = returns;
  if (transfers !== undefined) episode.transfers = transfers;
  if (reEscalations !== undefined) episode.reEscalations = reEscalations;
  if (coolDowns !== undefined) episode.coolDowns = coolDowns;
  if (resumed !== undefined) episode.resumed = resumed;
}

function carryOthers({ slas, started, repeats, notices, freed }: EpisodeDraft, episode: Building): void {
  if (slas !== undefined) episode.slas = slas;
  if (started !== undefined) episode.started = started;
  if (repeats !== undefined) episode.repeats = repeats;
  if (notices !== undefined) episode.notices = notices;
  if (freed !== undefined) episode.freed = freed;
}
