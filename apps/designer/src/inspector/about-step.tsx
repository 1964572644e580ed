import { Loader, Stack, Text } from '@mantine/core';
import type { NodeKind } from '@rung/flow';
import { Suspense } from 'react';
import { kindHelp } from '../node-kinds/help.ts';
import { More } from '../node-kinds/shared/more.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import { Markdown, type Names } from './markdown.tsx';
import { useSpeech } from './speech.tsx';

function helpPage(kind: NodeKind) {
  return lazyPart(async () => {
    const { default: text } = await kindHelp[kind]();
    return { default: ({ names }: { readonly names: Names }) => <Markdown text={text} names={names} /> };
  });
}

const pages: Partial<Record<NodeKind, ReturnType<typeof helpPage>>> = {};

/** The help page of a kind, read when somebody opens it. The pages are in English and say so to screen readers. */
export function AboutStep({ kind }: { readonly kind: NodeKind }) {
  const { t, language } = useSpeech();
  return (
    <More label={t('inspector.about')} lazy>
      <Stack gap="xs" lang="en">
        {language !== 'en' && (
          <Text size="xs" c="dimmed" lang={language}>
            {t('inspector.aboutInEnglish')}
          </Text>
        )}
        <Suspense fallback={<Loader size="sm" role="status" aria-label={t('inspector.aboutLoading')} />}>
          <Page kind={kind} />
        </Suspense>
      </Stack>
    </More>
  );
}

function Page({ kind }: { readonly kind: NodeKind }) {
  const { wording, language } = useSpeech();
  // The pages call outcomes and events by the ids that files have.
  const names = {
    lang: language,
    nameOf: (id: string) =>
      wording.sayTerm('port', `${kind}.${id}`) ?? wording.sayTerm('port', id) ?? wording.sayTerm('event', id),
  };
  pages[kind] ??= helpPage(kind);
  const Help = pages[kind];
  return <Help names={names} />;
}
