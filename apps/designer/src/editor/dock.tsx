import { ActionIcon, Tabs, VisuallyHidden } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconChevronUp from '@tabler/icons-react/icons/IconChevronUp';
import { type ReactNode, Suspense, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { PartBoundary } from '../shell/part-boundary.tsx';
import counted from '../theme/count.module.css';
import css from './dock.module.css';
import { dockPanels } from './dock-panels.tsx';
import { type DockTab, dockTabs, useEditorUi, useEditorUiStore } from './editor-ui.ts';
import { PanelSeparator } from './panel-separator.tsx';
import { usePanelSize } from './use-panel-size.ts';

// It comes with the panel.
const ScenarioCount = lazyPart(async () => ({
  default: (await import('../scenarios/scenario-count.tsx')).ScenarioCount,
}));

/** Below the drawing: what is wrong, what a ticket would do, what was done. Closed, it is one line that still tells how many problems there are. */
export function Dock({ isNarrow }: { readonly isNarrow: boolean }) {
  const t = useT();
  const ui = useEditorUiStore();
  const open = useEditorUi((state) => state.dock);
  const [haveRun, setHaveRun] = useState(false);
  if (open === 'scenarios' && !haveRun) setHaveRun(true);
  return (
    <DockFrame isOpen={open !== null} isNarrow={isNarrow}>
      <Tabs
        value={open ?? null}
        onChange={(value) => ui.setState({ dock: dockTabs.find((tab) => tab === value) ?? null })}
        allowTabDeactivation
        keepMounted={false}
        className={css['tabs'] ?? ''}
      >
        <div className={css['bar']}>
          <Tabs.List className={css['list'] ?? ''}>
            {dockTabs.map((tab) => (
              <Tabs.Tab key={tab} value={tab} {...countOf(tab, { isShort: isNarrow, haveRun })}>
                {t(`editor.dock.${tab}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <ActionIcon
            size={32}
            aria-label={t(open === null ? 'editor.dock.open' : 'editor.dock.close')}
            aria-expanded={open !== null}
            onClick={() => ui.setState({ dock: open === null ? 'problems' : null })}
          >
            {open === null ? (
              <IconChevronUp size={18} aria-hidden />
            ) : (
              <IconChevronDown size={18} aria-hidden />
            )}
          </ActionIcon>
        </div>
        {dockTabs.map((tab) => {
          const Panel = dockPanels[tab];
          return (
            <Tabs.Panel key={tab} value={tab} className={css['panel'] ?? ''}>
              <PartBoundary>
                <Panel />
              </PartBoundary>
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </DockFrame>
  );
}

interface Counting {
  readonly isShort: boolean;
  /** Whether scenarios were run: they are when their panel is first seen. */
  readonly haveRun: boolean;
}

/** What a tab counts beside its name. */
function countOf(tab: DockTab, { isShort, haveRun }: Counting): { readonly rightSection?: ReactNode } {
  if (tab === 'problems') return { rightSection: <ProblemCount isShort={isShort} /> };
  if (tab !== 'scenarios' || !haveRun) return {};
  return {
    rightSection: (
      <Suspense>
        <ScenarioCount isShort={isShort} />
      </Suspense>
    ),
  };
}

interface DockFrameProps {
  readonly isOpen: boolean;
  readonly isNarrow: boolean;
  readonly children: ReactNode;
}

function DockFrame({ isOpen, isNarrow, children }: DockFrameProps) {
  const t = useT();
  const panel = usePanelSize('dockHeight');
  const isSized = isOpen && !isNarrow;
  return (
    <section
      className={css['dock']}
      data-region="dock"
      data-open={isOpen}
      data-narrow={isNarrow}
      {...(isSized ? { style: { height: panel.size } } : {})}
      tabIndex={-1}
      aria-label={t('editor.dock')}
    >
      {children}
      {isSized ? <PanelSeparator {...panel} label={t('editor.dock.height')} edge="top" /> : null}
    </section>
  );
}

const counting = { error: 'problems.error', warning: 'problems.warning', info: 'problems.info' } as const;

/** All that the list shows, in the colour of the worst; with little room the number alone, whose units a screen reader still says. */
function ProblemCount({ isShort }: { readonly isShort: boolean }) {
  const t = useT();
  const counts = useEditorState(({ problems }) => problems.counts);
  const { error, warning, info } = counts;
  const found = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  const [worst] = found;
  if (worst === undefined) return null;
  const words = found.map((severity) => t(counting[severity], { count: counts[severity] })).join(', ');
  return (
    <span className={counted['count']} data-worst={worst}>
      {isShort ? (
        <>
          <span aria-hidden="true">{error + warning + info}</span>
          <VisuallyHidden>{words}</VisuallyHidden>
        </>
      ) : (
        words
      )}
    </span>
  );
}
