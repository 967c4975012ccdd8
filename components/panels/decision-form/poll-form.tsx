"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { whyNeverGo } from "@/lib/domain/decisions/who-is-asked";
import { peopleIn } from "@/lib/features/decisions/access";
import type { DraftVoice } from "./contract";
import type { FormProps } from "./form-props";
import { FunctionFields } from "./function-fields";

/** Whom it asks is what the project says, until somebody says otherwise here. */
export function PollForm({ model, onDone, onClose }: FormProps<"poll">) {
  const { slug, decision, newId: id, people, ruled } = model;
  const [voices, setVoices] = useState(model.voices);
  const [lacks, setLacks] = useState<string | null>(null);
  const { busy, refusal, wrong, send } = useAction("decisions.openPoll", onDone);
  const [invalid] = Object.values(wrong);

  function submit() {
    const open = voices.flatMap(({ userId, ...one }) =>
      userId === null ? [] : { ...one, userId },
    );
    const why = whyNotYet(model, voices);
    setLacks(why);
    if (why !== null) return;
    send({ slug, decision, id, voices: open });
  }

  return (
    <Form busy={busy} onSubmit={submit}>
      <div>
        <p className="text-sm font-medium wrap-anywhere">{model.question}</p>
        <p className="mt-1 text-2xs text-ink-2">
          {model.rules}. Silence is not go; whoever asks does not approve alone. Everybody named is
          told.
          {ruled.length > 0 &&
            " Whom the rules of the project name is asked, and whoever is added is heard without approving."}
        </p>
      </div>
      <FunctionFields
        voices={voices}
        people={people}
        ruled={ruled}
        onChange={(now) => {
          setVoices(now);
          // It was said of what stood there.
          setLacks(null);
        }}
      />
      <EditEnd adds="Open the poll" refusal={lacks ?? invalid ?? refusal} {...{ busy, onClose }} />
    </Form>
  );
}

function whyNotYet(model: FormProps<"poll">["model"], voices: readonly DraftVoice[]) {
  if (voices.length === 0) return "Not opened. Add a function to ask.";
  if (voices.some((one) => one.userId === null || one.function.trim() === "")) {
    return "Not opened. Every function has a name, and somebody who answers for it.";
  }
  const { askers, minimumApprovers, people } = model;
  const why = whyNeverGo(askers, minimumApprovers, peopleIn(voices, people));
  return why && `Not opened. ${why}`;
}
