"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { Choice } from "@/components/ui/choice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { MASKED } from "@/lib/domain/economics/mask-amounts";
import { POLL_ANSWERS, type PollAnswer } from "@/lib/domain/vocabulary";
import { Conditions, type DraftCondition } from "./conditions";
import type { OwnVoice } from "./contract";
import { FormEnd } from "./form-end";
import type { FormProps } from "./form-props";

const ANSWERS = [
  { value: "go", label: "Go" },
  { value: "no-go", label: "No-go" },
  { value: "go with conditions", label: "Go with conditions" },
];

/** For one's own function: an answer, why, and what has to be done where a go depends on it. */
export function AnswerForm({ model, takesFocus, onDone, onClose }: FormProps<"answer">) {
  const { slug, contentHash, voices } = model;
  const [id, setId] = useState((voices.find((one) => one.answer === null) ?? voices[0])?.id);
  const voice = voices.find((one) => one.id === id);
  const [draft, setDraft] = useState(() => draftOf(voice));
  const [missing, setMissing] = useState<string | undefined>();
  const { busy, refusal, wrong, send } = useAction("decisions.answer", onDone);
  if (!voice) return null;
  const { answer, reason, conditions } = draft;
  const isConditional = answer === "go with conditions";
  const deputyFor = voice.deputyFor === null ? "" : `, as deputy of ${voice.deputyFor}`;

  const hintAt = (words: string) =>
    model.hidesMoney && words.includes(MASKED)
      ? `Amounts are hidden from you: write again what stands for ${MASKED}`
      : undefined;

  function submit() {
    if (!voice) return;
    setMissing(answer === null ? "Say what the function says" : undefined);
    if (answer === null) return;
    send({
      slug,
      voice: { id: voice.id, version: voice.version },
      answer,
      reason,
      contentHash,
      conditions: isConditional
        ? conditions.map(({ text, dueOn, owner }) => ({ text, dueOn, owner: owner || null }))
        : [],
    });
  }

  return (
    <Form busy={busy} onSubmit={submit}>
      <div>
        <p className="text-sm font-medium wrap-anywhere">{model.question}</p>
        <p className="mt-1 text-2xs text-ink-2 wrap-anywhere">
          {model.advice !== null && `Advised: ${model.advice}. `}Computed: {model.verdict}.
        </p>
      </div>
      {voices.length > 1 ? (
        <Select
          label="For which function"
          options={voices.map((one) => ({ value: one.id, label: one.function }))}
          value={voice.id}
          onChange={(event) => {
            setId(event.target.value);
            setDraft(draftOf(voices.find((one) => one.id === event.target.value)));
          }}
          hint={deputyFor === "" ? undefined : `You answer${deputyFor}`}
        />
      ) : (
        <p className="text-xs wrap-anywhere">
          You answer for <b className="font-semibold">{voice.function}</b>
          {deputyFor}.
        </p>
      )}
      <Choice
        legend="Answer"
        name="answer"
        options={ANSWERS}
        value={answer}
        onChange={(value) => setDraft({ ...draft, answer: wordOf(value) })}
        error={missing}
        autoFocus={takesFocus}
        stacked
      />
      <TextArea
        label="Why, by the function’s own criteria"
        value={reason}
        onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
        hint={hintAt(reason)}
        error={wrong["reason"]}
      />
      {isConditional && (
        <Conditions
          conditions={conditions}
          first={model.today}
          wrong={wrong}
          hintAt={hintAt}
          onChange={(next) => setDraft({ ...draft, conditions: next })}
        />
      )}
      <FormEnd
        verb={voice.answer === null ? "Answer" : "Change answer"}
        {...{ busy, refusal, onClose }}
      />
    </Form>
  );
}

interface Draft {
  answer: PollAnswer | null;
  reason: string;
  conditions: DraftCondition[];
}

const NO_CONDITION: DraftCondition = { text: "", dueOn: "", owner: "" };

function draftOf(voice: OwnVoice | undefined): Draft {
  const conditions = (voice?.conditions ?? []).map((one) => ({ ...one, owner: one.owner ?? "" }));
  return {
    answer: voice?.answer ?? null,
    reason: voice?.reason ?? "",
    conditions: conditions.length > 0 ? conditions : [NO_CONDITION],
  };
}

function wordOf(value: string): PollAnswer | null {
  return POLL_ANSWERS.find((one) => one === value) ?? null;
}
