import { Code, Text } from '@mantine/core';
import { useSpeech } from '../inspector/speech.tsx';
import { More } from '../node-kinds/shared/more.tsx';

/** From so many characters on, the text waits behind a button. */
const long = 160;

/** How the rows above are written as text, so that people learn the language by the way. To read and copy alone. */
export function WrittenLine({ text }: { readonly text: string }) {
  const { t } = useSpeech();
  const written = (
    <Code block fz="xs" p={6} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
    </Code>
  );
  if (text.length > long)
    return (
      <More lazy label={t('builder.written')}>
        {written}
      </More>
    );
  return (
    <div>
      <Text size="xs" c="dimmed">
        {t('builder.written')}
      </Text>
      {written}
    </div>
  );
}
