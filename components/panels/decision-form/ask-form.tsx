"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { noteChange } from "@/lib/client/changes";
import type { FormProps } from "./form-props";
import { keysIn, QUESTION_FORM, readQuestion, withKey } from "./question-draft";

/** A question with what it is about and what its asker advises; nobody is asked before a poll is opened. */
export function AskForm({ model, takesFocus, onDone, onClose }: FormProps<"ask">) {
  const { slug, decision, options, newId } = model;
  const edited = useFactEdit(QUESTION_FORM, {
    facts: model.facts,
    version: decision?.version ?? 0,
    newId,
  });
  const { draft, met, write } = edited;
  const [noShare, setNoShare] = useState<string | null>(null);
  const ask = useAction("decisions.ask", () => {
    edited.forget();
    onDone();
  });
  const edit = useAction(
    "decisions.edit",
    (_, change) => {
      edited.forget();
      noteChange({ slug, change, words: "Changed the question of a decision" });
      onDone();
    },
    edited.refused,
  );
  const { busy, refusal } = decision === null ? ask : edit;
  const wrong = decision === null ? ask.wrong : pathsOfFacts(edit.wrong);

  function submit() {
    const { facts, wrong: why } = readQuestion(draft);
    setNoShare(why);
    if (facts === null) return;
    if (decision === null) {
      const { replacesKey } = model;
      ask.send({ slug, id: edited.newId ?? newId, ...facts, replacesKey });
      return;
    }
    const changes = edited.changes();
    if (Object.keys(changes).length === 0) onClose();
    else edit.send({ slug, decision: { id: decision.id, version: edited.version }, changes });
  }

  return (
    <Form
      about={decision ? `decision ${decision.id}` : undefined}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      {model.replacesKey !== null && (
        <p className="text-xs text-ink-2">
          Once it is decided it takes over from {model.replacesKey}, which stays on record.
        </p>
      )}
      <TextArea
        label="What is to be decided"
        value={draft.question}
        maxLength={500}
        onChange={(event) => write({ question: event.target.value })}
        error={wrong["question"]}
        autoFocus={takesFocus}
      />
      {options.length > 0 && (
        <fieldset className="grid">
          <legend className="mb-1 text-2xs text-ink-2">Options it is about</legend>
          {options.map(({ key, name }) => (
            <Checkbox
              key={key}
              checked={keysIn(draft.options).includes(key)}
              onChange={(event) =>
                write({ options: withKey(draft.options, key, event.target.checked) })
              }
            >
              <span className="wrap-anywhere">
                <span className="mr-2 font-mono text-2xs text-ink-2">{key}</span>
                {name}
              </span>
            </Checkbox>
          ))}
          {wrong["optionKeys"] !== undefined && (
            <p className="text-2xs text-stop">{wrong["optionKeys"]}</p>
          )}
        </fieldset>
      )}
      <TextArea
        label="Recommendation"
        value={draft.recommendation}
        onChange={(event) => write({ recommendation: event.target.value })}
        error={wrong["recommendation"]}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="How sure, in %"
          inputMode="numeric"
          value={draft.confidence}
          onChange={(event) => write({ confidence: event.target.value })}
          error={noShare ?? wrong["confidencePercent"]}
        />
        <TextField
          label="Decided by"
          type="date"
          value={draft.due}
          onChange={(event) => write({ due: event.target.value })}
          error={wrong["dueOn"]}
        />
      </div>
      <EditEnd adds={decision === null ? "Ask" : null} {...{ busy, refusal, edited, onClose }} />
    </Form>
  );
}
