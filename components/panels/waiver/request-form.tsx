"use client";

import { bindFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { useOwnDraft } from "@/components/forms/use-own-draft";
import { WrittenBefore } from "@/components/forms/written-before";
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
  const { draft, write, forget, discard } = useOwnDraft(
    () => ({ reason: "", expiresOn: days.proposed }),
    "request",
  );
  const { busy, refusal, wrong, send } = useAction("waivers.request", () => {
    forget();
    onDone();
  });
  const field = bindFields(draft, wrong, write);

  return (
    <Form busy={busy} onSubmit={() => send({ slug, target, ...draft })}>
      <TextArea
        label="Why it may be left as it is"
        {...field("reason")}
        required
        maxLength={2000}
        autoFocus={takesFocus}
      />
      <TextField
        label="Until"
        {...field("expiresOn")}
        type="date"
        min={days.first}
        max={days.last}
        hint="It holds through that day, within a year, and ends by itself."
        error={wrong.expiresOn === undefined ? undefined : "Say a day."}
        required
      />
      <p className="text-2xs text-ink-2">
        Another person has to approve it. Until then it hides nothing, and then it counts neither as
        a pass nor as a failure.
      </p>
      {discard && <WrittenBefore onDiscard={discard} />}
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
