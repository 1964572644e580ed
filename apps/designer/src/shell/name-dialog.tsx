import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { settleName } from './author-name.ts';
import { NameQuestion } from './name-question.tsx';
import { maxNameLength, preferences } from './preferences.ts';

/** Asks for the name; there while somebody waits for it. */
export function NameDialog() {
  const t = useT();
  useReturnFocus();
  return (
    <NameQuestion
      title={t('shell.name.title')}
      label={t('shell.name.label')}
      help={t('shell.name.help')}
      submit={t('shell.name.save')}
      name={preferences.getState().authorName ?? ''}
      maxLength={maxNameLength}
      isOwnName
      isInFront
      refuse={(name) => (name === '' ? t('shell.name.missing') : null)}
      onName={(name) => {
        preferences.setState({ authorName: name });
        settleName(name);
      }}
      onClose={() => settleName(null)}
    />
  );
}
