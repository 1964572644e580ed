import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Stack, Text } from '@mantine/core';
import { reorderTriggers } from '@rung/editing';
import { triggersInOrder } from '@rung/flow';
import { useEditor, useEditorState } from '../document/editor.ts';
import { SpeechProvider, useSpeech } from '../inspector/speech.tsx';
import { movedTo } from './moved-to.ts';
import { TriggerItem } from './trigger-item.tsx';

/** What the list of triggers is given. */
export interface TriggerListProps {
  /** Selects a trigger and brings it into sight. */
  readonly onReveal: (nodeId: string) => void;
}

/** Every trigger in the order in which they are asked. The order decides, and a drawing does not show it. */
export function TriggerList(props: TriggerListProps) {
  const flow = useEditorState((state) => state.flow);
  return (
    <SpeechProvider flow={flow}>
      <Rows {...props} />
    </SpeechProvider>
  );
}

function Rows({ onReveal }: TriggerListProps) {
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const selection = useEditorState((state) => state.selection);
  const readOnly = useEditorState((state) => state.readOnly);
  const { t, wording } = useSpeech();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const rows = triggersInOrder(flow);
  const ids = rows.map(({ id }) => id);
  const move = (id: string, to: number): void => {
    const present = triggersInOrder(store.getState().flow).map((row) => row.id);
    const triggers = movedTo(present, id, to);
    if (triggers !== present) dispatch(reorderTriggers(store.getState().flow, { triggers }));
  };
  const place = (id: unknown): string => String(ids.indexOf(String(id)) + 1);
  const titleOf = (id: unknown): string => wording.sayTitle(flow, String(id));
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('triggers.picked', { title: titleOf(active.id), place: place(active.id) }),
    onDragOver: ({ active, over }) =>
      over === null ? '' : t('triggers.over', { title: titleOf(active.id), place: place(over.id) }),
    onDragEnd: ({ active, over }) =>
      over === null ? '' : t('triggers.dropped', { title: titleOf(active.id), place: place(over.id) }),
    onDragCancel: ({ active }) => t('triggers.cancelled', { title: titleOf(active.id) }),
  };
  if (rows.length === 0) return <Text c="dimmed">{t('triggers.none')}</Text>;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('triggers.explain')}
      </Text>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('triggers.howTo') } }}
        onDragEnd={({ active, over }: DragEndEvent) => {
          if (over !== null) move(String(active.id), ids.indexOf(String(over.id)));
        }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <Stack component="ol" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
            {rows.map((row, index) => (
              <TriggerItem
                key={row.id}
                row={row}
                place={index + 1}
                isSelected={selection.includes(row.id)}
                readOnly={readOnly}
                onReveal={() => onReveal(row.id)}
                onUp={index > 0 ? () => move(row.id, index - 1) : undefined}
                onDown={index < rows.length - 1 ? () => move(row.id, index + 1) : undefined}
              />
            ))}
          </Stack>
        </SortableContext>
      </DndContext>
    </Stack>
  );
}
