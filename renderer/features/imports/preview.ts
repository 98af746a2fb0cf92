import type { InputOf, OutputOf } from '../../../core/contract.ts';

export type Preview = OutputOf<'imports.preview'>;
/** What the user may set where the file does not say it. */
export type Options = Omit<InputOf<'imports.preview'>, 'file'>;
