import type { ReactNode } from 'react';
import { MoneyText } from '../../components/money.tsx';
import { formatSize } from '../../components/size.ts';
import { useText } from '../../preferences.tsx';
import type { Preview } from './preview.ts';

/** What the file was found to be, and what is in it. */
export function ImportFacts({ preview }: { preview: Preview }) {
  const text = useText();
  const { account, period } = preview;
  const facts: [string, ReactNode][] = [
    [
      text('ui.imports.format'),
      preview.mappingName
        ? text('ui.imports.mapping.by', { name: preview.mappingName })
        : (preview.formatName ?? text('ui.imports.notRecognised')),
    ],
    [text('ui.imports.kind'), preview.kind ? text(`ui.imports.kind.${preview.kind}`) : '–'],
  ];
  if (account)
    facts.push([
      text('ui.imports.account'),
      [account.bank, account.name, account.number].filter(Boolean).join(' · ') || '–',
    ]);
  if (period)
    facts.push([
      text('ui.imports.period'),
      <span key="period" className="figure">
        {period.from === period.to ? period.from : `${period.from} – ${period.to}`}
      </span>,
    ]);
  facts.push([
    text('ui.imports.rows'),
    text('ui.imports.rowCount', { count: preview.rowCount, duplicates: preview.duplicateCount }),
  ]);
  if (preview.voucherCount !== null)
    facts.push([text('ui.imports.vouchers'), preview.voucherCount.toLocaleString('en-US')]);
  if (preview.skippedCount > 0) {
    const told = preview.skippedRows.filter(({ reason }) => reason !== 'blank');
    const rows = told.slice(0, 8).map(({ row }) => row);
    facts.push([
      text('ui.imports.skipped'),
      <span key="skipped" title={told.map(({ row, text: said }) => `${row}: ${said}`).join('\n')}>
        {text('ui.imports.skippedRows', { count: preview.skippedCount, rows: rows.join(', ') })}
      </span>,
    ]);
  }
  if (preview.moneyInFen !== null)
    facts.push([text('ui.imports.moneyIn'), <MoneyText key="in" fen={preview.moneyInFen} />]);
  if (preview.moneyOutFen !== null)
    facts.push([text('ui.imports.moneyOut'), <MoneyText key="out" fen={preview.moneyOutFen} />]);
  if (preview.openingFen !== null)
    facts.push([text('ui.imports.opening'), <MoneyText key="opening" fen={preview.openingFen} />]);
  if (preview.closingFen !== null)
    facts.push([text('ui.imports.closing'), <MoneyText key="closing" fen={preview.closingFen} />]);
  if (preview.debitFen !== null)
    facts.push([text('ui.imports.debit'), <MoneyText key="debit" fen={preview.debitFen} />]);
  if (preview.creditFen !== null)
    facts.push([text('ui.imports.credit'), <MoneyText key="credit" fen={preview.creditFen} />]);
  if (preview.chart) facts.push([text('ui.imports.chart'), text(`ui.imports.chart.${preview.chart}`)]);
  facts.push([
    text('ui.imports.file'),
    <span key="file" title={`SHA-256 ${preview.sha256}`}>
      {formatSize(preview.size)}
    </span>,
  ]);
  return (
    <dl className="facts" data-testid="import-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
