"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { TextArea } from "@/components/ui/text-area";
import type { FormProps } from "./form-props";

/** It stays on record, with who and why. */
export function WithdrawForm({ model, takesFocus, onDone, onClose }: FormProps<"withdraw">) {
  const [reason, setReason] = useState("");
  const { busy, refusal, wrong, send } = useAction("decisions.withdraw", onDone);
  const { slug, decision } = model;
  return (
    <Form busy={busy} onSubmit={() => send({ slug, decision, reason })}>
      <p className="text-sm font-medium wrap-anywhere">{model.question}</p>
      <TextArea
        label="Why nobody has to decide it"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={wrong["reason"]}
        autoFocus={takesFocus}
      />
      <EditEnd adds="Withdraw" {...{ busy, refusal, onClose }} />
    </Form>
  );
}
