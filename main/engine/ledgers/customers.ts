import { lastDayOf } from '../../../core/dates.ts';
import { type PartyAmount, type Shares, sharesOf } from '../../../core/ledgers/shares.ts';
import { formatPercent } from '../../../core/money.ts';
import { openChart } from '../books/chart.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import { listPostedCodes, sumByNamed } from '../store/ledgers.ts';
import { readBankShares } from './bank-shares.ts';
import { standingStretches } from './standing-lines.ts';

type Input = ParsedInputOf<'ledgers.getCustomers'>;

/** Sales; stock and costs. */
const accountsOf = {
  customers: { smallEnterprise: ['5001', '5051'], enterprise: ['6001', '6051'] },
  suppliers: {
    smallEnterprise: ['1401', '1402', '1403', '1405', '1408', '1411', '4001', '4101', '4401', '5401', '5402'],
    enterprise: ['1401', '1402', '1403', '1405', '1408', '1411', '5001', '5101', '5201', '6401', '6402'],
  },
} as const;

/** The accounts beside them that name the party, and those that show that something was bought at all. */
const sidesOf = {
  customers: ['1121', '1122', '2203', '2204'],
  suppliers: ['1123', '2201', '2202', '1001', '1002', '1012'],
} as const;

/** Less than this share named, and the bank, where it names anyone, tells more. */
const enough = 0.5;

export function getCustomers(context: ReadContext, input: Input): OutputOf<'ledgers.getCustomers'> {
  const { from, to, side } = input;
  const books = readBookShares(context, input);
  const isEnough = books.totalFen > 0 && books.namedFen >= books.totalFen * enough;
  const bank = isEnough ? null : readBankShares(context, input);
  const usesBank = bank !== null && bank.namedFen > 0;
  const basis = usesBank ? 'bank' : books.namedFen > 0 ? 'books' : null;
  const shares = usesBank ? bank : books;
  return {
    from,
    to,
    basis,
    ...shares,
    sentence:
      basis === null
        ? context.speaker.say(`ledgers.${side}.unknown`)
        : context.speaker.say(`ledgers.${side}.${basis}`, {
            top: Math.min(5, shares.parties.length),
            share: formatPercent(shares.topFiveShare ?? 0),
            named: formatPercent(shares.totalFen > 0 ? shares.namedFen / shares.totalFen : 0),
          }),
  };
}

function readBookShares(context: ReadContext, { from, to, side }: Input): Shares {
  const { db } = context;
  const chart = openChart(context);
  const sign = side === 'customers' ? -1 : 1;
  const rows = sumByNamed(
    db,
    {
      codes: accountsOf[side][chart.standard].flatMap((code) => listPostedCodes(db, code)),
      stretches: standingStretches(db, `${from}-01`, lastDayOf(to)),
    },
    { sides: sidesOf[side], settledOnly: side === 'suppliers' },
  );
  const parties: PartyAmount[] = [];
  let totalFen = 0;
  for (const row of rows) {
    const amountFen = sign * row.fen;
    totalFen += amountFen;
    const name = row.name ?? (row.code === null ? null : chart.nameOf(row.code));
    const isNamed = name !== null && (row.party_id !== null || !isCash(row.code));
    if (isNamed && amountFen !== 0) parties.push({ partyId: row.party_id, name, amountFen });
  }
  return sharesOf(parties, totalFen);
}

/** A bank account beside a purchase names no supplier. */
const isCash = (code: string | null): boolean => code !== null && /^10(01|02|12)/.test(code);
