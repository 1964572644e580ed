import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { outlineOf } from '@rung/flow';
import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { isOutlineShown } from '../keyboard/regions.ts';
import { focusStep, useEditorUi, useEditorUiStore } from './editor-ui.ts';
import type { PlaceAt } from './find-places.ts';
import css from './find-step.module.css';
import { findSteps } from './find-steps.ts';
import { KindIcon } from './kind-icon.tsx';
import { useFoundPlaces } from './use-found-places.ts';

/** Finds steps by what they say, by their ids, and by the values inside them; behind them whatever else of the policy says it. */
export function FindStep() {
  const t = useT();
  const wording = useWording();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const field = useRef<HTMLInputElement>(null);
  const isFinding = useEditorUi((state) => state.isFinding);
  const flow = useEditorState((state) => state.flow);
  const [sought, setSought] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useMemo(
    () => (combobox.dropdownOpened ? findSteps({ flow, outline: outlineOf(flow), wording, sought }) : []),
    [flow, wording, sought, combobox.dropdownOpened],
  );
  const places = useFoundPlaces(flow, combobox.dropdownOpened ? sought : null);
  useEffect(() => {
    if (!isFinding) return;
    field.current?.focus();
    field.current?.select();
    ui.setState({ isFinding: false });
  }, [isFinding, ui]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list, not a new store, is what it follows
  useEffect(() => {
    combobox.selectFirstOption();
  }, [found, places.groups]);
  const go = (id: string) => {
    combobox.closeDropdown();
    setSought('');
    const place = places.groups.flatMap((group) => group.found).find(({ at }) => keyOf(at) === id);
    if (place !== undefined) {
      places.open(place.at);
      return;
    }
    editor.select([id]);
    focusStep(ui, id);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={go} width={360} position="bottom-end" withinPortal>
      {/* What scrolls in it is moved through from the field, as its role says. */}
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={field}
          role="combobox"
          className={css['field'] ?? ''}
          aria-label={t('editor.find')}
          placeholder={t('editor.find.placeholder')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={sought}
          onChange={(event) => {
            setSought(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => (sought === '' ? undefined : combobox.openDropdown())}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setSought('');
            ui.setState(({ active }) => ({ focusWanted: active }));
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={sought.trim() === ''}>
        <Combobox.Options className={css['options'] ?? ''} aria-label={t('editor.find')}>
          {found.length + places.groups.length === 0 ? (
            <Combobox.Empty>{t('editor.find.nothing')}</Combobox.Empty>
          ) : null}
          {found.map(({ node, number, title, where }) => {
            const kind = flow.nodes[node]?.kind;
            const isTwin = found.some((other) => other.node !== node && other.title === title);
            return (
              <Combobox.Option key={node} value={node}>
                <span className={css['option']}>
                  {kind === undefined ? null : <KindIcon kind={kind} size={18} />}
                  <span>
                    {isOutlineShown() || isTwin ? `${number} ${title}` : title}
                    <span className={css['where']}>{where}</span>
                  </span>
                </span>
              </Combobox.Option>
            );
          })}
          {places.groups.map((group) => (
            <Combobox.Group key={group.id} label={group.label}>
              {group.found.map(({ at, name, where }) => (
                <Combobox.Option key={keyOf(at)} value={keyOf(at)}>
                  <span className={css['option']}>
                    <span>
                      {name}
                      {where === '' ? null : <span className={css['where']}>{where}</span>}
                    </span>
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Tells places apart, from one another and from steps, whose ids have no such letters. */
const keyOf = (at: PlaceAt): string => JSON.stringify(at);
