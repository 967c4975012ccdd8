"use client";

import { useState } from "react";
import { bindFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { useOwnDraft } from "@/components/forms/use-own-draft";
import { WrittenBefore } from "@/components/forms/written-before";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import type { WaitingWaiver, WaiverModel } from "./contract";

interface AnswerFormProps {
  model: WaiverModel;
  waiting: WaitingWaiver;
  takesFocus: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** What was asked, and what can be said to it: approve, refuse with a reason, take back one's own. */
export function AnswerForm({ model, waiting, takesFocus, onDone, onClose }: AnswerFormProps) {
  const { slug, beneath, mayApprove, mayRequest } = model;
  const waiver = { id: waiting.id, version: waiting.version };
  const approve = useAction("waivers.approve", onDone);
  const withdraw = useAction("waivers.withdraw", onDone);
  const { draft, write, forget, discard } = useOwnDraft(
    () => ({ reason: "" }),
    `refuse ${waiting.id}`,
  );
  const refuse = useAction("waivers.refuse", () => {
    forget();
    onDone();
  });
  const [refuses, setRefuses] = useState(draft.reason !== "");
  const busy = approve.busy || withdraw.busy || refuse.busy;
  const refusal = approve.refusal ?? withdraw.refusal ?? refuse.refusal;

  const field = bindFields(draft, refuse.wrong, write);

  return (
    <Form busy={busy} onSubmit={() => refuse.send({ slug, waiver, ...draft })}>
      <div className="text-xs">
        <p>
          {waiting.asked}, asks for a waiver until <b className="font-medium">{waiting.until}</b>:
        </p>
        <p className="mt-1 wrap-anywhere text-ink">{waiting.reason}</p>
      </div>
      {mayApprove && (
        <p className="text-2xs text-ink-2">
          Approved, it shows as waived until {waiting.until} and hides “{beneath}”.
        </p>
      )}
      {refuses && (
        <TextArea label="Why not" {...field("reason")} required maxLength={2000} autoFocus />
      )}
      {discard && (
        <WrittenBefore
          onDiscard={() => {
            discard();
            setRefuses(false);
          }}
        />
      )}
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        {mayApprove && !refuses && (
          <>
            <Button
              look="primary"
              busy={busy}
              autoFocus={takesFocus}
              onClick={() => approve.send({ slug, waiver })}
            >
              Approve
            </Button>
            <Button busy={busy} onClick={() => setRefuses(true)}>
              Refuse…
            </Button>
          </>
        )}
        {mayApprove && refuses && (
          <Button type="submit" look="primary" busy={busy}>
            Refuse
          </Button>
        )}
        {mayRequest && waiting.mine && (
          <Button busy={busy} onClick={() => withdraw.send({ slug, waiver })}>
            Withdraw the request
          </Button>
        )}
        <LeaveButton onLeave={onClose}>Leave as it is</LeaveButton>
      </div>
    </Form>
  );
}
