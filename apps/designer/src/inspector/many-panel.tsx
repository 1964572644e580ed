import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { deleteNodes } from '@rung/editing';
import type { Flow } from '@rung/flow';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { useEditor, useEditorState } from '../document/editor.ts';
import { kindIcons } from '../node-kinds/icons.ts';
import { toldApart } from './fields/choices.ts';
import type { InspectorProps } from './inspector-props.ts';
import { ManyFields } from './many-fields.tsx';
import css from './node-panel.module.css';
import { useSpeech } from './speech.tsx';
import { wrappedLabel } from './wrapped-label.ts';

/** What several selected steps are, and what can be done with all of them. */
export function ManyPanel(props: {
  readonly flow: Flow;
  readonly ids: readonly string[];
  readonly onReveal: InspectorProps['onReveal'];
}) {
  const { flow, ids, onReveal } = props;
  const { dispatch } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const problems = useEditorState((state) => state.problems.byNode);
  const { t, wording } = useSpeech();
  const count = ids.reduce((sum, id) => sum + (problems.get(id)?.length ?? 0), 0);
  const steps = ids.flatMap((value) => {
    const kind = flow.nodes[value]?.kind;
    if (kind === undefined) return [];
    const names = { title: wording.sayTitle(flow, value), kind: wording.sayKind(kind) };
    return { value, kind, label: t('inspector.step', names) };
  });
  return (
    <Stack gap="md">
      <div className={`${css['top']} ${css['plain']}`}>
        <Title order={2}>{t('inspector.many', { n: ids.length })}</Title>
      </div>
      {count > 0 && <Text size="sm">{t('inspector.manyProblems', { n: count })}</Text>}
      <Stack gap={2}>
        {toldApart(steps, t).map(({ value, kind, label }) => {
          const Icon = kindIcons[kind];
          return (
            <Button
              key={value}
              variant="subtle"
              color="gray"
              size="compact-sm"
              mx={-8}
              mih={28}
              h="auto"
              styles={wrappedLabel}
              justify="flex-start"
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => onReveal(value)}
            >
              {label}
            </Button>
          );
        })}
      </Stack>
      <ManyFields flow={flow} ids={ids} readOnly={readOnly} />
      {!readOnly && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => dispatch(deleteNodes(flow, { nodes: ids, reconnect: false }))}
          >
            {t('inspector.deleteMany')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
