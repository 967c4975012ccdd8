import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { Chevron } from "./chevron";
import { CONTROL, Field, type FieldProps } from "./field";

interface SelectProps extends FieldProps, Omit<ComponentProps<"select">, "id" | "children"> {
  options: readonly { value: string; label: string }[];
}

/** The browser's own list: it knows the phone's wheel and the keyboard's letters. */
export function Select({ label, hint, error, className, options, ...select }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className="relative block">
          <select
            className={clsx(
              CONTROL,
              "h-8 appearance-none pr-8 pl-2.5 max-md:h-11 pointer-coarse:h-11",
              className,
            )}
            {...select}
            {...control}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Chevron className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2" />
        </span>
      )}
    </Field>
  );
}
