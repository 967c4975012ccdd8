import { type ReactNode, useId } from "react";

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
  children: (control: ControlProps) => ReactNode;
}

interface ControlProps {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** Label above, hint and error below, all tied to the control. */
export function Field({ label, hint, error, children }: FrameProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-2xs text-ink-2">
        {label}
      </label>
      {children({
        id,
        "aria-invalid": error === undefined ? undefined : true,
        "aria-describedby": [errorId, hintId].filter(Boolean).join(" ") || undefined,
      })}
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
