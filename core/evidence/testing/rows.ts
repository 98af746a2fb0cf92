import type { EvidenceFacts } from '../classify-receipt.ts';
import { type FoundPairs, findPairs, type PairMark } from '../find-pairs.ts';
import { indexPairs } from '../index-pairs.ts';
import { keyOf, type OwnAccount } from '../movement.ts';
import type { EvidenceRules } from '../rules.ts';
import type { Movement } from '../schemas.ts';
import { ownNamesOf } from '../wallet-rows.ts';

export const firmName = '苏州晨光精密机械有限公司';
export const legalRepresentative = '陈晨光';

/** Rules like those that ship, so that a test says which ones it needs. */
export const rules: EvidenceRules = {
  source: { zh: '', en: '' },
  status: 'recall',
  wallets: [
    { brand: 'alipay', accounts: ['alipay'], names: ['支付宝'] },
    { brand: 'wechat', accounts: ['wechat'], names: ['财付通', '微信'] },
  ],
  pairs: {
    windowDays: 3,
    earlyDays: 1,
    withdrawal: ['提现'],
    topUp: ['充值'],
    topUpExcept: ['话费'],
    topUpNamed: ['充值'],
    card: ['银行'],
  },
  receipts: [
    { reason: 'interest', words: ['结息'], except: [] },
    { reason: 'refund', words: ['退款', '退税'], except: [] },
    { reason: 'notSales', words: ['补贴'], except: [] },
  ],
  refundPaid: ['退款'],
  refundWithinDays: 90,
  inAndOut: {
    sameSide: { fromFen: 1000_00, withinDays: 3 },
    strangers: { fromFen: 50_000_00, withinDays: 1 },
  },
  tolerance: { receipts: 0.05, filed: 0.01 },
  assumedVat: { source: { zh: '假定', en: 'assumed' }, status: 'recall', general: 0.13, small: 0.01 },
};

export const bankA: OwnAccount = account('622200001111', 'bank');
export const bankB: OwnAccount = account('622200002222', 'bank');
export const alipay: OwnAccount = account('alipay:chen@example.cn', 'wallet');
export const wechat: OwnAccount = account('wechat:晨光', 'wallet');

function account(accountNumber: string, kind: OwnAccount['kind']): OwnAccount {
  return { accountNumber, bank: null, name: null, kind, personal: false };
}

let nextRow = 0;
/** A row of an account: its day, its amount, and what else it says. */
export function row(
  { accountNumber }: OwnAccount,
  date: string,
  amountFen: number,
  more: Partial<Movement> = {},
): Movement {
  nextRow += 1;
  return {
    importId: 1,
    row: nextRow,
    accountNumber,
    date,
    time: null,
    amountFen,
    balanceFen: null,
    counterparty: null,
    counterpartyAccount: null,
    summary: null,
    serial: null,
    direction: null,
    grossFen: null,
    feeFen: null,
    method: null,
    status: null,
    ...more,
  };
}

export function pairsOf(
  movements: readonly Movement[],
  accounts: readonly OwnAccount[] = [bankA, bankB, alipay, wechat],
  marks: readonly PairMark[] = [],
): FoundPairs {
  return findPairs({
    movements,
    accounts,
    ownNames: ownNamesOf(firmName, legalRepresentative, accounts),
    marks,
    rules,
    covers: () => true,
  });
}

export function factsOf(movements: readonly Movement[], more: Partial<EvidenceFacts> = {}): EvidenceFacts {
  const accounts = [bankA, bankB, alipay, wechat];
  const found = pairsOf(movements, accounts);
  return {
    movements,
    accounts,
    ownNames: ownNamesOf(firmName, legalRepresentative, accounts),
    legalRepresentative,
    parties: [],
    pairs: indexPairs(found.pairs),
    unpairedBank: new Set(found.unpairedBank.map(keyOf)),
    marks: new Map(),
    rules,
    ...more,
  };
}
