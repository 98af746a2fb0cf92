import type { OperationName, OutputOf, ParsedInputOf } from '../../core/contract.ts';
import type { Language } from '../../core/schemas.ts';
import type { AppStore } from './app-store/app-store.ts';
import type { Engine, EngineOptions } from './engine.ts';
import type { CallContext } from './handler.ts';
import type { OpenFirms } from './open-firms.ts';

/** What the operations about the engine itself need: the firms that are open, and what belongs to the user. */
export interface EngineServices extends EngineOptions {
  firms: OpenFirms;
  appStore: AppStore;
  call: Engine['call'];
  language: Language;
}

export type EngineHandler<N extends OperationName> = (
  services: EngineServices,
  context: CallContext,
  input: ParsedInputOf<N>,
  firm: string,
) => OutputOf<N> | Promise<OutputOf<N>>;
