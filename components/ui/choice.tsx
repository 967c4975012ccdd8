import type { ReactNode } from "react";

interface ChoiceProps {
  legend: string;
  name: string;
  options: readonly { value: string; label: ReactNode }[];
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}

/** One of a few, all in sight. */
export function Choice({ legend, name, options, value, onChange, autoFocus }: ChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-1 text-2xs text-ink-2">{legend}</legend>
      <div className="flex flex-wrap gap-x-6">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-8 items-center gap-2 text-xs max-md:min-h-11 pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              // The first thing that a dialog asks.
              autoFocus={autoFocus === true && option.value === value}
              className="size-4 shrink-0 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
