import { type ReactNode, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";

interface ChoicesFieldProps<Value extends string> {
  legend: string;
  name: string;
  /** In shown order, each in words. */
  options: readonly { value: Value; label: ReactNode }[];
  chosen: readonly Value[];
  error: string | undefined;
  onChange: (chosen: Value[]) => void;
}

/** Several of a few, each told in a line. */
export function ChoicesField<Value extends string>(props: ChoicesFieldProps<Value>) {
  const { legend, name, options, chosen, error, onChange } = props;
  const errorId = useId();
  return (
    <fieldset aria-describedby={error === undefined ? undefined : errorId}>
      <legend className="mb-1 text-2xs text-ink-2">{legend}</legend>
      <div className="grid justify-items-start gap-y-1">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            name={name}
            value={value}
            aria-invalid={error === undefined ? undefined : true}
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                options
                  .map((option) => option.value)
                  .filter((one) => (one === value ? checked : chosen.includes(one))),
              )
            }
          >
            <span>{label}</span>
          </Checkbox>
        ))}
      </div>
      {error !== undefined && (
        <p id={errorId} className="mt-1 text-2xs text-stop">
          {error}
        </p>
      )}
    </fieldset>
  );
}
