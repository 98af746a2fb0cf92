import { type Job, useJob } from '../../../engine.ts';
import { sayDone } from '../../../frame/toasts.tsx';
import { useText } from '../../../preferences.tsx';
import { useToday } from '../../../use-today.ts';
import { voucherName } from './voucher-name.ts';

/** Posts recurring entries that are due today: all of them, or one. */
export function usePostDue(): {
  post(recurringId?: number): Promise<void>;
  job: Job<'vouchers.postRecurring'>;
} {
  const text = useText();
  const today = useToday();
  const job = useJob('vouchers.postRecurring');
  const post = async (recurringId?: number) => {
    if (!today) return;
    const done = await job.run({ upTo: today, ...(recurringId !== undefined && { recurringId }) });
    if (!done) return;
    const names = done.posted.slice(0, 3).map(voucherName).join('、');
    sayDone(text('ui.vouchers.duePosted', { count: done.posted.length, names }));
  };
  return { post, job };
}
