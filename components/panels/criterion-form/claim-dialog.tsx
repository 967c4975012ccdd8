"use client";

import { sentence, textOf } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { noteChange } from "@/lib/client/changes";
import { AskedPanel } from "../asked-panel";
import type { RecordEvidenceModel } from "../record-evidence/contract";

interface ClaimDialogProps {
  slug: string;
  /** Null while nothing is asked. */
  criterionKey: string | null;
  onClose: () => void;
  /** It is written: what stands on the page is outdated. */
  onDone: () => void;
}

/** Says that a criterion is met, or takes that back; another has to confirm it (R3). */
export function ClaimDialog({ slug, criterionKey: key, onClose, onDone }: ClaimDialogProps) {
  return (
    <Dialog open={key !== null} onClose={onClose} title="Claim done">
      {key !== null && (
        <AskedPanel id="record-evidence" slug={slug} of={`criterion-${key}`} onLeave={onClose}>
          {(model) => (
            <ClaimForm
              model={model}
              onClose={onClose}
              onDone={(words, change) => {
                noteChange({ slug, change, words: `${words}: criterion ${key}` });
                onClose();
                onDone();
              }}
            />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}

interface ClaimFormProps {
  model: RecordEvidenceModel;
  onClose: () => void;
  onDone: (words: string, change: string) => void;
}

function ClaimForm({ model, onClose, onDone }: ClaimFormProps) {
  const { slug, text, claims, whyNotSaid } = model;
  const target = { ...model.target, kind: "criterion" } as const;
  const [standing] = claims;
  const claiming = useAction("evidence.claimDone", (_, change) => onDone("Claimed", change));
  const withdrawing = useAction("evidence.withdrawClaim", (_, change) =>
    onDone("Claim withdrawn", change),
  );
  const { busy, refusal, wrong } = standing ? withdrawing : claiming;
  if (whyNotSaid !== null) return <Notice kind="said">{whyNotSaid}</Notice>;
  return (
    <Form
      busy={busy}
      onSubmit={({ currentTarget }) => {
        const said = textOf(new FormData(currentTarget), "said");
        if (standing) withdrawing.send({ slug, target, reason: said });
        else claiming.send({ slug, target, note: said });
      }}
    >
      <p className="text-xs text-ink-2">{text}</p>
      {standing && <p className="text-xs">Claimed by {standing.by}.</p>}
      <TextArea
        label={standing ? "Why it does not hold" : "Note"}
        name="said"
        hint={
          standing
            ? "The claim stays on record, with your name and this."
            : "It is met once somebody else confirms it, or a check of it passes."
        }
        error={sentence(standing ? wrong.reason : wrong.note)}
        required={standing !== undefined && !standing.mine}
        maxLength={2000}
        autoFocus
      />
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {standing ? "Withdraw claim" : "Claim done"}
        </Button>
        <LeaveButton onLeave={onClose}>Leave as it is</LeaveButton>
      </div>
    </Form>
  );
}
