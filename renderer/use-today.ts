import { useAppRead } from './engine.ts';

/** The day the app takes for today; null for the blink until the engine has said it. */
export function useToday(): string | null {
  return useAppRead('app.getToday', {}).data?.today ?? null;
}
