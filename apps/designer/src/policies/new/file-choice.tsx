import { Button, FileButton, Group, Loader, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import IconFileImport from '@tabler/icons-react/icons/IconFileImport';
import { type DragEvent, useEffect, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { announce } from '../../keyboard/announce.ts';
import { FileReport } from './file-report.tsx';
import classes from './new-policy.module.css';
import { type FilePreview, readFile } from './read-file.ts';

/** A file that can be imported. */
export interface ChosenFile {
  readonly text: string;
  /** The name of the policy in it. */
  readonly name: string;
  /** What the server would make of it. */
  readonly flow: Flow;
}

/** The chosen file, null while there is none or it was refused. */
export interface FileChoiceProps {
  readonly file: ChosenFile | null;
  readonly onFile: (file: ChosenFile | null) => void;
  /** What is taken as if it had been chosen, at the beginning. */
  readonly first?: { readonly name: string; readonly text: string };
}

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | {
      readonly kind: 'refused';
      readonly fileName: string;
      readonly findings: readonly Diagnostic[];
      readonly reason: string;
    }
  | { readonly kind: 'ready'; readonly fileName: string; readonly preview: FilePreview };

/** Takes a file by choosing or dropping it, and says what is in it, what was put right, or why it is refused. */
export function FileChoice({ onFile, first }: FileChoiceProps) {
  const t = useT();
  const [state, setState] = useState<State>({ kind: 'none' });
  const [isOver, setOver] = useState(false);

  const take = async (file: File): Promise<void> => {
    const { name: fileName } = file;
    onFile(null);
    setState({ kind: 'reading', fileName });
    const read = await readFile(file, t);
    if (read.ok) {
      const { text, preview } = read.value;
      setState({ kind: 'ready', fileName, preview });
      onFile({ text, name: preview.name, flow: preview.flow });
      announce(`${preview.name}, ${t('newPolicy.steps', { n: preview.steps })}`);
    } else {
      setState({ kind: 'refused', fileName, ...read.error });
      announce(t('newPolicy.file.refused', { file: fileName }));
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the beginning
  useEffect(() => {
    if (first !== undefined) void take(new File([first.text], first.name));
  }, []);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void take(file);
  };

  return (
    <section
      aria-label={t('newPolicy.from.file')}
      className={state.kind === 'none' || state.kind === 'reading' ? classes['drop'] : classes['report']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {state.kind === 'none' && (
        <>
          <IconFileImport size={32} color="var(--rung-muted)" aria-hidden />
          <Group gap="xs" justify="center">
            <ChooseButton label={t('newPolicy.file.choose')} onFile={(file) => void take(file)} />
            <Text c="dimmed">{t('newPolicy.file.drop')}</Text>
          </Group>
          <Text size="sm" c="dimmed" ta="center">
            {t('newPolicy.file.kinds')}
          </Text>
        </>
      )}
      {state.kind === 'reading' && (
        <Group gap="xs">
          <Loader size="sm" aria-hidden />
          <Text>{t('newPolicy.file.reading', { file: state.fileName })}</Text>
        </Group>
      )}
      {(state.kind === 'ready' || state.kind === 'refused') && (
        <>
          <FileReport state={state} />
          <Group mt="sm">
            <ChooseButton label={t('newPolicy.file.other')} onFile={(file) => void take(file)} />
          </Group>
        </>
      )}
    </section>
  );
}

function ChooseButton({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  return (
    <FileButton
      accept=".json,.yaml,.yml,application/json,application/yaml"
      inputProps={{ 'aria-label': label, tabIndex: -1 }}
      onChange={(file) => {
        if (file !== null) onFile(file);
      }}
    >
      {(props) => (
        <Button {...props} variant="default">
          {label}
        </Button>
      )}
    </FileButton>
  );
}
