import { useJob } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useBooks } from '../books-place.tsx';
import { ExportMenu } from '../export-menu.tsx';

/** The vouchers as a journal (序时账) that can be imported again, here or elsewhere. */
export function ExportVouchers() {
  const text = useText();
  const { months } = useBooks();
  const job = useJob('vouchers.export');
  const ends = months.map(({ month }) => month).sort();
  const [from] = ends;
  const to = ends.at(-1);
  if (!from || !to) return null;
  return (
    <ExportMenu
      formats={['xlsx', 'csv']}
      what={`${text('ui.vouchers.journal')} ${from} ${to}`}
      job={job}
      onWrite={async (file, format) => ((await job.run({ file, format, from, to })) ? [] : null)}
    />
  );
}
