import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { NameQuestion } from '../shell/name-question.tsx';

/** The longest name that is taken; longer ones can still be imported. */
export const maxPolicyName = 120;

/** What is asked, and what happens with the answer. */
export interface NameDialogProps {
  readonly title: string;
  readonly help: string;
  readonly submit: string;
  /** The name that the field begins with. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
  /** What has the focus when it is closed. Keep its identity. */
  readonly returnTo: () => HTMLElement | null;
}

/** Asks for the name of a policy. */
export function PolicyNameDialog(props: NameDialogProps) {
  const { title, help, submit, name, isBusy, onSubmit, onClose, returnTo } = props;
  const t = useT();
  useReturnFocus(returnTo);
  return (
    <NameQuestion
      title={title}
      label={t('policies.name')}
      help={help}
      submit={submit}
      name={name}
      maxLength={maxPolicyName}
      isBusy={isBusy}
      refuse={(told) => (told === '' ? t('policies.nameMissing') : null)}
      onName={onSubmit}
      onClose={onClose}
    />
  );
}
