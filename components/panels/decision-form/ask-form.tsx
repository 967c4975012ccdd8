"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { QUESTION_FACTS, type QuestionFacts } from "@/lib/features/decisions/types";
import { isSameValue } from "@/lib/domain/same-value";
import { FormEnd } from "./form-end";
import type { FormProps } from "./form-props";

/** A question with what it is about and what its asker advises; nobody is asked before a poll is opened. */
export function AskForm({ model, takesFocus, onDone, onClose }: FormProps<"ask">) {
  const { slug, decision, options } = model;
  const [facts, setFacts] = useState(model.facts);
  const ask = useAction("decisions.ask", onDone);
  const edit = useAction("decisions.edit", onDone);
  const { busy, refusal, wrong } = decision === null ? ask : edit;
  const write = (part: Partial<QuestionFacts>) => setFacts({ ...facts, ...part });
  const error = (name: string) => wrong[name] ?? wrong[`changes.${name}.to`];

  function submit() {
    if (decision === null) {
      const { newId: id, replacesKey } = model;
      ask.send({ slug, id, ...facts, replacesKey });
      return;
    }
    const changes = changesFrom(model.facts, facts);
    if (Object.keys(changes).length === 0) onClose();
    else edit.send({ slug, decision, changes });
  }

  return (
    <Form about={decision ? `decision ${decision.id}` : undefined} busy={busy} onSubmit={submit}>
      {model.replacesKey !== null && (
        <p className="text-xs text-ink-2">
          Once it is decided it takes over from {model.replacesKey}, which stays on record.
        </p>
      )}
      <TextArea
        label="What is to be decided"
        value={facts.question}
        maxLength={500}
        onChange={(event) => write({ question: event.target.value })}
        error={error("question")}
        autoFocus={takesFocus}
      />
      {options.length > 0 && (
        <fieldset className="grid">
          <legend className="mb-1 text-2xs text-ink-2">Options it is about</legend>
          {options.map(({ key, name }) => (
            <Checkbox
              key={key}
              checked={facts.optionKeys.includes(key)}
              onChange={(event) => write({ optionKeys: withKey(facts, key, event.target.checked) })}
            >
              <span className="wrap-anywhere">
                <span className="mr-2 font-mono text-2xs text-ink-2">{key}</span>
                {name}
              </span>
            </Checkbox>
          ))}
          {error("optionKeys") !== undefined && (
            <p className="text-2xs text-stop">{error("optionKeys")}</p>
          )}
        </fieldset>
      )}
      <TextArea
        label="Recommendation"
        value={facts.recommendation ?? ""}
        onChange={(event) => write({ recommendation: event.target.value || null })}
        error={error("recommendation")}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="How sure, in %"
          inputMode="numeric"
          value={facts.confidencePercent === null ? "" : String(facts.confidencePercent)}
          onChange={(event) => write({ confidencePercent: percentOf(event.target.value) })}
          error={error("confidencePercent")}
        />
        <TextField
          label="Decided by"
          type="date"
          value={facts.dueOn ?? ""}
          onChange={(event) => write({ dueOn: event.target.value || null })}
          error={error("dueOn")}
        />
      </div>
      <FormEnd verb={decision === null ? "Ask" : "Save"} {...{ busy, refusal, onClose }} />
    </Form>
  );
}

function withKey({ optionKeys }: QuestionFacts, key: string, isIn: boolean): string[] {
  const others = optionKeys.filter((one) => one !== key);
  return isIn ? [...others, key].sort() : others;
}

function percentOf(written: string): number | null {
  const digits = written.replace(/\D/g, "");
  return digits === "" ? null : Number(digits.slice(0, 3));
}

function changesFrom(from: QuestionFacts, to: QuestionFacts) {
  const changed = QUESTION_FACTS.filter((name) => !isSameValue(from[name], to[name]));
  return Object.fromEntries(changed.map((name) => [name, { from: from[name], to: to[name] }]));
}
