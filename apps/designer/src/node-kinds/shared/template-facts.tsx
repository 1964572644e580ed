import { useFormScope } from '../../inspector/fields/form-scope.ts';
import { useSpeech } from '../../inspector/speech.tsx';
import { Facts } from './facts.tsx';

/** What a template says, in the reader's language where it has it. */
export function TemplateFacts({ id }: { readonly id: string | undefined }) {
  const { flow } = useFormScope();
  const { language } = useSpeech();
  const template = id === undefined ? undefined : flow.templates?.[id];
  if (id === undefined || template === undefined) return null;
  const text = template.text[language] ?? Object.values(template.text)[0];
  return <Facts part="templates" id={id} lines={text === undefined || text === '' ? [] : [text]} />;
}
