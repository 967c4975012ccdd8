import { bindFields } from "@/components/forms/fields";
import { OwnerField } from "@/components/forms/owner-field";
import { Choice } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { CRITERION_KINDS } from "@/lib/domain/vocabulary";
import { ConsequenceFields } from "./consequence-fields";
import type { FieldsProps } from "./fields-props";
import { RuleFields } from "./rule-fields";

const LONGEST_LINE = 500;
const LONGEST_TEXT = 20_000;
const KIND_WORDS: Record<(typeof CRITERION_KINDS)[number], string> = {
  "must-have": "must-have",
  "can-defer": "can defer",
  go: "go criterion",
  "no-go": "no-go trigger",
};

/** All that can be said of a line of the framework; what only some have stands where they do. */
export function Fields(props: FieldsProps & { owners: readonly string[]; takesFocus: boolean }) {
  const { draft, wrong, owners, takesFocus, onChange } = props;
  const field = bindFields(draft, wrong, onChange);
  const isTrigger = draft.kind === "no-go";
  return (
    <>
      <TextField
        label={isTrigger ? "What must not come true" : "What must hold"}
        required
        autoFocus={takesFocus}
        maxLength={LONGEST_LINE}
        autoComplete="off"
        {...field("text")}
      />
      <Choice
        legend="Kind"
        name="kind"
        options={CRITERION_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <RuleFields {...props} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label={isTrigger ? "Day by which it must be shown not to be so" : "Due"}
          type="date"
          {...field("due")}
        />
        <OwnerField label="Owner" {...field("owner")} owners={owners} />
      </div>
      {isTrigger && <ConsequenceFields {...props} />}
      <TextArea label="Note" rows={2} maxLength={LONGEST_TEXT} {...field("note")} />
    </>
  );
}
