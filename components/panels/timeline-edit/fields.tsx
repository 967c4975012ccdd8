import { sentence } from "@/components/forms/fields";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Draft, WorkKind, Wrong } from "./draft";

interface FieldsProps {
  kind: WorkKind;
  /** Nothing of it is planned any more: only what it took can be said. */
  isFinal: boolean;
  draft: Draft;
  wrong: Wrong;
  takesFocus: boolean;
  onChange: (part: Partial<Draft>) => void;
}

const UNITS = [
  { value: "hours", label: "hours of work" },
  { value: "weeks", label: "weeks" },
];

/** What can be planned of it. Nothing has to be said. */
export function Fields({ kind, isFinal, draft, wrong, takesFocus, onChange }: FieldsProps) {
  const field = (name: keyof Draft) => ({
    name,
    value: draft[name],
    error: sentence(wrong[name]),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  const number = { inputMode: "decimal", autoComplete: "off" } as const;
  const spent = (
    <TextField
      label="Spent so far, in hours"
      autoFocus={takesFocus && isFinal}
      {...number}
      {...field("spent")}
    />
  );
  if (isFinal) return spent;
  return (
    <>
      <fieldset>
        <legend className="mb-1 text-2xs text-ink-2">
          What it takes; one figure is enough, three say how sure it is
        </legend>
        <div className="grid grid-cols-3 gap-x-2 gap-y-3 md:grid-cols-[1fr_1fr_1fr_1.6fr]">
          <TextField label="At least" autoFocus={takesFocus} {...number} {...field("low")} />
          <TextField label="Likely" {...number} {...field("likely")} />
          <TextField label="At most" {...number} {...field("high")} />
          <div className="max-md:col-span-3">
            <Select label="In" options={UNITS} {...field("unit")} />
          </div>
        </div>
      </fieldset>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Planned start"
          type="date"
          hint={kind === "task" ? "It begins no sooner" : undefined}
          {...field("startsOn")}
        />
        <TextField label="Planned end" type="date" {...field("endsOn")} />
      </div>
      {kind === "task" && spent}
      {kind === "phase" && (
        <TextField label="No sooner than" type="date" {...field("notBeforeOn")} />
      )}
      {kind === "phase" && (
        <Checkbox
          name="deferred"
          checked={draft.deferred === "yes"}
          onChange={({ target }) => onChange({ deferred: target.checked ? "yes" : "no" })}
        >
          Put off: left out of the plan
        </Checkbox>
      )}
    </>
  );
}
