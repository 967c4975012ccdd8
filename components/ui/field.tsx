import { createContext, type ReactNode, use, useId } from "react";

export interface FieldProps {
  label: string;
  /** What to write, when the label does not say it. */
  hint?: string;
  /** What is wrong with what was written. */
  error?: string;
}

export const CONTROL =
  "block w-full rounded-sm border border-line-strong bg-surface text-xs text-ink placeholder:text-ink-3 disabled:bg-sunk disabled:text-ink-3 aria-invalid:border-stop max-md:text-base pointer-coarse:text-base";

interface FrameProps extends FieldProps {
  /** A key of the field, at the right of its label; not where there is no keyboard. */
  aside?: string;
  children: (control: ControlProps) => ReactNode;
}

interface ControlProps {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** Who else writes in which field of the form around it, by the field's label. */
export const WritersContext = createContext<ReadonlyMap<string, string>>(new Map());

/** Says who else writes in this field. */
export function WriterNote({ id, of }: { id?: string | undefined; of: string }) {
  const writer = use(WritersContext).get(of);
  return writer === undefined ? null : (
    <p id={id} className="mt-1 text-2xs text-ink-2">
      {writer} is writing here.
    </p>
  );
}

/** Label above, hint and error below, all tied to the control. */
export function Field({ label, aside, hint, error, children }: FrameProps) {
  const id = useId();
  const writerId = use(WritersContext).has(label) ? `${id}-writer` : undefined;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <div data-field={label}>
      <div className="mb-1 flex justify-between gap-4 text-2xs">
        <label htmlFor={id} className="block flex-1 text-ink-2">
          {label}
        </label>
        {aside !== undefined && (
          <span aria-hidden="true" className="text-ink-3 max-md:hidden pointer-coarse:hidden">
            {aside}
          </span>
        )}
      </div>
      {children({
        id,
        "aria-invalid": error === undefined ? undefined : true,
        "aria-describedby": [errorId, writerId, hintId].filter(Boolean).join(" ") || undefined,
      })}
      <WriterNote id={writerId} of={label} />
      {hint !== undefined && (
        <p id={hintId} className="mt-1 text-2xs text-ink-3">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={errorId} className="mt-1 text-2xs text-stop">
          {error}
        </p>
      )}
    </div>
  );
}
