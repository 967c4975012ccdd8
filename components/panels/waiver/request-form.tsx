"use client";

import type { SubmitEvent } from "react";
import { sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { WaiverModel } from "./contract";

interface RequestFormProps {
  model: WaiverModel;
  takesFocus: boolean;
  onDone: () => void;
  onClose: () => void;
}

export function RequestForm({ model, takesFocus, onDone, onClose }: RequestFormProps) {
  const { slug, target, days } = model;
  const { busy, refusal, wrong, send } = useAction("waivers.request", onDone);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const fields = new FormData(event.currentTarget);
    const [reason, expiresOn] = [fields.get("reason"), fields.get("expiresOn")];
    if (typeof reason !== "string" || typeof expiresOn !== "string") return;
    send({ slug, target, reason, expiresOn });
  }

  return (
    <Form busy={busy} onSubmit={submit}>
      <TextArea
        label="Why it may be left as it is"
        name="reason"
        error={sentence(wrong.reason)}
        required
        maxLength={2000}
        autoFocus={takesFocus}
      />
      <TextField
        label="Until"
        name="expiresOn"
        type="date"
        min={days.first}
        max={days.last}
        defaultValue={days.proposed}
        hint="It holds through that day, within a year, and ends by itself."
        error={wrong.expiresOn === undefined ? undefined : "Say a day."}
        required
      />
      <p className="text-2xs text-ink-2">
        Another person has to approve it. Until then it hides nothing, and then it counts neither as
        a pass nor as a failure.
      </p>
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          Ask for a waiver
        </Button>
        <LeaveButton onLeave={onClose}>Cancel</LeaveButton>
      </div>
    </Form>
  );
}
