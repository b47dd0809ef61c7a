import { useDeferredValue, useState } from 'react';
import { fieldsOfColumn } from '../../../../shared/evidence/import/fields';
import type { ColumnMapping, ImportTarget } from '../../../../shared/evidence/import/import-types';
import { columnLetters } from '../../../../shared/evidence/workbook';
import { listOf } from '../../../../shared/model/collection';
import { useProject } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { DataTable } from '../../../ui/data-table';
import { Tag } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import styles from './import.module.css';
import { targetWords } from './target-words';
import type { ImportWizard } from './use-import-wizard';

const leaveOut = '—';
const screenful = 10;

/** What the table becomes, and what each column is taken for, with the reason beside it. */
export function ColumnsStep({ wizard }: { readonly wizard: ImportWizard }) {
  const { suggestion, mapping, target, partnerId, newPartner } = wizard.state;
  const partners = useProject((project) => project.partners);
  // A screenful first: every row is a list to choose from, and thirty of them at once would hold the window up.
  const drawn = useDeferredValue(mapping.length, screenful);
  if (!suggestion || !target) return null;
  const used = new Set(mapping.map((column) => column.field));
  const missing = suggestion.fields.filter((field) => field.required && !used.has(field.field));
  const needsPartner = target === 'scores-wide' && !used.has('partner');
  const choices = [
    { value: leaveOut, label: 'Leave out' },
    ...suggestion.fields.map((field) => ({ value: field.field, label: field.label })),
  ];
  return (
    <div className={styles.stack}>
      <div className={styles.controls}>
        <Select<ImportTarget>
          label="This table holds"
          value={target}
          choices={Object.entries(targetWords).map(([value, label]) => ({
            value: value as ImportTarget,
            label,
          }))}
          onChange={(next) => void wizard.suggest(next)}
        />
        {needsPartner && (
          <Select
            label="Whose scores"
            value={partnerId ?? leaveOut}
            choices={[
              { value: leaveOut, label: 'Choose a partner' },
              ...listOf(partners).map((partner) => ({ value: partner.id, label: partner.name })),
              ...(newPartner ? [{ value: newPartner.id, label: `${newPartner.name} (new)` }] : []),
            ]}
            onChange={(value) => {
              const known = newPartner ? [...listOf(partners), newPartner] : listOf(partners);
              const partner = known.find((entry) => entry.id === value);
              if (partner) wizard.setPartner(partner.id);
            }}
          />
        )}
        {needsPartner && <NewPartner onName={wizard.namePartner} />}
      </div>
      <p className={styles.sentence}>
        {suggestion.targets.find((entry) => entry.target === target)?.why}
        {suggestion.remembered &&
          ` A table with these headings was imported before (${suggestion.remembered.name}); its columns are taken as last time.`}
      </p>
      {suggestion.missingColumns.length > 0 && (
        <Notice tone="caution" title={`Last time there was also: ${suggestion.missingColumns.join(', ')}`}>
          This file has no column with that heading. If it has another name now, choose what it is below.
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="caution" title={`Still needed: ${missing.map((field) => field.label).join(', ')}`}>
          Choose the column for it below, or go back and pick another header row.
        </Notice>
      )}
      <DataTable
        withTools={false}
        caption="What each column is taken for"
        hideCaption
        rows={mapping.slice(0, drawn)}
        rowKey={(row) => String(row.column)}
        columns={[
          {
            key: 'column',
            header: 'Column',
            rowHeader: true,
            cell: (row) => (
              <span className={styles.columnName}>
                <span className={styles.letters}>{columnLetters(row.column)}</span>
                <span>{row.header === '' ? 'no heading' : row.header}</span>
              </span>
            ),
          },
          {
            key: 'samples',
            header: 'First values',
            cell: (row) => <Samples texts={row.samples} />,
          },
          {
            key: 'field',
            header: 'Is',
            cell: (row) => (
              <div className={styles.fieldChoice}>
                <Select
                  label={`Column ${columnLetters(row.column)} is`}
                  hideLabel
                  compact
                  value={row.field ?? leaveOut}
                  choices={[
                    ...choices,
                    ...fieldsOfColumn(target, row.header).map(({ field, label }) => ({
                      value: field,
                      label,
                    })),
                  ]}
                  onChange={(value) => wizard.map(row.column, value === leaveOut ? null : value)}
                />
              </div>
            ),
          },
          { key: 'why', header: 'Why', cell: (row) => <Why {...row} /> },
        ]}
      />
    </div>
  );
}

/** Someone whose sheet arrives before they are on the list: named here, they join with the import. */
function NewPartner({ onName }: { readonly onName: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.controls}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onName(name.trim());
        setName('');
      }}
    >
      <TextField label="Or a new partner" value={name} onChange={setName} />
      <Button type="submit">Use this name</Button>
    </form>
  );
}

/** The reason, and a word of warning where it is no more than a likeness. */
function Why({ why, field, confidence }: ColumnMapping) {
  return (
    <span className={styles.why}>
      {why}
      {field !== null && confidence < doubtful && <Tag tone="caution">check this one</Tag>}
    </span>
  );
}

const doubtful = 0.75;

/** Enough to know the column by, cut so that a long text does not push the choice away. */
function Samples({ texts }: { readonly texts: readonly string[] }) {
  const shown = texts.slice(0, 3).map((text) => (text.length > 42 ? `${text.slice(0, 41)}…` : text));
  return <span className={styles.samples}>{shown.join(' · ') || 'empty'}</span>;
}

/** True when everything the target needs has a column and, for one partner's sheet, a partner. */
export function columnsComplete(wizard: ImportWizard): boolean {
  const { suggestion, mapping, target, partnerId } = wizard.state;
  if (!suggestion || !target) return false;
  const used = new Set(mapping.map((column) => column.field));
  if (suggestion.fields.some((field) => field.required && !used.has(field.field))) return false;
  return target !== 'scores-wide' || used.has('partner') || partnerId !== undefined;
}
