import type { ComponentProps, ReactNode } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  children: ReactNode;
}

/** For what a person chooses. What a person claims is a state and has its own glyph. */
export function Checkbox({ children, ...input }: CheckboxProps) {
  return (
    <label className="inline-flex min-h-8 items-center gap-2 text-xs max-md:min-h-11 pointer-coarse:min-h-11">
      <input type="checkbox" className="size-4 shrink-0 accent-accent" {...input} />
      {children}
    </label>
  );
}
