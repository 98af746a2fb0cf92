import type { Language } from '../../core/schemas.ts';
import type { AppStore } from './app-store/app-store.ts';
import type { Engine, EngineOptions } from './engine.ts';
import type { OpenFirms } from './open-firms.ts';

/** What the operations about the engine itself need: the firms that are open, and what belongs to the user. */
export interface EngineServices extends EngineOptions {
  firms: OpenFirms;
  appStore: AppStore;
  call: Engine['call'];
  language: Language;
}
