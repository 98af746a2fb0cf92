import { RongbeiError } from '../../../core/errors.ts';
import type { TaxReturn } from '../../../core/evidence/schemas.ts';
import type { ParsedInputOf, WriteContext } from '../handler.ts';
import { findDocument } from '../store/documents.ts';
import * as store from '../store/evidence.ts';
import type { ReadDb } from '../store/handles.ts';

/** A paper that is named must be there. */
export function refuseUnknownPaper(db: ReadDb, documentId: number | null): void {
  if (documentId !== null && !findDocument(db, documentId))
    throw new RongbeiError('documents.unknown', { documentId });
}

export function saveTaxReturn(
  { tx }: WriteContext,
  given: ParsedInputOf<'evidence.saveTaxReturn'>,
): TaxReturn {
  const { taxReturnId, ...fields } = given;
  const { kind, from, to, documentId } = fields;
  if (from > to) throw new RongbeiError('evidence.periodReversed', { from, to });
  refuseUnknownPaper(tx, documentId);
  if (taxReturnId !== undefined && !store.findTaxReturn(tx, taxReturnId))
    throw new RongbeiError('evidence.unknownTaxReturn', { taxReturnId });
  const others = store
    .listTaxReturns(tx)
    .filter((each) => each.kind === kind && each.taxReturnId !== taxReturnId);
  if (others.some((each) => each.from === from && each.to === to))
    throw new RongbeiError('evidence.taxReturnExists', { kind, from, to });
  const overlap = others.find((each) => each.from <= to && from <= each.to);
  if (overlap)
    throw new RongbeiError('evidence.returnOverlaps', { kind, from: overlap.from, to: overlap.to });
  return { ...fields, taxReturnId: store.saveTaxReturn(tx, taxReturnId ?? null, fields) };
}

export function removeTaxReturn({ tx }: WriteContext, taxReturnId: number): { taxReturnId: number } {
  if (!store.findTaxReturn(tx, taxReturnId))
    throw new RongbeiError('evidence.unknownTaxReturn', { taxReturnId });
  store.removeTaxReturn(tx, taxReturnId);
  return { taxReturnId };
}
