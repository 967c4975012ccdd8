import { bindFields } from "@/components/forms/fields";
import { Choice } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { CONSEQUENCE_KINDS } from "@/lib/domain/vocabulary";
import { NONE } from "./draft";
import type { FieldsProps } from "./fields-props";
import { NamedSelect } from "./named-select";

const LONGEST_TEXT = 20_000;
const KINDS = [...CONSEQUENCE_KINDS.map((value) => ({ value, label: value }))];

/** R13: what follows when a trigger fires, with what that needs to be shown in the plan. */
export function ConsequenceFields({ draft, wrong, names, onChange }: FieldsProps) {
  const field = bindFields(draft, wrong, onChange);
  const { consequence } = draft;
  const called = ({ key, name }: { key: string; name: string }) => ({
    key,
    label: `${key} ${name}`,
  });
  return (
    <fieldset className="grid gap-4">
      <Choice
        legend="If it fires"
        name="consequence"
        options={KINDS}
        value={consequence === NONE ? null : consequence}
        error={field("consequence").error}
        onChange={(chosen) => onChange({ consequence: chosen })}
      />
      {consequence === "defer phase" && (
        <NamedSelect
          label="Phase that is deferred"
          none="Which phase"
          rows={names.phases.map(called)}
          {...field("deferred")}
        />
      )}
      {consequence === "switch plan" && names.options.length > 0 && (
        <NamedSelect
          label="Option that is taken instead"
          none="Which option"
          rows={names.options.map(called)}
          {...field("option")}
        />
      )}
      {consequence !== NONE && consequence !== "stop" && (
        <TextField
          label={consequence === "extend" ? "By how many weeks" : "Weeks it moves the end, if any"}
          inputMode="decimal"
          {...field("weeks")}
        />
      )}
      {consequence !== NONE && (
        <TextArea label="What that means" rows={2} maxLength={LONGEST_TEXT} {...field("effect")} />
      )}
    </fieldset>
  );
}
