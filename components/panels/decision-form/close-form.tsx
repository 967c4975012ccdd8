"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { TextArea } from "@/components/ui/text-area";
import { Advice } from "./advice";
import type { FormProps } from "./form-props";

/** What the roll call comes to is the decision; whoever signs says why where it is not what is computed. */
export function CloseForm({ model, takesFocus, onDone, onClose }: FormProps<"close">) {
  const [reason, setReason] = useState("");
  const { busy, refusal, wrong, send } = useAction("decisions.closePoll", onDone);
  const { slug, poll, outcome, asksWhy, inputs } = model;
  const undecided = outcome === "undecided";
  const given = reason.trim() === "" ? null : reason;
  return (
    <Form busy={busy} onSubmit={() => send({ slug, poll, reason: given, outcome, inputs })}>
      <div>
        <p className="text-sm font-medium wrap-anywhere">{model.question}</p>
        <Advice advice={model.advice} />
      </div>
      <div className="border-l-2 pl-3 text-xs">
        <p className="text-base font-semibold">
          {undecided ? "Nothing is decided yet" : `You decide: ${outcome}`}
          <span className="block text-2xs font-normal text-ink-2">computed: {model.computed}</span>
        </p>
        <ul className="mt-1 text-2xs text-ink-2">
          {model.reasons.map((words) => (
            <li key={words} className="wrap-anywhere">
              {words}.
            </li>
          ))}
        </ul>
        {!undecided && (
          <p className="mt-1 text-2xs text-ink-2">
            Signed as {model.signer}, on inputs{" "}
            <span className="font-mono [word-spacing:-0.25em]">{inputs}</span>.
          </p>
        )}
      </div>
      {!undecided && (
        <TextArea
          label={asksWhy ? `Why ${outcome} against the computed ${model.verdict}` : "Reason"}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={wrong["reason"]}
          autoFocus={takesFocus}
        />
      )}
      <EditEnd
        adds={undecided ? "End the poll undecided" : "Record decision"}
        look={undecided ? "plain" : "primary"}
        {...{ busy, refusal, onClose }}
      />
    </Form>
  );
}
