import type { InputOf } from '../../../../core/contract.ts';
import { useJob } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import type { Period } from '../books-place.tsx';
import { ExportMenu } from '../export-menu.tsx';

type Part = InputOf<'books.export'>['parts'][number];

/** Statements or ledgers as a workbook with live formulas or a PDF. */
export function ExportBooks({
  month,
  period,
  parts,
  code = null,
}: {
  month: string;
  period: Period;
  parts: Part[];
  /** The account of the detailed ledger. */
  code?: string | null;
}) {
  const text = useText();
  const job = useJob('books.export');
  const name = text(parts.length > 1 ? 'ui.books.tab.statements' : 'ui.books.tab.ledgers');
  return (
    <ExportMenu
      formats={['xlsx', 'pdf']}
      what={`${name} ${month}`}
      job={job}
      disabled={parts[0] === 'detailedLedger' && code === null}
      onWrite={async (file, format) => {
        const made = await job.run({ month, period, parts, format, file, ...(code && { code }) });
        return made?.leftOut ?? null;
      }}
    />
  );
}
