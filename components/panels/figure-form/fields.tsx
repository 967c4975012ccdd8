import { useId } from "react";
import { bindFields } from "@/components/forms/fields";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { COMPUTABLE } from "@/lib/domain/audit/computable";
import { FIGURE_UNITS } from "@/lib/domain/vocabulary";
import { wordComputable } from "../words/computable-words";
import type { FigureFormModel } from "./contract";
import type { Draft, Wrong } from "./draft";

interface FieldsProps {
  model: FigureFormModel;
  draft: Draft;
  wrong: Wrong;
  takesFocus: boolean;
  onChange: (part: Partial<Draft>) => void;
}

const LONGEST_LINE = 500;

/** What is stated, where, and what it should equal. */
export function Fields({ model, draft, wrong, takesFocus, onChange }: FieldsProps) {
  const titles = useId();
  const field = bindFields(draft, wrong, onChange);
  const line = { maxLength: LONGEST_LINE, autoComplete: "off" } as const;
  const subjects = listedFor(model, draft);
  return (
    <>
      <TextField
        label="What it is a figure of"
        required
        autoFocus={takesFocus}
        {...line}
        {...field("label")}
      />
      <Select
        label="Set beside what is computed"
        options={[
          { value: "", label: "nothing" },
          ...COMPUTABLE.map(({ computes }) => ({
            value: computes,
            label: wordComputable(computes),
          })),
        ]}
        {...field("computes")}
        onChange={({ target }) => onChange({ computes: target.value, subject: "" })}
      />
      {subjects && <Select label="Of which row" options={subjects} {...field("subject")} />}
      <div className="grid grid-cols-3 gap-x-2 gap-y-4">
        <Select
          label="Unit"
          options={FIGURE_UNITS.map((value) => ({ value, label: value }))}
          {...field("unit")}
        />
        {draft.unit === "text" ? (
          <div className="col-span-2">
            <TextField label="As it is stated" {...line} {...field("text")} />
          </div>
        ) : (
          <>
            <TextField label="From" inputMode="decimal" {...line} {...field("low")} />
            <TextField label="To" hint="One alone is exact." {...line} {...field("high")} />
          </>
        )}
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField label="Where it is stated" list={titles} {...line} {...field("title")} />
        <datalist id={titles}>
          {model.sources.map((title) => (
            <option key={title} value={title} />
          ))}
        </datalist>
        <TextField label="Where in it, or who said it" {...line} {...field("section")} />
      </div>
    </>
  );
}

/** What it can be of; null for what is of the whole alone. */
function listedFor({ subjects }: FigureFormModel, { computes, subject }: Draft) {
  const computable = COMPUTABLE.find((one) => one.computes === computes);
  if (!computable || computable.of === null) return null;
  const lists = computes === "count.items" ? (subjects["list"] ?? []) : [];
  const rows = [...(subjects[computable.of] ?? []), ...lists];
  const isStrange = subject !== "" && !rows.some(({ key }) => key === subject);
  return [
    { value: "", label: computable.needsSubject ? `Which ${computable.of}` : "of the whole" },
    ...(isStrange ? [{ value: subject, label: subject }] : []),
    ...rows.map(({ key, name }) => ({ value: key, label: `${key} ${name}`.trim() })),
  ];
}
