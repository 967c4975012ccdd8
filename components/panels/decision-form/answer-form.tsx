"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useFactEdit } from "@/components/forms/use-fact-edit";
import { Choice } from "@/components/ui/choice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { MASKED } from "@/lib/domain/economics/mask-amounts";
import { Advice } from "./advice";
import { ANSWER_FORM, conditionsIn, readAnswer } from "./answer-draft";
import { Conditions } from "./conditions";
import type { OwnVoice } from "./contract";
import type { FormProps } from "./form-props";

const ANSWERS = [
  { value: "go", label: "Go" },
  { value: "no-go", label: "No-go" },
  { value: "go with conditions", label: "Go with conditions" },
];

/** For one's own function: an answer, why, and what has to be done where a go depends on it. */
export function AnswerForm(props: FormProps<"answer">) {
  const { voices } = props.model;
  const [id, setId] = useState((voices.find((one) => one.answer === null) ?? voices[0])?.id);
  const voice = voices.find((one) => one.id === id);
  return voice && <VoiceForm key={voice.id} {...props} voice={voice} onVoice={setId} />;
}

interface VoiceFormProps extends FormProps<"answer"> {
  voice: OwnVoice;
  onVoice: (id: string) => void;
}

function VoiceForm({ model, voice, takesFocus, onVoice, onDone, onClose }: VoiceFormProps) {
  const { slug, contentHash, voices } = model;
  const [missing, setMissing] = useState<string | undefined>();
  const edited = useFactEdit(ANSWER_FORM, {
    facts: voice,
    version: voice.version,
    of: voice.id,
  });
  const { draft, met, write } = edited;
  const { busy, refusal, wrong, send } = useAction("decisions.answer", onDone, edited.refused);
  const deputyFor = voice.deputyFor === null ? "" : `, as deputy of ${voice.deputyFor}`;

  const hintAt = (words: string) =>
    model.hidesMoney && words.includes(MASKED)
      ? `Amounts are hidden from you: write again what stands for ${MASKED}`
      : undefined;

  function submit() {
    const { answer, ...said } = readAnswer(draft);
    setMissing(answer === null ? "Say what the function says" : undefined);
    if (answer === null) return;
    send({ slug, voice: { id: voice.id, version: edited.version }, answer, ...said, contentHash });
  }

  return (
    <Form busy={busy} round={met?.disputes.length} onSubmit={submit}>
      <div>
        <p className="text-sm font-medium wrap-anywhere">{model.question}</p>
        <Advice advice={model.advice} computed={model.verdict} />
      </div>
      {voices.length > 1 ? (
        <Select
          label="For which function"
          options={voices.map((one) => ({ value: one.id, label: one.function }))}
          value={voice.id}
          onChange={(event) => onVoice(event.target.value)}
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
        value={draft.answer}
        onChange={(answer) => write({ answer })}
        error={missing}
        autoFocus={takesFocus}
        stacked
      />
      <TextArea
        label="Why, by the function’s own criteria"
        value={draft.reason}
        onChange={(event) => write({ reason: event.target.value })}
        hint={hintAt(draft.reason)}
        error={wrong["reason"]}
      />
      {draft.answer === "go with conditions" && (
        <Conditions
          conditions={conditionsIn(draft)}
          first={model.today}
          wrong={wrong}
          hintAt={hintAt}
          onChange={(next) => write({ conditions: JSON.stringify(next) })}
        />
      )}
      <EditEnd
        adds={voice.answer === null && met === null ? "Answer" : null}
        {...{ busy, refusal, edited, onClose }}
      />
    </Form>
  );
}
