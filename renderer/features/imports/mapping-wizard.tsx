import { Button, Drawer, Radio, Select } from 'antd';
import { useState } from 'react';
import { encodings, importKinds } from '../../../core/imports/schemas.ts';
import type { ChosenFile } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useAppRead, useJob, useRefresh } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { encodingNames } from './encoding-names.ts';
import {
  draftOf,
  type Grid,
  type Kind,
  type MappingDraft,
  mappingOf,
  missingRoles,
  rolesByName,
} from './mapping.ts';
import { MappingCheck } from './mapping-check.tsx';
import { MappingGrid } from './mapping-grid.tsx';
import type { Options } from './preview.ts';

/** Says by hand what the columns of a file are: its head row, each column, and which sign is money in. */
export function MappingWizard({
  file,
  options,
  kind,
  onUse,
  onClose,
}: {
  file: ChosenFile;
  options: Options;
  kind: Kind | null;
  onUse(chosen: Pick<Options, 'mapping' | 'encoding' | 'sheet'>): void;
  onClose(): void;
}) {
  const text = useText();
  const refresh = useRefresh();
  const [encoding, setEncoding] = useState(options.encoding);
  const [sheet, setSheet] = useState(options.sheet);
  const [draft, setDraft] = useState(() => draftOf(options.mapping, kind ?? 'bankStatement'));
  const [name, setName] = useState<string | null>(null);
  const save = useJob('imports.saveMapping');
  const place = { ...(encoding && { encoding }), ...(sheet && { sheet }) };
  const read = useAppRead('imports.readGrid', { file: file.handle, ...place }, { keep: true });
  const roles = read.data?.roles.find((one) => one.kind === draft.kind);
  const mapping = roles ? mappingOf(draft, roles) : null;
  const change = (part: Partial<MappingDraft>) => setDraft((before) => ({ ...before, ...part }));

  const use = async () => {
    if (!mapping) return;
    if (name) {
      if (!(await save.run({ name, file: file.handle, ...place, mapping }))) return;
      refresh('imports.listMappings');
      sayDone(text('ui.imports.mapping.saved', { name }));
    }
    onUse({ mapping, ...place });
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={920}
      mask={{ closable: false }}
      title={text('ui.imports.mapping.title', { name: file.name })}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{text('ui.imports.mapping.back')}</Button>
          <Button
            type="primary"
            disabled={!mapping}
            loading={save.busy}
            onClick={() => void use()}
            data-testid="mapping-use"
          >
            {text('ui.imports.mapping.use')}
          </Button>
        </div>
      }
    >
      <div className="stack" data-testid="mapping-wizard">
        <ErrorNote error={save.error} />
        <Ready read={read} lines={8}>
          {(grid) => (
            <>
              <Basics
                grid={grid}
                kind={draft.kind}
                onKind={(chosen) => change({ kind: chosen, roles: {} })}
                onEncoding={setEncoding}
                onSheet={(chosen) => {
                  setSheet(chosen);
                  change({ headerRow: null, roles: {} });
                }}
              />
              {roles && (
                <>
                  <MappingGrid
                    grid={grid}
                    roles={roles.roles}
                    draft={draft}
                    onHead={(headerRow, heads) =>
                      change({
                        headerRow,
                        roles: headerRow === null ? {} : rolesByName(heads, roles),
                      })
                    }
                    onRole={(column, role) =>
                      setDraft((before) => {
                        const { [column]: _, ...others } = before.roles;
                        return { ...before, roles: role === null ? others : { ...others, [column]: role } };
                      })
                    }
                  />
                  <Missing draft={draft} grid={grid} />
                </>
              )}
              {Object.values(draft.roles).includes('amount') && (
                <Field label={text('ui.imports.mapping.sign')}>
                  {() => (
                    <Radio.Group
                      aria-label={text('ui.imports.mapping.sign')}
                      value={draft.positiveIs}
                      onChange={(event) => change({ positiveIs: event.target.value as 'in' | 'out' })}
                      options={(['in', 'out'] as const).map((value) => ({
                        value,
                        label: text(`ui.imports.mapping.positiveIs.${value}`),
                      }))}
                    />
                  )}
                </Field>
              )}
              {mapping && (
                <>
                  <MappingCheck
                    file={file}
                    options={{ ...options, ...place, mapping }}
                    dateOrder={draft.dateOrder}
                    onDateOrder={(dateOrder) => change({ dateOrder })}
                  />
                  <Field label={text('ui.imports.mapping.name')} hint={text('ui.imports.mapping.nameHint')}>
                    {(id, by) => (
                      <TextInput
                        id={id}
                        describedBy={by}
                        live
                        value={name}
                        maxLength={100}
                        placeholder={text('ui.imports.mapping.nameExample')}
                        onCommit={setName}
                        testId="mapping-name"
                      />
                    )}
                  </Field>
                </>
              )}
            </>
          )}
        </Ready>
      </div>
    </Drawer>
  );
}

function Basics({
  grid,
  kind,
  onKind,
  onEncoding,
  onSheet,
}: {
  grid: Grid;
  kind: Kind;
  onKind(kind: Kind): void;
  onEncoding(encoding: NonNullable<Grid['encoding']>): void;
  onSheet(sheet: string): void;
}) {
  const text = useText();
  return (
    <div className="fields">
      <Field label={text('ui.imports.kind')}>
        {(id, by) => (
          <Select
            id={id}
            aria-describedby={by}
            value={kind}
            onChange={onKind}
            options={importKinds.map((value) => ({ value, label: text(`ui.imports.kind.${value}`) }))}
            data-testid="mapping-kind"
          />
        )}
      </Field>
      {grid.encoding && (
        <Field label={text('ui.imports.encoding')} hint={text('ui.imports.encodingHint')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              value={grid.encoding}
              onChange={(chosen) => chosen && onEncoding(chosen)}
              options={encodings.map((value) => ({ value, label: encodingNames[value] }))}
            />
          )}
        </Field>
      )}
      {grid.sheets.length > 1 && (
        <Field label={text('ui.imports.sheet')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              value={grid.sheet}
              onChange={onSheet}
              options={grid.sheets.map((value) => ({ value, label: value }))}
            />
          )}
        </Field>
      )}
    </div>
  );
}

/** What is still to be said, in words. */
function Missing({ draft, grid }: { draft: MappingDraft; grid: Grid }) {
  const text = useText();
  const roles = grid.roles.find((one) => one.kind === draft.kind);
  if (!roles || draft.headerRow === null) return null;
  const sets = missingRoles(draft, roles).map((set) =>
    set.map((role) => roles.roles.find((one) => one.role === role)?.name ?? role),
  );
  if (sets.length === 0) return null;
  return (
    <p className="wait-text" role="status">
      {text('ui.imports.mapping.missing', { sets })}
    </p>
  );
}
