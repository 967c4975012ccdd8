import { bindFields } from "@/components/forms/fields";
import { OwnerField } from "@/components/forms/owner-field";
import { Choice } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { RISK_LEVELS } from "@/lib/domain/vocabulary";
import { type Draft, UNKNOWN, type Wrong } from "./draft";

interface FieldsProps {
  draft: Draft;
  wrong: Wrong;
  owners: readonly string[];
  currency: string;
  today: string;
  takesFocus: boolean;
  onChange: (part: Partial<Draft>) => void;
}

const LEVELS = [UNKNOWN, ...RISK_LEVELS].map((value) => ({ value, label: value }));
const LONGEST_LINE = 500;
const LONGEST_TEXT = 2000;

/** What can be said of a risk. Nothing but its title has to be. */
export function Fields({
  draft,
  wrong,
  owners,
  currency,
  today,
  takesFocus,
  onChange,
}: FieldsProps) {
  const field = bindFields(draft, wrong, onChange);
  return (
    <>
      <TextField
        label="What may come"
        required
        autoFocus={takesFocus}
        maxLength={LONGEST_LINE}
        autoComplete="off"
        {...field("title")}
      />
      <Choice
        legend="Probability"
        name="probability"
        options={LEVELS}
        value={draft.probability}
        onChange={(probability) => onChange({ probability })}
      />
      <Choice
        legend="Impact"
        name="impact"
        options={LEVELS}
        value={draft.impact}
        onChange={(impact) => onChange({ impact })}
      />
      <TextArea
        label="What it would do"
        rows={2}
        maxLength={LONGEST_TEXT}
        {...field("impactNote")}
      />
      <fieldset>
        <legend className="mb-1 text-2xs text-ink-2">
          Loss in {currency}, one alone is exact, and the chance as a number, where they are known
        </legend>
        <div className="grid grid-cols-2 gap-x-2 gap-y-3 md:grid-cols-4">
          <TextField label="From" inputMode="text" autoComplete="off" {...field("low")} />
          <TextField label="Likely" inputMode="text" autoComplete="off" {...field("likely")} />
          <TextField label="To" inputMode="text" autoComplete="off" {...field("high")} />
          <TextField
            label="Chance in %"
            inputMode="numeric"
            autoComplete="off"
            {...field("percent")}
          />
        </div>
      </fieldset>
      <TextArea label="Mitigation" rows={2} maxLength={LONGEST_TEXT} {...field("mitigation")} />
      <div className="grid gap-4 md:grid-cols-2">
        <OwnerField label="Owner" {...field("owner")} owners={owners} />
        <TextField label="Next review" type="date" min={today} {...field("reviewOn")} />
      </div>
    </>
  );
}
