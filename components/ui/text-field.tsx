import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { CONTROL, Field, type FieldProps } from "./field";

interface TextFieldProps extends FieldProps, Omit<ComponentProps<"input">, "id"> {}

export function TextField({ label, hint, error, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          className={clsx(CONTROL, "h-8 px-2.5 max-md:h-11 pointer-coarse:h-11", className)}
          {...input}
          {...control}
        />
      )}
    </Field>
  );
}
