import { namesOfFlow } from '@rung/wording';
import { createElement } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { activate, loadMessages } from '../i18n/i18n.ts';
import { speak } from '../i18n/speak.ts';
import { exampleFlows, flowOf, shown, withDocument } from '../inspector/page.fake.ts';
import type { Words } from '../simulator/use-words.ts';
import { FirstReach } from './confirm-publish.tsx';
import { LiveHistory } from './live-history.tsx';
import { NothingToPublish } from './nothing-to-publish.tsx';
import { ScenariosBlock } from './publish-blocks.tsx';
import type { GateReport, Pointer, Publishing, VersionList } from './publishing.ts';

const flow = exampleFlows.find(({ scenarios = [] }) => scenarios.length > 0) ?? flowOf({});
const scenario = String(flow.scenarios?.[0]?.['name']);

const author = { name: 'Grace', kind: 'unverified' } as const;
const now: Pointer = {
  environment: 'production',
  seq: 3,
  version: 1,
  author,
  at: '2026-11-30T10:00:00.000Z',
};
const list: VersionList = {
  versions: [],
  environments: [
    { id: 'staging', now: null },
    { id: 'production', now },
  ],
  history: [
    now,
    { ...now, seq: 2, version: 2, at: '2026-11-29T10:00:00.000Z' },
    { ...now, seq: 1, version: 1, at: '2026-11-28T10:00:00.000Z' },
  ],
};

/** What a piece of the screen says, without its tags. */
const told = (content: Parameters<typeof shown>[1]): string =>
  shown(flow, content).replaceAll(/<[^>]+>/g, '\n');

withDocument();
beforeAll(async () => {
  vi.stubGlobal('location', { origin: 'https://rung.example' });
  await Promise.all([loadMessages('flow'), loadMessages('panels')]);
  await activate('en');
});

it('says who rolled back or went on, from which version and when', () => {
  const text = told(createElement(LiveHistory, { list, onWish: () => undefined }));
  expect(text).toContain('What was live in production');
  expect(text).toContain('Older version 1 made live, instead of version 2');
  expect(text).toContain('Version 2 made live, instead of version 1');
  expect(text).toContain('Version 1 made live, the first here');
  expect(text).toContain('Grace, 30 Nov 2026');
  expect(text).toContain('Live now');
  expect(text).toContain('Make version 2 live in production');
  expect(text).not.toContain('staging');
});

it('says, with nothing to publish, where the newest version is not live', () => {
  const publishing = {} as Publishing; // nothing is asked of the server before something is pressed
  const text = told(
    createElement(NothingToPublish, { publishing, versions: list, newest: 2, onClose: () => undefined }),
  );
  expect(text).toContain('In production version 1 is live, not version 2.');
  expect(text).toContain('Make version 2 live in production');
  expect(text).toContain('In staging nothing is live yet.');
});

it('says whom a first version reaches, and where', () => {
  const text = told(createElement(FirstReach, { environment: 'production', policyKey: 'told' }));
  expect(text).toContain('every connected system that fetches it there');
  expect(text).toContain('https://rung.example/rt/v1/env/production/policies/told');
});

it('offers to rehearse a scenario that keeps a draft from being published', () => {
  const report: GateReport = {
    rev: 1,
    reasons: ['scenarios'],
    diagnostics: [],
    passedScenarios: 0,
    failingScenarios: [{ name: scenario, failures: [], diagnostics: [] }],
    digest: 'sha256-of-something',
    newestVersion: null,
  };
  const words: Words = {
    wording: speak({ language: 'en', names: namesOfFlow(flow) }),
    language: 'en',
    zone: 'UTC',
    currency: 'EUR',
    time: String,
    months: String,
    dayNumber: String,
    shortDay: String,
    day: String,
    moment: String,
  };
  expect(
    shown(
      flow,
      createElement(ScenariosBlock, {
        flow,
        report,
        words,
        onRehearse: () => undefined,
        onShowScenario: () => undefined,
      }),
    ),
  ).toContain(`aria-label="Rehearse: ${scenario}"`);
});
