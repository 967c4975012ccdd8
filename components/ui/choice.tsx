"use client";

import { clsx } from "clsx";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { WriterNote } from "./field";

interface ChoiceProps {
  legend: string;
  name: string;
  options: readonly { value: string; label: ReactNode }[];
  /** Null while nothing is chosen. */
  value: string | null;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  autoFocus?: boolean;
  /** One below the other, for words that need a line of their own. */
  stacked?: boolean;
}

/** One of a few, all in sight; the letter that one begins with chooses it. */
export function Choice(props: ChoiceProps) {
  const { legend, name, options, value, onChange, hint, error } = props;
  const { autoFocus = false, stacked = false } = props;
  const id = useId();
  const said = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  const isChosen = options.some((option) => option.value === value);

  function chooseByLetter(event: KeyboardEvent<HTMLFieldSetElement>) {
    const found = optionOf(options, value, event);
    const radio = event.currentTarget.querySelector<HTMLElement>(`[value="${found ?? ""}"]`);
    if (found === undefined || radio === null) return;
    radio.focus();
    onChange(found);
  }

  return (
    <fieldset
      role="radiogroup"
      data-field={legend}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={said || undefined}
      onKeyDown={chooseByLetter}
    >
      <legend className="mb-1 text-2xs text-ink-2">{legend}</legend>
      <div className={clsx("flex", stacked ? "flex-col gap-y-1" : "flex-wrap gap-x-6")}>
        {options.map((option, index) => (
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
              autoFocus={autoFocus && (isChosen ? option.value === value : index === 0)}
              className="size-4 shrink-0 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
      <WriterNote of={legend} />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-2xs text-ink-3 max-md:hidden pointer-coarse:hidden">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 text-2xs text-stop">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Of several that begin with the letter the next, as in a list of the browser. */
function optionOf(
  options: ChoiceProps["options"],
  value: string | null,
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
): string | undefined {
  if (ctrlKey || metaKey || altKey || key.length !== 1) return undefined;
  const begin = options.findIndex((option) => option.value === value) + 1;
  const inTurn = [...options.slice(begin), ...options.slice(0, begin)];
  return inTurn.find((option) => option.value.startsWith(key.toLowerCase()))?.value;
}
