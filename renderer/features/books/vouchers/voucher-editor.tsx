import { Button, Drawer } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { ErrorNote, Note } from '../../../components/note.tsx';
import { useJob } from '../../../engine.ts';
import { sayDone } from '../../../frame/toasts.tsx';
import { commandKey } from '../../../frame/top-bar.tsx';
import { useText } from '../../../preferences.tsx';
import { useWorkspace } from '../../../workspace.tsx';
import { useBooks } from '../books-place.tsx';
import {
  emptyDraft,
  findProblem,
  isUntouched,
  keptDrafts,
  lastDays,
  toGiven,
  type VoucherDraft,
} from './draft.ts';
import { VoucherHead } from './voucher-head.tsx';
import { focusCell, VoucherLines } from './voucher-lines.tsx';
import { voucherName } from './voucher-name.ts';

/** A voucher being written or changed: all by keyboard, debit against credit in sight, nothing typed ever lost. */
export function VoucherEditor({ first }: { first: VoucherDraft }) {
  const text = useText();
  const { firm } = useWorkspace();
  const { edit } = useBooks();
  const keptAs = `${firm?.firm}:${first.key}`;
  const [draft, setDraft] = useState(() => keptDrafts.get(keptAs) ?? first);
  const [asked, setAsked] = useState(false);
  const post = useJob('vouchers.post');
  const update = useJob('vouchers.update');
  const body = useRef<HTMLFormElement>(null);
  // The cursor is there at once: what is typed while the drawer still slides in must not be lost.
  const takeBody = useCallback((form: HTMLFormElement | null) => {
    body.current = form;
    focusCell(form, 0, 'summary');
  }, []);
  const busy = post.busy || update.busy;
  const problem = findProblem(draft);

  const change = (changed: Partial<VoucherDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...changed };
      if (isUntouched(next)) keptDrafts.delete(keptAs);
      else keptDrafts.set(keptAs, next);
      return next;
    });
  const discard = () => {
    keptDrafts.delete(keptAs);
    edit(null);
  };
  const save = async (goOn: boolean) => {
    setAsked(true);
    if (problem || busy) return;
    const given = toGiven(draft);
    const { voucherId } = draft;
    const done = voucherId === null ? await post.run(given) : await update.run({ ...given, voucherId });
    if (!done) return;
    keptDrafts.delete(keptAs);
    if (firm) lastDays.set(firm.firm, done.date);
    sayDone(
      text(voucherId === null ? 'ui.vouchers.posted' : 'ui.vouchers.changed', {
        name: voucherName(done),
        fen: done.totalFen,
      }),
    );
    if (!goOn) return edit(null);
    setAsked(false);
    setDraft(emptyDraft(done.date, done.word));
    requestAnimationFrame(() => focusCell(body.current, 0, 'summary'));
  };
  return (
    <Drawer
      open
      size={960}
      className="voucher-editor"
      onClose={() => edit(null)}
      mask={{ closable: false }}
      autoFocus={false}
      title={
        draft.voucherId === null
          ? text('ui.vouchers.new')
          : text('ui.vouchers.changing', {
              name: voucherName({ word: draft.word, number: draft.number ?? 0 }),
            })
      }
      footer={
        <div className="drawer-foot">
          <span className="muted small keys-hint">{text('ui.vouchers.keys', { key: commandKey })}</span>
          {(!isUntouched(draft) || draft.voucherId !== null) && (
            <Button type="text" onClick={discard} data-testid="voucher-discard">
              {text('ui.vouchers.discard')}
            </Button>
          )}
          {draft.voucherId === null && (
            <Button onClick={() => void save(true)} loading={busy} data-testid="voucher-post-next">
              {text('ui.vouchers.postNext')}
            </Button>
          )}
          <Button type="primary" onClick={() => void save(false)} loading={busy} data-testid="voucher-post">
            {text(draft.voucherId === null ? 'ui.vouchers.post' : 'ui.vouchers.saveChange')}
          </Button>
        </div>
      }
    >
      <form
        ref={takeBody}
        data-testid="voucher-editor"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return;
          event.preventDefault();
          void save(draft.voucherId === null);
        }}
      >
        <ErrorNote error={post.error ?? update.error} />
        {asked && problem && (
          <Note tone="wait">
            {'line' in problem
              ? text(`ui.vouchers.problem.${problem.problem}`, { line: problem.line })
              : text(`ui.vouchers.problem.${problem.problem}`)}
          </Note>
        )}
        <VoucherHead draft={draft} onChange={change} />
        <VoucherLines
          draft={draft}
          onChange={(lines) => change({ lines })}
          onDone={() =>
            document
              .querySelector<HTMLElement>(
                `[data-testid="${draft.voucherId === null ? 'voucher-post-next' : 'voucher-post'}"]`,
              )
              ?.focus()
          }
        />
      </form>
    </Drawer>
  );
}
