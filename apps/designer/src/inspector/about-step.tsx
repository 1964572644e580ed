import { Loader, Stack } from '@mantine/core';
import type { NodeKind } from '@rung/flow';
import type { Language } from '@rung/wording';
import { Suspense } from 'react';
import { kindHelp } from '../node-kinds/help.ts';
import { More } from '../node-kinds/shared/more.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import { Markdown, type NameOf } from './markdown.tsx';
import { useSpeech } from './speech.tsx';

function helpPage(kind: NodeKind, language: Language) {
  return lazyPart(async () => {
    const { default: text } = await kindHelp[kind][language]();
    return { default: ({ nameOf }: { readonly nameOf: NameOf }) => <Markdown text={text} nameOf={nameOf} /> };
  });
}

const pages: Partial<Record<`${Language} ${NodeKind}`, ReturnType<typeof helpPage>>> = {};

/** The help page of a kind in the language of the screen, read when somebody opens it. */
export function AboutStep({ kind }: { readonly kind: NodeKind }) {
  const { t } = useSpeech();
  return (
    <More label={t('inspector.about')} lazy>
      <Stack gap="xs">
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
  const nameOf: NameOf = (id) =>
    wording.sayTerm('port', `${kind}.${id}`) ?? wording.sayTerm('port', id) ?? wording.sayTerm('event', id);
  const page = `${language} ${kind}` as const;
  pages[page] ??= helpPage(kind, language);
  const Help = pages[page];
  return <Help nameOf={nameOf} />;
}
