import { clsx } from "clsx";
import { useId, useState } from "react";
import { CONTROL } from "@/components/ui/field";
import { readValue } from "./address";
import type { Changes, WhatIfInput } from "./inputs";
import { fieldValue, whyNotTried, wordValue } from "./word-input";

interface InputGroupProps {
  name: string;
  inputs: readonly WhatIfInput[];
  currency: string;
  changes: Changes;
  onChange: (id: string, value: number) => void;
}

/** The figures of one thing, each by slider and by field. */
export function InputGroup({ name, inputs, currency, changes, onChange }: InputGroupProps) {
  return (
    <fieldset className="mb-3 border-t pt-2">
      <legend className="float-left w-full pb-1 text-xs font-medium">{name}</legend>
      <div className="clear-both">
        {inputs.map((input) => (
          <InputLine
            key={input.id}
            input={input}
            currency={currency}
            value={changes.get(input.id) ?? input.value}
            isChanged={changes.has(input.id)}
            onChange={(value) => onChange(input.id, value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface InputLineProps {
  input: WhatIfInput;
  currency: string;
  value: number | null;
  isChanged: boolean;
  onChange: (value: number) => void;
}

/** What stands in the field, and the figure that was counted with when it was typed. */
interface Typing {
  text: string;
  value: number | null;
}

function InputLine({ input, currency, value, isChanged, onChange }: InputLineProps) {
  const { group, label, least, most, step } = input;
  const id = useId();
  const [typing, setTyping] = useState<Typing | null>(null);
  // What is set from elsewhere, by the slider or by taking all back, stands in place of what is typed.
  const typed = typing?.value === value ? typing.text : null;
  const wrong = typed === null ? null : whyNotTried(input, typed, value, currency);

  function type(text: string) {
    const read = readValue(input, text, currency).value;
    setTyping({ text, value: read ?? value });
    if (read !== null) onChange(read);
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-center gap-x-4 gap-y-0.5 py-1 sm:grid-cols-[9rem_minmax(0,1fr)_6.5rem] md:grid-cols-[9rem_minmax(0,1fr)_6.5rem]">
      <label htmlFor={id} className="text-2xs text-ink-2 max-md:col-span-2">
        {label}
        <span className={clsx("block", isChanged ? "font-semibold text-ink" : "text-ink-3")}>
          {isChanged
            ? `changed, on record ${wordValue(input, input.value, currency)}`
            : value === null
              ? "not on record"
              : "on record"}
        </span>
      </label>
      <input
        type="range"
        min={least}
        max={Math.max(most, value ?? 0)}
        step={step}
        value={value ?? least}
        aria-label={`${label}, ${group}, slider`}
        aria-valuetext={wordValue(input, value, currency)}
        onChange={(event) => {
          setTyping(null);
          onChange(Number(event.target.value));
        }}
        className="h-8 w-full min-w-0 accent-ink max-md:h-11"
      />
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? (value === null ? "" : fieldValue(input, value, currency))}
        placeholder="not said"
        aria-invalid={wrong !== null || undefined}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          if (wrong === null) setTyping(null);
        }}
        className={clsx(CONTROL, "h-8 px-2 text-right max-md:h-11 pointer-coarse:h-11")}
      />
      {wrong !== null && (
        <p id={`${id}-wrong`} role="status" className="col-span-full text-2xs text-stop">
          {wrong}
        </p>
      )}
    </div>
  );
}
