import { type FormEvent, useState } from 'react';
import type { GateReport, Pointed, Publishing, PublishProblem, VersionList } from './publishing.ts';
import { usePointing } from './use-publishing.ts';

/** What a person has said of a release so far. */
export interface Release {
  readonly message: string;
  /** Null until one is chosen. */
  readonly environment: string | null;
  /** Why it was not published when it was last asked for, or that no answer came. */
  readonly problem: PublishProblem | null;
}

interface ReleaseOptions {
  readonly publishing: Publishing;
  readonly policyKey: string;
  readonly report: GateReport;
  readonly versions: VersionList;
  readonly release: Release;
  readonly isWaiting: boolean;
  readonly onRelease: (part: Partial<Release>) => void;
  readonly onDone: (pointed: Pointed) => void;
  readonly onLookAgain: () => void;
}

/** Reasons that nobody can tick or write away. */
const hard = ['errors', 'scenarios', 'staleRevision'] as const;

/** What keeps a release from being published: something to repair, warnings to tick, or words to write. */
export type Lack = 'repair' | 'tick' | 'message';

/** A release on its way from the form to the server. */
export function useRelease(options: ReleaseOptions) {
  const { publishing, policyKey, report, versions, release, isWaiting } = options;
  const { onRelease, onDone, onLookAgain } = options;
  const point = usePointing(policyKey);
  const [acknowledgedRev, setAcknowledgedRev] = useState<number | null>(null);
  // The first environment is there to try things in: nobody publishes to another without choosing it.
  const first = versions.environments[0]?.id ?? 'staging';
  const environment = release.environment ?? first;
  const message = release.message.trim();
  const [tries, setTries] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const hasWarnings = report.diagnostics.some(({ severity }) => severity === 'warning');
  const mustTick = hasWarnings && acknowledgedRev !== report.rev;
  const isBlocked = hard.some((reason) => report.reasons.includes(reason));
  const lacks: readonly Lack[] = [
    ...(isBlocked ? (['repair'] as const) : mustTick ? (['tick'] as const) : []),
    ...(message === '' ? (['message'] as const) : []),
  ];
  const now = versions.environments.find(({ id }) => id === environment)?.now ?? null;
  const send = async (): Promise<void> => {
    setIsSending(true);
    onRelease({ problem: null });
    const request = { baseRev: report.rev, acknowledgedRev, message };
    const answer = await point(environment, now?.seq ?? 0, (pointing) =>
      publishing.publish({ ...request, ...pointing }),
    );
    setIsSending(false);
    if (answer === null) return;
    if (answer.ok) onDone(answer.value);
    else {
      onRelease({ problem: answer.error });
      onLookAgain();
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTries(tries + 1);
    if (isWaiting || lacks.length > 0) return;
    if (environment === first) void send();
    else setIsAsked(true);
  };
  return {
    environment,
    isSending,
    mustTick,
    /** What the environment gives until then. */
    now,
    /** Whether a question stands before what becomes live elsewhere than where things are tried. */
    isAsked,
    lacks,
    /** How often it was asked to be published. */
    tries,
    submit,
    tick: (isTicked: boolean) => setAcknowledgedRev(isTicked ? report.rev : null),
    confirm: () => {
      setIsAsked(false);
      void send();
    },
    leaveQuestion: () => setIsAsked(false),
  };
}
