import type { Flow } from '@rung/flow';
import { type Language, namesOfFlow, type Wording } from '@rung/wording';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { currencyOf } from '../document/currency-of.ts';
import type { Translate } from '../i18n/i18n.ts';
import { speak } from '../i18n/speak.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';

/** What the screens beside the drawing speak with: their own texts, and sentences about the open flow. */
export interface Speech {
  readonly language: Language;
  readonly t: Translate;
  readonly wording: Wording;
}

/** The same of an open flow. */
export interface FlowSpeech extends Speech {
  /** Of amounts that name none, see `currencyOf`. */
  readonly currency: string;
}

const SpeechContext = createContext<FlowSpeech | null>(null);

/** Gives the screens below the names of the flow's parts, for every sentence in which they stand. */
export function SpeechProvider({ flow, children }: { readonly flow: Flow; readonly children?: ReactNode }) {
  const t = useT();
  const language = useLanguage();
  const wording = useMemo(() => speak({ language, names: namesOfFlow(flow) }), [flow, language]);
  const currency = currencyOf(flow);
  const speech = useMemo(() => ({ language, t, wording, currency }), [language, t, wording, currency]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** Gives the screens below what they speak with, where that is known. */
export function SpokenWith({
  speech,
  children,
}: {
  readonly speech: FlowSpeech;
  readonly children: ReactNode;
}) {
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** The language of the screens below. Only inside a `SpeechProvider` or {@link SpokenWith}. */
export function useSpeech(): FlowSpeech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('no language is set here');
  return speech;
}
