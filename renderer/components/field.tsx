import { type ReactNode, useId } from 'react';

/** A label over its input, with a hint and what is wrong under it. The input takes the id it is given. */
export function Field({
  label,
  hint,
  problem,
  wide = false,
  children,
}: {
  label: string;
  hint?: ReactNode;
  problem?: string | null | undefined;
  wide?: boolean;
  children: (id: string, describedBy: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children(id, `${id}-hint`)}
      <div id={`${id}-hint`} className="field-hint" aria-live="polite">
        {problem ? <span className="bad-text">{problem}</span> : hint}
      </div>
    </div>
  );
}
