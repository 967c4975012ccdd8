"use client";

import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useFactEdit } from "@/components/forms/use-fact-edit";
import { TextField } from "@/components/ui/text-field";
import { pickFacts } from "@/lib/domain/facts";
import { RULE_FACTS } from "@/lib/features/decisions/types";
import type { FormProps } from "./form-props";
import { FunctionFields } from "./function-fields";
import { RULES_FORM, voicesIn, withVoices } from "./rules-draft";

/** Quorum, approvers, tolerances and functions of a project: for polls that are opened from now on. */
export function RulesForm({ model, takesFocus, onDone, onClose }: FormProps<"rules">) {
  const { slug, project, people, rules } = model;
  const edited = useFactEdit(RULES_FORM, {
    facts: pickFacts(rules, RULE_FACTS),
    version: project.version,
  });
  const { draft, met, write } = edited;
  const { busy, refusal, wrong, send } = useAction("decisions.setRules", onDone, edited.refused);
  const [invalid] = Object.values(wrong);

  function submit() {
    const changes = edited.changes();
    if (Object.keys(changes).length === 0) onClose();
    else send({ slug, project: { id: project.id, version: edited.version }, changes });
  }

  return (
    <Form
      about={`project ${project.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="How many functions have to answer"
          hint="Empty for every one"
          inputMode="numeric"
          value={draft.quorum}
          onChange={(event) => write({ quorum: event.target.value })}
          autoFocus={takesFocus}
        />
        <TextField
          label="How many people have to approve"
          inputMode="numeric"
          value={draft.approvers}
          onChange={(event) => write({ approvers: event.target.value })}
        />
      </div>
      <fieldset className="grid gap-4 md:grid-cols-3">
        <legend className="mb-1 text-2xs text-ink-2">
          How far an input may move before the page says so
        </legend>
        {TOLERANCES.map(([name, label]) => (
          <TextField
            key={name}
            label={label}
            inputMode="decimal"
            value={draft[name]}
            onChange={(event) => write({ [name]: event.target.value })}
          />
        ))}
      </fieldset>
      <FunctionFields
        voices={voicesIn(draft)}
        people={people}
        onChange={(voices) => write(withVoices(draft, voices, people))}
      />
      <EditEnd adds={null} refusal={invalid ?? refusal} {...{ busy, edited, onClose }} />
    </Form>
  );
}

const TOLERANCES = [
  ["percent", "Figures and money, %"],
  ["points", "Shares, points"],
  ["days", "Dates, days"],
] as const;
