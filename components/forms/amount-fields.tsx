import type { ComponentProps } from "react";
import { WriterNote } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";

type FieldProps = Omit<ComponentProps<typeof TextField>, "label">;

interface AmountFieldsProps {
  legend: string;
  low: FieldProps;
  likely: FieldProps;
  high: FieldProps;
}

/** A range of money, as somebody types it. */
export function AmountFields({ legend, low, likely, high }: AmountFieldsProps) {
  const typed = { autoComplete: "off", inputMode: "text" } as const;
  return (
    <fieldset data-field={legend}>
      <legend className="mb-1 text-2xs text-ink-2">{legend}; one alone is exact</legend>
      <div className="grid grid-cols-3 gap-x-2">
        <TextField label="From" {...typed} {...low} />
        <TextField label="Likely" {...typed} {...likely} />
        <TextField label="To" {...typed} {...high} />
      </div>
      <WriterNote of={legend} />
    </fieldset>
  );
}
