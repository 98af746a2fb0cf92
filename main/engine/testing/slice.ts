import { join, resolve } from 'node:path';
import type { InputOf, OperationName, OutputOf } from '../../../core/contract.ts';

export type SliceCall = <N extends OperationName>(
  operation: N,
  input: InputOf<N>,
  firm?: string,
) => Promise<OutputOf<N>>;

const samples = resolve(import.meta.dirname, '../../../resources/samples');
export const sampleFiles = {
  trialBalance: join(samples, '科目余额表-2026-10.xlsx'),
  bankStatement: join(samples, '建设银行流水-2025-11至2026-10.csv'),
  licence: join(samples, '营业执照.png'),
  contract: join(samples, '购销合同.pdf'),
};

/** The main job from a new firm to its pack, as the kill test and the round trips run it. Answers the firm's handle. */
export async function runSlice(call: SliceCall, firmFile: string, packFile: string): Promise<string> {
  const profile = { name: '苏州晨光精密机械有限公司', staff: 26, industry: 'industry' };
  const { firm } = await call('firm.create', { file: firmFile, profile });
  await call('firm.saveProfile', { foundedOn: '2023-05-18', borrowerType: 'company' }, firm);
  await call('imports.commit', { file: sampleFiles.trialBalance }, firm);
  const { importId } = await call('imports.commit', { file: sampleFiles.bankStatement }, firm);
  await call('runway.saveSettings', { burnMonths: 6 }, firm);
  const need = {
    amountFen: 800_000_00,
    use: 'workingCapital',
    termMonths: 12,
    neededOn: '2027-01-31',
  } as const;
  await call('needs.save', need, firm);
  await call('matches.choose', { route: 'creditLoan' }, firm);
  await call('documents.attach', { file: sampleFiles.licence, itemId: 'businessLicence' }, firm);
  const { document } = await call(
    'documents.attach',
    { file: sampleFiles.contract, itemId: 'salesContract' },
    firm,
  );
  await call('documents.update', { documentId: document.documentId, issuedOn: '2026-10-01' }, firm);
  await call('loans.savePlan', { method: 'interestOnly', nominalAnnual: 0.0594 }, firm);
  await call('firm.undo', {}, firm);
  await call('firm.redo', {}, firm);
  await call('imports.undo', { importId }, firm);
  await call('firm.undo', {}, firm);
  await call('pack.build', { file: packFile, format: 'zip', language: 'zh' }, firm);
  await call('firm.saveProfile', { staff: 27 }, firm);
  return firm;
}
