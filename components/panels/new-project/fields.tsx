import { bindFields } from "@/components/forms/fields";
import { Checkbox } from "@/components/ui/checkbox";
import { Choice } from "@/components/ui/choice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { SLUG } from "@/lib/platform/slug";
import type { NewProjectModel } from "./contract";
import { COPY, type Draft, EMPTY } from "./draft";

interface FieldsProps {
  model: NewProjectModel;
  draft: Draft;
  membersOnly: boolean;
  wrong: Partial<Record<keyof Draft, string>>;
  takesFocus: boolean;
  onChange: (part: Partial<Draft>) => void;
  onMembersOnly: (membersOnly: boolean) => void;
}

const LONGEST_LINE = 500;

export function Fields(props: FieldsProps) {
  const { model, draft, membersOnly, wrong, takesFocus, onChange, onMembersOnly } = props;
  const field = bindFields(draft, wrong, onChange);
  const line = { maxLength: LONGEST_LINE, autoComplete: "off" };
  return (
    <>
      <TextField label="Name" required autoFocus={takesFocus} {...line} {...field("name")} />
      <TextField
        label="Address"
        hint={`Found at /projects/${draft.slug.trim() || "…"}, for good.`}
        required
        spellCheck={false}
        autoCapitalize="none"
        className="font-mono"
        {...line}
        maxLength={SLUG.maxLength}
        {...field("slug")}
      />
      <TextArea label="What it is, in a sentence" required rows={2} {...field("summary")} />
      <Choice
        legend="Begins with"
        name="from"
        stacked
        options={beginnings(model)}
        value={draft.from}
        onChange={(from) => onChange({ from })}
      />
      {draft.from === COPY && <CopyOf model={model} draft={draft} bound={field("copyOf")} />}
      <div className="grid gap-4 md:grid-cols-2">
        <TextField label="Owner" {...line} {...field("owner")} />
        <TextField label="Sponsor" {...line} {...field("sponsor")} />
        <TextField label="Start" type="date" {...field("startOn")} />
        <TextField label="Target" type="date" {...field("targetOn")} />
        <TextField
          label="Currency"
          hint="All its money is in it, for good."
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={3}
          {...field("currency")}
        />
      </div>
      <Checkbox
        name="membersOnly"
        checked={membersOnly}
        onChange={({ target }) => onMembersOnly(target.checked)}
      >
        Only members see it; you are one
      </Checkbox>
    </>
  );
}

function beginnings({ templates, copies }: NewProjectModel) {
  return [
    { value: EMPTY, label: <Beginning name="Nothing">an empty plan</Beginning> },
    ...templates.map(({ key, name, holds }) => ({
      value: key,
      label: <Beginning name={name}>{holds}</Beginning>,
    })),
    ...(copies.length === 0
      ? []
      : [
          {
            value: COPY,
            label: <Beginning name="A copy">another system as it was planned</Beginning>,
          },
        ]),
  ];
}

function Beginning({ name, children }: { name: string; children: string }) {
  return (
    <span>
      {name} <span className="block text-2xs text-ink-3">{children}</span>
    </span>
  );
}

interface CopyOfProps {
  model: NewProjectModel;
  draft: Draft;
  bound: Omit<ReturnType<ReturnType<typeof bindFields<Draft>>>, "name"> & { name: "copyOf" };
}

/** What comes along and what does not, and whether its days move. */
function CopyOf({ model, draft, bound }: CopyOfProps) {
  const source = model.copies.find(({ slug }) => slug === draft.copyOf);
  return (
    <Select
      label="A copy of"
      options={[
        { value: "", label: "choose a system" },
        ...model.copies.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
      hint={`Its plan, checks, criteria, risks, metrics and money. No claim, no evidence and no decision. ${wordMove(source?.startOn ?? null, draft.startOn)}`}
      {...bound}
    />
  );
}

function wordMove(from: string | null, to: string): string {
  return from === null || to === ""
    ? "Its days stay as they are."
    : "Its days move with the start.";
}
