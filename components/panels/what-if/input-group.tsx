import { clsx } from "clsx";
import { useId, useState } from "react";
import { CONTROL } from "@/components/ui/field";
import { exactFigure, formatExactMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { readValue } from "./address";
import type { Changes, WhatIfInput } from "./inputs";

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

function InputLine({ input, currency, value, isChanged, onChange }: InputLineProps) {
  const { group, label, least, most, step } = input;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed !== "" && readValue(input, typed, currency) === null;

  function type(text: string) {
    setTyped(text);
    const read = readValue(input, text, currency);
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
          setTyped(null);
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
        aria-invalid={isWrong || undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(null)}
        className={clsx(CONTROL, "h-8 px-2 text-right max-md:h-11 pointer-coarse:h-11")}
      />
    </div>
  );
}

function fieldValue({ kind }: WhatIfInput, value: number, currency: string): string {
  return kind === "money" ? exactFigure(value, currency) : formatNumber(value, 2);
}

function wordValue({ kind }: WhatIfInput, value: number | null, currency: string): string {
  if (value === null) return "not said";
  switch (kind) {
    case "money":
      return formatExactMoney(value, currency);
    case "percent":
    case "rate":
      return `${formatNumber(value, 2)} %`;
    case "years":
      return `${formatNumber(value)} years`;
  }
}
