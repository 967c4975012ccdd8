"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { TextField } from "@/components/ui/text-field";
import { isSameValue } from "@/lib/domain/same-value";
import type { NamedFunction, Person, PollRules } from "@/lib/domain/project";
import { RULE_FACTS } from "@/lib/features/decisions/types";
import type { DraftVoice, RulesModel } from "./contract";
import { FormEnd } from "./form-end";
import type { FormProps } from "./form-props";
import { FunctionFields } from "./function-fields";

/** Quorum, approvers, tolerances and functions of a project: for polls that are opened from now on. */
export function RulesForm({ model, takesFocus, onDone, onClose }: FormProps<"rules">) {
  const { slug, project, people, rules } = model;
  const [voices, setVoices] = useState(() => rules.functions.map(draftOf));
  const [quorum, setQuorum] = useState(rules.quorum === null ? "" : String(rules.quorum));
  const [approvers, setApprovers] = useState(String(rules.minimumApprovers));
  const [tolerances, setTolerances] = useState(() => writtenOf(rules.tolerances));
  const { busy, refusal, wrong, send } = useAction("decisions.setRules", onDone);
  const [invalid] = Object.values(wrong);

  function submit() {
    const said: PollRules = {
      quorum: quorum.trim() === "" ? null : Number(quorum),
      minimumApprovers: Number(approvers),
      tolerances: {
        percent: Number(tolerances.percent),
        points: Number(tolerances.points),
        days: Number(tolerances.days),
      },
      functions: voices.map((one) => namedOf(one, model)),
    };
    const changed = RULE_FACTS.filter((name) => !isSameValue(rules[name], said[name]));
    if (changed.length === 0) {
      onClose();
      return;
    }
    const changes = changed.map((name) => [name, { from: rules[name], to: said[name] }]);
    send({ slug, project, changes: Object.fromEntries(changes) as object });
  }

  return (
    <Form about={`project ${project.id}`} busy={busy} onSubmit={submit}>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="How many functions have to answer"
          hint="Empty for every one"
          inputMode="numeric"
          value={quorum}
          onChange={(event) => setQuorum(event.target.value)}
          autoFocus={takesFocus}
        />
        <TextField
          label="How many people have to approve"
          inputMode="numeric"
          value={approvers}
          onChange={(event) => setApprovers(event.target.value)}
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
            value={tolerances[name]}
            onChange={(event) => setTolerances({ ...tolerances, [name]: event.target.value })}
          />
        ))}
      </fieldset>
      <FunctionFields voices={voices} people={people} onChange={setVoices} />
      <FormEnd verb="Save" refusal={invalid ?? refusal} {...{ busy, onClose }} />
    </Form>
  );
}

const TOLERANCES = [
  ["percent", "Figures and money, %"],
  ["points", "Shares, points"],
  ["days", "Dates, days"],
] as const;

function writtenOf({ percent, points, days }: PollRules["tolerances"]) {
  return { percent: String(percent), points: String(points), days: String(days) };
}

function draftOf({ name, person, deputy, mayApprove }: PollRules["functions"][number]): DraftVoice {
  return {
    function: name,
    userId: person?.userId ?? null,
    deputyUserId: deputy?.userId ?? null,
    mayApprove,
  };
}

/** Whoever was known by name alone stays so until somebody with an account is chosen. */
function namedOf(
  { function: name, userId, deputyUserId, mayApprove }: DraftVoice,
  { people, rules }: Pick<RulesModel, "people" | "rules">,
): NamedFunction {
  const before = rules.functions.find((one) => one.name === name);
  const chosen = (id: string | null, known: Person | null) => {
    const person = people.find((one) => one.id === id);
    if (person) return { name: person.name, userId: person.id };
    return known?.userId === null ? known : null;
  };
  return {
    name: name.trim(),
    person: chosen(userId, before?.person ?? null),
    deputy: chosen(deputyUserId, before?.deputy ?? null),
    mayApprove,
  };
}
