"use client";

import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { CONTROL, Field, type FieldProps } from "./field";

interface TextAreaProps extends FieldProps, Omit<ComponentProps<"textarea">, "id" | "onKeyDown"> {}

/** Enter begins a line here; the form around it sends on Ctrl+Enter, which is told beside the label. */
export function TextArea({ label, hint, error, className, rows = 3, ...area }: TextAreaProps) {
  return (
    <Field label={label} aside="Ctrl+Enter sends" hint={hint} error={error}>
      {(control) => (
        <textarea
          rows={rows}
          className={clsx(
            CONTROL,
            "field-sizing-content min-h-16 px-2.5 py-1.5 contain-inline-size",
            className,
          )}
          aria-keyshortcuts="Control+Enter"
          {...area}
          {...control}
        />
      )}
    </Field>
  );
}
