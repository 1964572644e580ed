import { Group, Input, NativeSelect, Select } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { useState } from 'react';
import { partChoices } from '../parts.ts';
import { useSpeech } from '../speech.tsx';
import { toldApart } from './choices.ts';
import { type FieldProps, useFieldProps } from './field-props.tsx';
import { useFormScope } from './form-scope.ts';
import { useDraft } from './use-draft.ts';

const alone = ['owner', 'origin', 'resolver'] as const;
const named = ['tier', 'queue', 'role', 'schedule', 'user', 'vendor'] as const;

/** Kinds of people that something may be for. */
type TargetKind = (typeof alone)[number] | (typeof named)[number];

/** A target in its parts: `queue:billing` is the kind `queue` and the name `billing`. */
function targetParts(target: string | undefined): {
  readonly kind: TargetKind | '';
  readonly name: string;
} {
  const colon = target?.indexOf(':') ?? -1;
  const word = colon < 0 ? target : target?.slice(0, colon);
  const kind = [...alone, ...named].find((one) => one === word) ?? '';
  return { kind, name: colon < 0 || target === undefined ? '' : target.slice(colon + 1) };
}

const nameShape = /^[^\s:]{1,128}$/;

/** Whom something is for: the owner, a tier, a queue, a role … as the helpdesk calls them. */
export function TargetField(
  props: FieldProps & {
    readonly value: string | undefined;
    readonly onCommit: (target: string | undefined) => void;
    /** What choosing nobody is called; absent where somebody must be chosen. */
    readonly none?: string;
  },
) {
  const { value, onCommit, none } = props;
  const { flow } = useFormScope();
  const { t } = useSpeech();
  const id = useId();
  const parts = targetParts(value);
  // A kind that needs a name is no target until the name is there.
  const [begun, setBegun] = useState<TargetKind | null>(null);
  const kind = begun ?? parts.kind;
  const name = begun === null ? parts.name : '';
  const isNamed = named.some((one) => one === kind) && kind !== 'tier';
  const draft = useDraft(name, {
    refuse: (text) => (isNamed && !nameShape.test(text.trim()) ? t('form.target.name') : null),
    take: (text) => {
      setBegun(null);
      onCommit(`${kind}:${text.trim()}`);
    },
  });
  const { readOnly, size, wrapperProps, ...wrapper } = useFieldProps(
    { ...props, names: parts.kind === 'tier' ? `/tiers/${parts.name}` : undefined },
    draft.trouble,
    draft,
  );
  const { label } = props;
  const choose = (next: string): void => {
    const chosen = [...alone, ...named].find((one) => one === next);
    if (chosen === undefined) onCommit(undefined);
    else if (alone.some((one) => one === chosen)) onCommit(chosen);
    else if (chosen === 'tier') onCommit(`tier:${Object.keys(flow.tiers)[0] ?? 'frontline'}`);
    setBegun(
      chosen === undefined || chosen === 'tier' || alone.some((one) => one === chosen) ? null : chosen,
    );
  };
  const kinds = [...alone, ...named].map((one) => ({ value: one, label: t(`form.target.${one}`) }));
  return (
    <Input.Wrapper id={id} {...wrapper} {...wrapperProps}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <NativeSelect
          id={id}
          size={size}
          flex={1}
          disabled={readOnly}
          value={kind}
          data={none === undefined ? kinds : [{ value: '', label: none }, ...kinds]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {kind === 'tier' && (
          <Select
            size={size}
            flex={1}
            readOnly={readOnly}
            aria-label={t('form.target.nameOf', { label, kind: t('form.target.tier') })}
            data={[...toldApart(partChoices(flow, 'tiers'), t)]}
            value={parts.name}
            allowDeselect={false}
            onChange={(next) => next !== null && onCommit(`tier:${next}`)}
          />
        )}
        {isNamed && kind !== '' && (
          <Input
            size={size}
            flex={1}
            readOnly={readOnly}
            aria-label={t('form.target.nameOf', { label, kind: t(`form.target.${kind}`) })}
            placeholder={t('form.target.placeholder')}
            error={draft.trouble !== null}
            {...draft.input}
            // A kind that was chosen stands nowhere but here, too.
            data-untaken={begun !== null || draft.input['data-untaken']}
            onChange={(event) => draft.change(event.currentTarget.value)}
          />
        )}
      </Group>
    </Input.Wrapper>
  );
}
