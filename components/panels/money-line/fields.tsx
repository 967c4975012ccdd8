import { AmountFields } from "@/components/forms/amount-fields";
import { bindFields } from "@/components/forms/fields";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { MONEY_KINDS, MONEY_PERIODS } from "@/lib/domain/vocabulary";
import { KIND_WORDS, PERIOD_WORDS } from "../words/money-line-words";
import type { MoneyLineModel } from "./contract";
import { type Draft, withKind, type Wrong } from "./draft";

interface FieldsProps
  extends Pick<Extract<MoneyLineModel, { line: unknown }>, "currency" | "phases" | "options"> {
  draft: Draft;
  wrong: Wrong;
  /** Where somebody begins to write; null where the focus stays. */
  first: "name" | "actual" | null;
  onChange: (part: Partial<Draft>) => void;
}

const LONGEST_LINE = 500;
const LONGEST_TEXT = 20_000;

const KINDS = MONEY_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));
const PERIODS = MONEY_PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value] }));

/** All that can be said of a line of money. Its name and its amount have to be. */
export function Fields(props: FieldsProps) {
  const { draft, wrong, currency, phases, options, first, onChange } = props;
  const field = bindFields(draft, wrong, onChange);
  return (
    <>
      <TextField
        label="What it is for"
        required
        autoFocus={first === "name"}
        maxLength={LONGEST_LINE}
        autoComplete="off"
        {...field("name")}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <Select
          label="Kind"
          options={KINDS}
          {...field("kind")}
          onChange={({ target }) => onChange(withKind(target.value))}
        />
        <Select label="Paid or gained" options={PERIODS} {...field("per")} />
      </div>
      <AmountFields
        legend={`Amount in ${currency}`}
        low={field("low")}
        likely={field("likely")}
        high={field("high")}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label={`Actual in ${currency}`}
          hint="What it has come to so far. Empty: nobody says."
          autoFocus={first === "actual"}
          autoComplete="off"
          {...field("actual")}
        />
        <TextField
          label="Chance in %"
          hint="Of an incident alone. Empty: nobody says."
          inputMode="numeric"
          autoComplete="off"
          {...field("percent")}
        />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Select label="Phase" options={listed(phases, "none")} {...field("phase")} />
        <Select label="Option" options={listed(options, "the whole")} {...field("option")} />
      </div>
      <TextArea label="Note" rows={2} maxLength={LONGEST_TEXT} {...field("note")} />
    </>
  );
}

function listed(rows: readonly { key: string; name: string }[], none: string) {
  const named = rows.map(({ key, name }) => ({ value: key, label: `${key} ${name}` }));
  return [{ value: "", label: none }, ...named];
}
