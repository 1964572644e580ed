import { Tabs, Text, VisuallyHidden } from '@mantine/core';
import { familyOf } from '@rung/drawing';
import type { FlowNode } from '@rung/flow';
import { type ReactNode, type RefObject, Suspense, useLayoutEffect, useRef } from 'react';
import { useEditorState } from '../document/editor.ts';
import { marked } from '../document/problems.ts';
import { kindIcons } from '../node-kinds/icons.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { useSteady } from '../shell/use-steady.ts';
import counted from '../theme/count.module.css';
import { chooseTab, type StepTab, stepTabs, tabWanted, useChosenTab } from './chosen-tab.ts';
import { HalfMadeContext } from './fields/half-made.ts';
import type { InspectorProps } from './inspector-props.ts';
import css from './node-panel.module.css';
import { useSpeech } from './speech.tsx';
import { StepNotes } from './step-notes.tsx';
import { StepSettings } from './step-settings.tsx';
import { useLeftBehind } from './use-left-behind.ts';
import { useProblemsOf } from './use-problems-of.ts';
import { useWantedField } from './use-wanted-field.ts';

// It asks the server; most who open a step do not want to know.
const StepHistory = lazyPart(async () => {
  const [{ StepHistory }, { publishingServer }] = await Promise.all([
    import('../history/step-history.tsx'),
    import('../versions/publishing-server.ts'),
  ]);
  return {
    default: (props: { readonly nodeId: string; readonly onAll: () => void }) => (
      <StepHistory publishing={publishingServer} {...props} />
    ),
  };
});

/** Everything about one step, by tabs: what it does, what people have noted about it, what became of it. */
export function NodePanel(props: InspectorProps & { readonly nodeId: string; readonly node: FlowNode }) {
  const { nodeId, node } = props;
  const flow = useEditorState((state) => state.flow);
  const { t, wording } = useSpeech();
  const panel = useRef<HTMLDivElement>(null);
  const tabs = stepTabs.filter((tab) => tab !== 'notes' || node.kind !== 'note');
  const wanted = tabWanted(props);
  const chosen = useChosenTab();
  const tab = wanted ?? (tabs.includes(chosen) ? chosen : 'settings');
  useLayoutEffect(() => {
    if (wanted !== null) chooseTab(wanted);
  }, [wanted]);
  useSteadyPanel(panel);
  useWantedField(panel, { ...props, base: `/nodes/${nodeId}/` });
  const halfMade = useLeftBehind(props);
  return (
    <HalfMadeContext.Provider value={halfMade}>
      <Tabs
        ref={panel}
        value={tab}
        keepMounted={false}
        onChange={(next) => chooseTab(tabs.find((one) => one === next) ?? 'settings')}
      >
        <div className={css['top']}>
          <Header node={node} title={wording.sayTitle(flow, nodeId)} />
          <Tabs.List aria-label={t('inspector.tabs')} className={css['tabs'] ?? ''}>
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one} {...countOf(one, { nodeId, node })}>
                {t(`inspector.tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        {/* What is unfolded there, and half made, stays so while something else is looked at. */}
        <Tabs.Panel value="settings" keepMounted>
          <StepSettings {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <StepNotes nodeId={nodeId} node={node} />
        </Tabs.Panel>
        <Tabs.Panel value="history" tabIndex={0}>
          <Suspense>
            <StepHistory nodeId={nodeId} onAll={props.onWholeHistory} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </HalfMadeContext.Provider>
  );
}

/** Findings above what is pointed at come and go, and the panel beside the drawing scrolls by as much. */
function useSteadyPanel(panel: RefObject<HTMLElement | null>): void {
  const scrolled = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    scrolled.current = panel.current?.closest<HTMLElement>('[data-region="inspector"]') ?? null;
  }, [panel]);
  useSteady(scrolled);
}

interface Counted {
  readonly nodeId: string;
  readonly node: FlowNode;
}

/** What a tab tells beside its name: how much is wrong, and that something was noted. */
function countOf(tab: StepTab, { nodeId, node }: Counted): { readonly rightSection?: ReactNode } {
  if (tab === 'settings') return { rightSection: <ProblemCount nodeId={nodeId} /> };
  return tab === 'notes' && (node.notes ?? '') !== '' ? { rightSection: <Noted /> } : {};
}

function ProblemCount({ nodeId }: { readonly nodeId: string }) {
  const { t } = useSpeech();
  const mark = marked(useProblemsOf(nodeId));
  if (mark === null) return null;
  const { worst, count } = mark;
  return (
    <span className={counted['count']} data-worst={worst} title={t(`problems.${worst}`, { count })}>
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{t(`problems.${worst}`, { count })}</VisuallyHidden>
    </span>
  );
}

function Noted() {
  const { t } = useSpeech();
  return (
    <span className={css['noted']} title={t('inspector.noted')}>
      <VisuallyHidden>{t('inspector.noted')}</VisuallyHidden>
    </span>
  );
}

/** Which step this is stays in sight, as do its tabs. */
function Header({ node, title }: { readonly node: FlowNode; readonly title: string }) {
  const { wording } = useSpeech();
  const Icon = kindIcons[node.kind];
  return (
    <div className={css['header']}>
      <Icon size={20} aria-hidden color={`var(--rung-family-${familyOf[node.kind]})`} />
      <div className={css['names']}>
        <Text size="xs" fw={600} c="dimmed" truncate>
          {wording.sayKind(node.kind)}
        </Text>
        {title === wording.sayKind(node.kind) ? null : (
          <Text size="sm" fw={600} lineClamp={2} title={title} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Text>
        )}
      </div>
    </div>
  );
}
