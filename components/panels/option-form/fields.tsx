import { AmountFields } from "@/components/forms/amount-fields";
import { bindFields, sentence } from "@/components/forms/fields";
import { Choice } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { RISK_LEVELS } from "@/lib/domain/vocabulary";
import type { OptionFormModel } from "./contract";
import { PhasesField } from "../words/phases-field";
import { type Draft, UNKNOWN, type Wrong } from "./draft";

type Shown = Extract<OptionFormModel, { option: unknown }>;

interface FieldsProps extends Pick<Shown, "currency" | "phases"> {
  draft: Draft;
  wrong: Wrong;
  takesFocus: boolean;
  onChange: (part: Partial<Draft>) => void;
}

const LONGEST_LINE = 500;
const LONGEST_TEXT = 20_000;
const LEVELS = [UNKNOWN, ...RISK_LEVELS].map((value) => ({ value, label: value }));

/** All that can be said of an option. Nothing but its name has to be. */
export function Fields({ draft, wrong, currency, phases, takesFocus, onChange }: FieldsProps) {
  const field = bindFields(draft, wrong, onChange);
  const text = (name: keyof Draft) => ({ rows: 2, maxLength: LONGEST_TEXT, ...field(name) });
  return (
    <>
      <TextField
        label="What would be done"
        required
        autoFocus={takesFocus}
        maxLength={LONGEST_LINE}
        autoComplete="off"
        {...field("name")}
      />
      <div className="grid grid-cols-2 gap-x-2 gap-y-4 md:grid-cols-3">
        <TextField label="Weeks, from" inputMode="decimal" {...field("weeksLow")} />
        <TextField label="Weeks, to" inputMode="decimal" {...field("weeksHigh")} />
        <TextField label="Chance of success in %" inputMode="numeric" {...field("percent")} />
      </div>
      <AmountFields
        legend={`Cost in ${currency}`}
        low={field("low")}
        likely={field("likely")}
        high={field("high")}
      />
      <AmountFields
        legend={`What a failure costs in ${currency}, where it is said`}
        low={field("lossLow")}
        likely={field("lossLikely")}
        high={field("lossHigh")}
      />
      <Choice
        legend="Risk"
        name="risk"
        options={LEVELS}
        value={draft.risk}
        onChange={(risk) => onChange({ risk })}
      />
      <TextArea label="What is risked" {...text("riskNote")} />
      <TextArea label="Deliverable" {...text("deliverable")} />
      {phases.length > 0 && (
        <PhasesField
          legend="Phases it comes with"
          phases={phases}
          value={draft.phases}
          error={sentence(wrong.phases)}
          onChange={(chosen) => onChange({ phases: chosen })}
        />
      )}
      <TextArea label="Left for later" {...text("deferred")} />
      <TextArea label="Impact" {...text("impact")} />
      <TextField
        label="Label, as a report words it"
        maxLength={LONGEST_LINE}
        autoComplete="off"
        {...field("label")}
      />
      <TextArea
        label="Recommended by"
        hint="A line for each: who; where it is written."
        {...text("recommended")}
      />
    </>
  );
}
