import { sentence } from "@/components/forms/fields";
import { ListingField } from "@/components/ui/listing-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { PRIORITIES } from "@/lib/domain/vocabulary";
import type { BlockerFormModel, Choosable } from "./contract";
import type { Fields } from "./fields";
import { heldOptions, readHeld } from "./held-ends";

interface GroupProps {
  model: BlockerFormModel;
  fields: Fields;
  /** What is wrong with single fields, by their path. */
  wrong: Readonly<Record<string, string>>;
}

const LONGEST = 20_000;
const LINE = { maxLength: 500, autoComplete: "off" } as const;
const TWO = "grid gap-4 md:grid-cols-2";

/** What is enough to raise one. */
export function FirstFields({
  model,
  fields,
  wrong,
  takesFocus,
}: GroupProps & { takesFocus: boolean }) {
  const { about, states, fixed } = model;
  return (
    <>
      <TextField
        label="What is in the way"
        name="title"
        defaultValue={fields.title}
        error={errorOf(wrong, "title")}
        required
        autoFocus={takesFocus}
        {...LINE}
      />
      <div className={TWO}>
        <Select
          label="Severity"
          name="severity"
          defaultValue={fields.severity}
          options={PRIORITIES.map(asOption)}
        />
        <Select
          label="Actual state of the fix"
          name="actualState"
          defaultValue={fields.actualState}
          options={states.map(asOption)}
          hint={fixed ?? undefined}
          error={errorOf(wrong, "actualState")}
        />
      </div>
      <ListingField
        label="Holds up"
        name="holdsUp"
        defaultValue={fields.holdsUp}
        options={heldOptions(model)}
        readingOf={(text) => readHeld(text, model)}
        hint="Tasks and phases that wait for it, by key or by name: 0.3, phase 2."
        error={errorOf(wrong, "holdsUp")}
      />
      <div className={TWO}>
        <TextField
          label="Owner"
          name="owner"
          defaultValue={fields.owner}
          error={errorOf(wrong, "owner")}
          {...LINE}
        />
        {about.kind === "new" && (
          <TextField
            label="Key"
            name="key"
            placeholder={about.key}
            hint="Left empty it is the next one."
            error={errorOf(wrong, "key")}
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </div>
    </>
  );
}

/** What is known of it: open where something of it is written, or wrong. */
export function MoreFields({ model, fields, wrong }: GroupProps) {
  const isOpen = model.about.kind === "known" || Object.keys(wrong).some(isOfMore);
  return (
    <details open={isOpen} className="group/more border-t pt-2">
      <summary className="flex min-h-8 list-none items-center text-xs text-accent max-md:min-h-11 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span className="group-open/more:hidden">Finding, actions, estimate and more</span>
        <span className="hidden group-open/more:inline">Show less</span>
      </summary>
      <div className="grid gap-4 pt-2">
        <Text label="Finding" name="finding" fields={fields} wrong={wrong} />
        <Text
          label="Required actions"
          name="requiredActions"
          hint="One a line."
          fields={fields}
          wrong={wrong}
        />
        <Estimate fields={fields} wrong={wrong} />
        <div className={TWO}>
          <Resolving
            label="Resolved by task"
            name="resolvingTaskKey"
            rows={model.tasks}
            fields={fields}
            wrong={wrong}
          />
          <Resolving
            label="Resolved in phase"
            name="resolvingPhaseKey"
            rows={model.phases}
            fields={fields}
            wrong={wrong}
          />
        </div>
        <Text label="Risk" name="risk" fields={fields} wrong={wrong} />
        <Text label="Cause" name="cause" fields={fields} wrong={wrong} />
        <Text label="Impact" name="impact" fields={fields} wrong={wrong} />
      </div>
    </details>
  );
}

const FIRST = new Set(["title", "severity", "actualState", "holdsUp", "owner", "key"]);

function isOfMore(path: string): boolean {
  return !FIRST.has(path.split(".")[0] ?? "");
}

interface FieldProps extends Omit<GroupProps, "model"> {
  label: string;
  name: keyof Fields;
  hint?: string;
}

function Text({ label, name, hint, fields, wrong }: FieldProps) {
  return (
    <TextArea
      label={label}
      name={name}
      defaultValue={fields[name]}
      hint={hint}
      error={errorOf(wrong, name)}
      maxLength={LONGEST}
      rows={2}
    />
  );
}

function Resolving({ label, name, rows, fields, wrong }: FieldProps & { rows: Choosable[] }) {
  return (
    <Select
      label={label}
      name={name}
      defaultValue={fields[name]}
      error={errorOf(wrong, name)}
      options={[
        { value: "", label: "none" },
        ...rows.map(({ key, label: text }) => ({ value: key, label: text })),
      ]}
    />
  );
}

function Estimate({ fields, wrong }: Omit<GroupProps, "model">) {
  const whole = sentence(wrong.estimate);
  const figure = (label: string, name: "low" | "likely" | "high") => (
    <TextField
      label={label}
      name={name}
      defaultValue={fields[name]}
      inputMode="decimal"
      autoComplete="off"
      error={sentence(wrong[`estimate.${name}`]) ?? (name === "low" ? whole : undefined)}
    />
  );
  return (
    <fieldset>
      <legend className="mb-1 text-2xs text-ink-2">Estimate</legend>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-4">
        {figure("At least", "low")}
        {figure("Likely", "likely")}
        {figure("At most", "high")}
        <Select
          label="In"
          name="unit"
          defaultValue={fields.unit}
          options={["hours", "weeks"].map(asOption)}
        />
      </div>
    </fieldset>
  );
}

/** Of a field, or of a part of it. */
function errorOf(wrong: GroupProps["wrong"], name: string): string | undefined {
  const [, message] =
    Object.entries(wrong).find(([one]) => one === name || one.startsWith(`${name}.`)) ?? [];
  return sentence(message);
}

function asOption(value: string) {
  return { value, label: value };
}
