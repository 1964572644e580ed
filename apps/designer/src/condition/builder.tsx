import type { ConditionContext, Query } from '@rung/condition';
import type { Diagnostic } from '@rung/kernel';
import { type RefObject, useMemo } from 'react';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { useFormScope } from '../inspector/fields/form-scope.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { BuilderContext, type BuilderScope } from './builder-context.ts';
import { conditionControls } from './controls.tsx';
import type { RowPath } from './edit-rows.ts';
import type { SampleTicket } from './try-condition.ts';

/** A condition as rows and groups. It shows the rows that it is given and hands on every change of them. */
export function ConditionBuilder(props: {
  readonly query: Query;
  readonly context: ConditionContext;
  readonly problems: readonly Diagnostic[];
  /** Whether the rows stand nowhere but here, because they make no condition. */
  readonly isUntaken: boolean;
  readonly sample: SampleTicket | null;
  readonly isBegun: RefObject<boolean>;
  readonly onChange: (query: Query) => void;
}) {
  const { query, context, problems, isUntaken, sample, isBegun, onChange } = props;
  const { flow, readOnly } = useFormScope();
  const { t } = useSpeech();
  // The library gives rows ids by writing into them, so it is never handed ours.
  // Its types do not know readonly lists; the shape is the library's by the definition of `Query`.
  const shown = useMemo(() => withIds(structuredClone(query) as RuleGroupType, 'row'), [query]);
  const scope: BuilderScope = {
    flow,
    context,
    query,
    readOnly,
    sample,
    isBegun,
    isUntaken,
    change: onChange,
    problemAt: (path) => problems.find(({ data }) => samePath(data['row'], path)) ?? null,
  };
  return (
    <BuilderContext.Provider value={scope}>
      <div ref={asGroup}>
        <QueryBuilder
          query={shown}
          fields={[{ name: 'any', value: 'any', label: 'any' }]}
          controlElements={conditionControls}
          accessibleDescriptionGenerator={({ path }) =>
            t(path.length === 0 ? 'builder.query' : 'builder.group')
          }
          suppressStandardClassnames
          enableMountQueryChange={false}
          autoSelectField={false}
          disabled={readOnly}
        />
      </div>
    </BuilderContext.Provider>
  );
}

/** The same rows with ids by their places: with new ids at each change the library would draw new inputs, without the focus. */
function withIds(group: RuleGroupType, id: string): RuleGroupType {
  const rules = group.rules.map((row, index) =>
    'rules' in row ? withIds(row, `${id}-${index}`) : { ...row, id: `${id}-${index}` },
  );
  return { ...group, id, rules };
}

/** The library calls every condition a landmark of the page; there may be many in one step. */
function asGroup(frame: HTMLDivElement | null): void {
  frame?.querySelector('[role="form"]')?.setAttribute('role', 'group');
}

function samePath(row: unknown, path: RowPath): boolean {
  return (
    Array.isArray(row) && row.length === path.length && row.every((place, index) => place === path[index])
  );
}
