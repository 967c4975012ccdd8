import { bindFields } from "@/components/forms/fields";
import { OwnerField } from "@/components/forms/owner-field";
import { Checkbox } from "@/components/ui/checkbox";
import { Choice } from "@/components/ui/choice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { CHECKLIST_KINDS, PRIORITIES } from "@/lib/domain/vocabulary";
import type { PlanKind } from "@/lib/features/plan/types";
import type { Choosable, PlanFormModel } from "./contract";
import { type Draft, fieldsOf, labelOf, NONE, type Wrong } from "./draft";

interface FieldsProps extends Pick<PlanFormModel, "phases" | "components" | "owners"> {
  kind: PlanKind;
  /** Of a new row the key may be left out: then it is given. */
  isNew: boolean;
  draft: Draft;
  wrong: Wrong;
  takesFocus: boolean;
  onChange: (part: Partial<Draft>) => void;
}

const LONGEST_LINE = 500;
const LONGEST_TEXT = 20_000;
const LONGEST_KEY = 80;
const LEVELS = [NONE, ...PRIORITIES].map((value) => ({ value, label: value }));
const LISTS = CHECKLIST_KINDS.map((value) => ({ value, label: value }));

/** All that can be said of a row of this kind. Nothing but its name has to be. */
export function Fields(props: FieldsProps) {
  const { kind, isNew, draft, wrong, phases, components, owners, takesFocus, onChange } = props;
  const field = bindFields(draft, wrong, onChange);
  const has = (name: keyof Draft) => fieldsOf(kind).includes(name);
  const line = (name: keyof Draft) => ({
    label: labelOf(kind, name),
    maxLength: LONGEST_LINE,
    autoComplete: "off",
    ...field(name),
  });
  const area = (name: keyof Draft) => ({
    label: labelOf(kind, name),
    rows: 2,
    maxLength: LONGEST_TEXT,
    ...field(name),
  });
  const figure = (name: keyof Draft) => ({ ...line(name), inputMode: "numeric" as const });
  const choice = (name: keyof Draft) => ({
    legend: labelOf(kind, name),
    name,
    value: draft[name],
    error: field(name).error,
    onChange: (value: string) => onChange({ [name]: value }),
  });
  const tick = (name: "hardStop" | "blocking") => ({
    name,
    checked: draft[name] === "yes",
    onChange: ({ target }: { target: { checked: boolean } }) =>
      onChange({ [name]: target.checked ? "yes" : "no" }),
  });
  const decides = has("blocking") && (draft.list === "exit" || draft.list === "entrance");
  return (
    <>
      <TextField {...line("name")} required autoFocus={takesFocus} />
      {has("list") && <Choice {...choice("list")} options={LISTS} />}
      {has("phase") && (
        <div className="grid gap-4 md:grid-cols-2">
          <Select
            label={labelOf(kind, "phase")}
            options={chooseFrom(phases, draft.phase, "no phase")}
            {...field("phase")}
          />
          <Select
            label={labelOf(kind, "component")}
            options={chooseFrom(components, draft.component, "no component")}
            {...field("component")}
          />
        </div>
      )}
      {has("priority") && <Choice {...choice("priority")} options={LEVELS} />}
      {has("owner") && (
        <div className="grid gap-4 md:grid-cols-2">
          <OwnerField {...line("owner")} owners={owners} />
          <TextField label={labelOf(kind, "due")} type="date" {...field("due")} />
        </div>
      )}
      <TextArea {...area("text")} />
      {has("lines") && (
        <TextArea {...area("lines")} maxLength={undefined} hint="One on each line." />
      )}
      <div className="grid grid-cols-2 gap-4 md:grid-cols-3">
        {has("group") && <TextField {...line("group")} />}
        {has("weight") && <TextField {...figure("weight")} />}
        {has("cap") && <TextField {...figure("cap")} />}
        {has("stated") && <TextField {...figure("stated")} />}
        <TextField
          {...line("key")}
          maxLength={LONGEST_KEY}
          spellCheck={false}
          hint={isNew ? "Given where it is left out." : undefined}
        />
      </div>
      {has("hardStop") && (
        <div className="flex flex-wrap gap-x-6">
          {decides && <Checkbox {...tick("blocking")}>{labelOf(kind, "blocking")}</Checkbox>}
          <Checkbox {...tick("hardStop")}>{labelOf(kind, "hardStop")}</Checkbox>
        </div>
      )}
    </>
  );
}

/** What stands there is among them, even where it is not there any more. */
function chooseFrom(rows: readonly Choosable[], chosen: string, none: string) {
  const strange = chosen !== "" && !rows.some(({ key }) => key === chosen);
  return [
    { value: "", label: none },
    ...(strange ? [{ value: chosen, label: chosen }] : []),
    ...rows.map(({ key, label }) => ({ value: key, label })),
  ];
}
