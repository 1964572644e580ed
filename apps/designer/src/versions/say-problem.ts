import type { Translate } from '../i18n/i18n.ts';
import type { GateReason, PublishProblem } from './publishing.ts';

/** Names of environments are words of the catalogue; one that somebody has added is called by its own. */
export function sayEnvironment(id: string, t: Translate): string {
  if (id === 'staging') return t('versions.environment.staging');
  return id === 'production' ? t('versions.environment.production') : id;
}

/** Why something was not done, in one or more sentences. */
export function sayProblem(problem: PublishProblem, t: Translate): string {
  switch (problem.code) {
    case 'gateClosed':
      return [
        t('publish.problem.gateClosed'),
        ...problem.report.reasons.map((reason) => sayReason(reason, t)),
      ].join(' ');
    case 'conflict':
      return t('publish.problem.conflict', { rev: problem.rev });
    case 'pointerMoved':
      return t('publish.problem.pointerMoved', {
        environment: sayEnvironment(problem.environment, t),
        hasVersion: problem.version === null ? 'no' : 'yes',
        version: problem.version ?? '',
      });
    default:
      return t(`publish.problem.${problem.code}`);
  }
}

/** One thing that keeps a draft from being published. */
function sayReason(reason: GateReason, t: Translate): string {
  return t(`publish.reason.${reason}`);
}
