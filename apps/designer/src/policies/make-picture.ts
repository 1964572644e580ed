import { renderSvg, type ThemeName } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import type { Language } from '@rung/wording';
import { learnSentences } from '../i18n/sentences.ts';
import { speak } from '../i18n/speak.ts';

/** A flow's picture as an address for `img`; what it holds cannot act on the page. */
export async function makePicture(flow: Flow, language: Language, theme: ThemeName): Promise<string> {
  await learnSentences('flow', language);
  const svg = renderSvg(flow, { wording: speak({ language }), theme, caption: false });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
