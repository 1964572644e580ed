import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { type Flow, parseFlow, templates } from '@rung/flow';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, vi } from 'vitest';
import { i18n } from '../i18n/i18n.ts';
import { SpeechProvider } from './speech.tsx';

const examples = import.meta.glob<{ readonly default: unknown }>(
  '../../../../packages/flow/src/node-kinds/*/*.example.json',
  { eager: true },
);

/** A document as a flow; one that is none fails the test. */
export function flowOf(document: unknown): Flow {
  const parsed = parseFlow(document);
  if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join(' '));
  return parsed.value;
}

/** The example of every kind of step, and the templates. */
export const exampleFlows: readonly Flow[] = [
  ...Object.values(examples).map((module) => flowOf(module.default)),
  ...templates.map(({ flow }) => flow),
];

/** What a piece of the screen is as HTML, before anybody touches it. */
export function shown(flow: Flow, content: ReactNode): string {
  return renderToStaticMarkup(
    createElement(
      MantineProvider,
      null,
      createElement(I18nProvider, { i18n }, createElement(SpeechProvider, { flow }, content)),
    ),
  );
}

/** Gives the language something to be set on while the tests of a file run: outside of a page there is no document. */
export function withDocument(): void {
  beforeAll(() => {
    vi.stubGlobal('document', { documentElement: { lang: '' } }); // all that setting a language touches
    return () => vi.unstubAllGlobals();
  });
}
