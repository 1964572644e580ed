import type { Author, Pointer, VersionList } from '../publishing.ts';

/** One time at which an environment was given a version of a policy. */
export interface LiveMove {
  readonly seq: number;
  readonly version: number;
  /** What it gave before; null: nothing. */
  readonly from: number | null;
  readonly author: Author;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Whether from here the environment can be given that version again: of each that it no longer gives, its latest move. */
  readonly isWayBack: boolean;
}

/** What an environment gave over time. */
export interface LiveMoves {
  readonly environment: string;
  /** What it gives. */
  readonly now: Pointer | null;
  /** The latest first. */
  readonly moves: readonly LiveMove[];
}

/** Who has made what live when, of every environment that ever gave a version: in their order. */
export function liveMoves({ environments, history }: VersionList): readonly LiveMoves[] {
  return environments
    .map(({ id, now }) => {
      const own = history.filter(({ environment }) => environment === id).sort((a, b) => b.seq - a.seq);
      const moves = own.map(({ seq, version, author, at }, index) => ({
        seq,
        version,
        author,
        at,
        from: own[index + 1]?.version ?? null,
        isWayBack: version !== now?.version && own.findIndex((move) => move.version === version) === index,
      }));
      return { environment: id, now, moves };
    })
    .filter(({ moves }) => moves.length > 0);
}

/** Whether a move was a roll back. */
export function isBack(from: number | null, version: number): boolean {
  return from !== null && from > version;
}
