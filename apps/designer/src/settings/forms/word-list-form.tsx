import { WordsField } from '../../inspector/fields/choice-field.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { PartFormProps } from '../part-form.ts';
import { isLanguageTag } from './language-tag.ts';
import { NameField } from './name-field.tsx';

/** Words and phrases that conditions look for. */
export function WordListForm({ id, value, onChange }: PartFormProps<'wordLists'>) {
  const { t } = useSpeech();
  return (
    <>
      <NameField value={value.name ?? id} onCommit={(name) => onChange({ ...value, name })} />
      <TextField
        at="language"
        label={t('wordListForm.language')}
        value={value.language}
        refuse={(text) => (isLanguageTag(text) ? null : t('settings.badLanguage'))}
        onCommit={(language) => onChange({ ...value, language })}
      />
      <WordsField
        at="words"
        label={t('wordListForm.words')}
        hint={t('wordListForm.wordsHint')}
        values={value.words}
        endsAtComma
        onChange={(words) => onChange({ ...value, words })}
      />
    </>
  );
}
