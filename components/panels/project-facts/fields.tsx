import { bindFields } from "@/components/forms/fields";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Draft, MEMBERS, type Wrong } from "./draft";

interface FieldsProps {
  draft: Draft;
  wrong: Wrong;
  takesFocus: boolean;
  onChange: (part: Partial<Draft>) => void;
}

const LONGEST_LINE = 500;

export function Fields({ draft, wrong, takesFocus, onChange }: FieldsProps) {
  const field = bindFields(draft, wrong, onChange);
  const line = { maxLength: LONGEST_LINE, autoComplete: "off" };
  const number = { inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <>
      <TextField label="Name" required autoFocus={takesFocus} {...line} {...field("name")} />
      <TextArea label="What it is, in a sentence" required rows={2} {...field("summary")} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField label="Owner" {...line} {...field("owner")} />
        <TextField label="Sponsor" {...line} {...field("sponsor")} />
      </div>
      <TextArea label="Quality standard" rows={2} {...field("standard")} />
      <div className="grid gap-4 md:grid-cols-3">
        <TextField label="Readiness target, %" {...number} {...field("target")} />
        <TextField label="Evidence fresh, days" {...number} {...field("freshness")} />
        <TextField label="Review every, days" {...number} {...field("cadence")} />
      </div>
      <Checkbox
        name="members"
        checked={draft.members === MEMBERS}
        onChange={({ target }) => onChange({ members: target.checked ? MEMBERS : "" })}
      >
        Only members see it; you are one
      </Checkbox>
    </>
  );
}
