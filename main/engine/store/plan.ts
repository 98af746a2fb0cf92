import type { PlanChanges } from '../../../core/loans/plan.ts';
import type { ReadDb, WriteTx } from './handles.ts';

interface PlanRow {
  route: string;
  method: PlanChanges['method'];
  nominal_annual: number | null;
  term_months: number | null;
  draw_on: string | null;
  day_count: PlanChanges['dayCount'];
  upfront_fee_fen: number | null;
  rate_from: PlanChanges['rateFrom'];
}

/** The chosen route with what was changed of its plan; null while none is chosen. */
export function readPlanChanges(db: ReadDb): PlanChanges | null {
  const row = db.get<PlanRow>('SELECT * FROM plan WHERE id = 1');
  if (!row) return null;
  return {
    route: row.route,
    method: row.method,
    nominalAnnual: row.nominal_annual,
    termMonths: row.term_months,
    drawOn: row.draw_on,
    dayCount: row.day_count,
    upfrontFeeFen: row.upfront_fee_fen,
    rateFrom: row.rate_from,
  };
}

/** The chosen route; null while none is chosen. */
export function readChosenRoute(db: ReadDb): string | null {
  return readPlanChanges(db)?.route ?? null;
}

export function savePlanChanges(tx: WriteTx, plan: PlanChanges): void {
  tx.put(
    'plan',
    { id: 1 },
    {
      route: plan.route,
      method: plan.method,
      nominal_annual: plan.nominalAnnual,
      term_months: plan.termMonths,
      draw_on: plan.drawOn,
      day_count: plan.dayCount,
      upfront_fee_fen: plan.upfrontFeeFen,
      rate_from: plan.rateFrom,
    },
  );
}

/** Chooses a route. A quote belongs to the route it was given for, so another route starts with the defaults. */
export function saveChosenRoute(tx: WriteTx, route: string | null): void {
  const before = readChosenRoute(tx);
  if (before === route) return;
  if (route === null) {
    tx.remove('plan', { id: 1 });
    return;
  }
  savePlanChanges(tx, {
    route,
    method: null,
    nominalAnnual: null,
    termMonths: null,
    drawOn: null,
    dayCount: null,
    upfrontFeeFen: null,
    rateFrom: null,
  });
}
