import { bindFields, sentence } from "@/components/forms/fields";
import { OwnerField } from "@/components/forms/owner-field";
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
  onChange: (part: Partial<Fields>) => void;
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
  onChange,
}: GroupProps & { takesFocus: boolean }) {
  const { about, states, fixed } = model;
  const field = bind(fields, wrong, onChange);
  return (
    <>
      <TextField
        label="What is in the way"
        {...field("title")}
        required
        autoFocus={takesFocus}
        {...LINE}
      />
      <div className={TWO}>
        <Select label="Severity" {...field("severity")} options={PRIORITIES.map(asOption)} />
        <Select
          label="Actual state of the fix"
          {...field("actualState")}
          options={states.map(asOption)}
          hint={fixed ?? undefined}
        />
      </div>
      <ListingField
        label="Holds up"
        {...field("holdsUp")}
        options={heldOptions(model)}
        readingOf={(text) => readHeld(text, model)}
        hint="Tasks and phases that wait for it, by key or by name: 0.3, phase 2."
      />
      <div className={TWO}>
        <OwnerField label="Owner" {...field("owner")} owners={model.owners} />
        {about.kind === "new" && (
          <TextField
            label="Key"
            placeholder={about.key}
            hint="Left empty it is the next one."
            {...field("key")}
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
export function MoreFields({ model, ...written }: GroupProps) {
  const { wrong } = written;
  const isOpen = model.about.kind === "known" || Object.keys(wrong).some(isOfMore);
  return (
    <details open={isOpen} className="group/more border-t pt-2">
      <summary className="flex min-h-8 list-none items-center text-xs text-accent max-md:min-h-11 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span className="group-open/more:hidden">Finding, actions, estimate and more</span>
        <span className="hidden group-open/more:inline">Show less</span>
      </summary>
      <div className="grid gap-4 pt-2">
        <Text label="Finding" name="finding" {...written} />
        <Text label="Required actions" name="requiredActions" hint="One a line." {...written} />
        <Estimate {...written} />
        <div className={TWO}>
          <Resolving
            label="Resolved by task"
            name="resolvingTaskKey"
            rows={model.tasks}
            {...written}
          />
          <Resolving
            label="Resolved in phase"
            name="resolvingPhaseKey"
            rows={model.phases}
            {...written}
          />
        </div>
        <Text label="Risk" name="risk" {...written} />
        <Text label="Cause" name="cause" {...written} />
        <Text label="Impact" name="impact" {...written} />
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

function Text({ label, name, hint, fields, wrong, onChange }: FieldProps) {
  return (
    <TextArea
      label={label}
      hint={hint}
      {...bind(fields, wrong, onChange)(name)}
      maxLength={LONGEST}
      rows={2}
    />
  );
}

function Resolving(props: FieldProps & { rows: Choosable[] }) {
  const { label, name, rows, fields, wrong, onChange } = props;
  return (
    <Select
      label={label}
      {...bind(fields, wrong, onChange)(name)}
      options={[
        { value: "", label: "none" },
        ...rows.map(({ key, label: text }) => ({ value: key, label: text })),
      ]}
    />
  );
}

function Estimate({ fields, wrong, onChange }: Omit<GroupProps, "model">) {
  const whole = sentence(wrong.estimate);
  const field = bind(fields, wrong, onChange);
  const figure = (label: string, name: "low" | "likely" | "high") => (
    <TextField
      label={label}
      {...field(name)}
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
        <Select label="In" {...field("unit")} options={["hours", "weeks"].map(asOption)} />
      </div>
    </fieldset>
  );
}

function bind(fields: Fields, wrong: GroupProps["wrong"], onChange: GroupProps["onChange"]) {
  const bound = bindFields(fields, {}, onChange);
  return (name: keyof Fields) => ({ ...bound(name), error: errorOf(wrong, name) });
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
