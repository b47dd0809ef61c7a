import { useState } from 'react';
import { checkOptions } from '../../../shared/checks/option-checks';
import { find, listOf } from '../../../shared/model/collection';
import type { OptionId } from '../../../shared/model/ids';
import { newOption, nextCode } from '../../../shared/model/new-entities';
import type { Option } from '../../../shared/model/options';
import { useDispatch, useOrigin, useProject } from '../../store/project-context';
import { Button, LinkButton } from '../../ui/button';
import { EmptyState, PageHeader } from '../../ui/layout';
import { Tabs } from '../../ui/tabs';
import { BaselineNotice } from './baseline-notice';
import { GatesView } from './gates-view';
import { ListFilter, type ListChoice } from './list-filter';
import { NewOptionDialog } from './new-option-dialog';
import { OptionChecks } from './option-checks';
import { OptionEditor } from './option-editor';
import { OptionTable } from './option-table';
import styles from './options-screen.module.css';
import { RemoveOptionDialog } from './remove-option-dialog';

type Open = { readonly kind: 'edit' | 'remove'; readonly id: OptionId } | { readonly kind: 'add' };

/** What could we do? The longlist with its costs and reach, down to the shortlist, reasons kept. */
export function OptionsScreen() {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [filter, setFilter] = useState<ListChoice>('all');
  const [part, setPart] = useState<'list' | 'gates'>('list');
  const [open, setOpen] = useState<Open>();
  const options = listOf(project.options);
  const opened = open && open.kind !== 'add' ? find(project.options, open.id) : undefined;

  function addBaseline(type: 'do-nothing' | 'do-minimum') {
    const given =
      type === 'do-nothing'
        ? { code: 'DN', title: 'Do nothing new: carry on as now' }
        : { code: 'DM', title: 'Do the minimum: only what the law requires' };
    dispatch({ type: 'option/add', option: newOption(origin, { ...given, type }) });
  }

  return (
    <>
      <PageHeader
        title="Options"
        question="What could we do?"
        actions={
          options.length > 0 && (
            <>
              <LinkButton href="#/evidence/import" icon="import">
                Import from a spreadsheet
              </LinkButton>
              <Button tone="primary" icon="add" onClick={() => setOpen({ kind: 'add' })}>
                Add option
              </Button>
            </>
          )
        }
      />
      {options.length === 0 ? (
        <EmptyState
          title="Nothing on the longlist yet"
          actions={
            <>
              <LinkButton href="#/evidence/import" tone="primary" icon="import">
                Import from a spreadsheet
              </LinkButton>
              <Button icon="add" onClick={() => setOpen({ kind: 'add' })}>
                Add the first option
              </Button>
            </>
          }
        >
          List everything you could do, large and small, and what you could do less of. Doing nothing and
          doing the minimum belong on it: every other option is compared with them. A spreadsheet with one
          option a row comes in as it is.
        </EmptyState>
      ) : (
        <Tabs
          label="Options"
          tabs={[
            { key: 'list', label: 'The options' },
            { key: 'gates', label: 'Gates before weighing' },
          ]}
          selected={part}
          onSelect={setPart}
        >
          {part === 'gates' ? (
            <GatesView project={project} />
          ) : (
            <div className={styles.screen}>
              <BaselineNotice options={options} onAdd={addBaseline} />
              <OptionChecks checks={checkOptions(project).filter((check) => check.kind !== 'no-baseline')} />
              <ListFilter options={options} selected={filter} onSelect={setFilter} />
              <OptionTable
                options={options.filter((option) => filter === 'all' || option.list === filter)}
                partners={project.partners}
                movable={filter === 'all'}
                onEdit={(id) => setOpen({ kind: 'edit', id })}
                onRemove={(id) => setOpen({ kind: 'remove', id })}
                onMove={(id, by) =>
                  dispatch({ type: 'option/move', id, toIndex: project.options.order.indexOf(id) + by })
                }
              />
            </div>
          )}
        </Tabs>
      )}
      {open?.kind === 'add' && (
        <NewOptionDialog
          code={nextCode(options, prefixOf(options))}
          onClose={() => setOpen(undefined)}
          onAdded={(id) => setOpen({ kind: 'edit', id })}
        />
      )}
      {open?.kind === 'edit' && opened && (
        <OptionEditor option={opened} project={project} onClose={() => setOpen(undefined)} />
      )}
      {open?.kind === 'remove' && opened && (
        <RemoveOptionDialog option={opened} project={project} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

/** Carries on with the letters the options already use: "A" after A01…A16. */
function prefixOf(options: readonly Option[]): string {
  const last = options.findLast((option) => /^[A-Za-z]+\d+$/.test(option.code));
  return last ? last.code.replace(/\d+$/, '') : 'A';
}
