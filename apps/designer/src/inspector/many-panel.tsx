import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { deleteNodes } from '@rung/editing';
import type { Flow } from '@rung/flow';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { useEditor, useEditorState } from '../document/editor.ts';
import { kindIcons } from '../node-kinds/icons.ts';
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
  return (
    <Stack gap="md">
      <div className={`${css['top']} ${css['plain']}`}>
        <Title order={2}>{t('inspector.many', { n: ids.length })}</Title>
      </div>
      {count > 0 && <Text size="sm">{t('inspector.manyProblems', { n: count })}</Text>}
      <Stack gap={2}>
        {ids.map((id) => {
          const kind = flow.nodes[id]?.kind;
          if (kind === undefined) return null;
          const Icon = kindIcons[kind];
          return (
            <Button
              key={id}
              variant="subtle"
              color="gray"
              size="compact-sm"
              mih={28}
              h="auto"
              styles={wrappedLabel}
              justify="flex-start"
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => onReveal(id)}
            >
              {t('inspector.step', { title: wording.sayTitle(flow, id), kind: wording.sayKind(kind) })}
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
