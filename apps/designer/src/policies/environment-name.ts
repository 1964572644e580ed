import type { Translate } from '../i18n/i18n.ts';
import type { MessageId } from '../i18n/messages/index.ts';

const names: Readonly<Record<string, MessageId>> = {
  staging: 'policies.environment.staging',
  production: 'policies.environment.production',
};

/** What an environment is called; its id where nobody has named it. */
export function environmentName(environment: string, t: Translate): string {
  const name = names[environment];
  return name === undefined ? environment : t(name);
}
