"use client";

import { type ReactNode, type SubmitEvent } from "react";
import { sentence, textOf } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { noteChange } from "@/lib/client/changes";
import { OPEN_STATES, type OpenState } from "@/lib/features/blockers/constants";
import { CodedText } from "../words/coded-text";
import type { BlockerLine } from "./contract";

interface WhyDialogProps {
  slug: string;
  /** Null while nothing is asked. */
  asked: { row: BlockerLine; about: "withdraw" | "reopen" } | null;
  onClose: () => void;
  onDone: (said: string) => void;
  /** Somebody was faster: what stands on the page is outdated. */
  onStale: () => void;
}

/** Who takes back what another says, or finds that it stands again, says why. */
export function WhyDialog({ slug, asked, onClose, ...rest }: WhyDialogProps) {
  const title =
    asked?.about === "reopen"
      ? `Re-open ${asked.row.key}`
      : `Withdraw the claim of ${asked?.row.claim?.by ?? "another"}`;
  const onDone = (said: string) => {
    onClose();
    rest.onDone(said);
  };
  const form = { slug, onClose, onDone, onStale: rest.onStale };
  return (
    <Dialog open={asked !== null} onClose={onClose} title={title}>
      {asked?.about === "withdraw" && <WithdrawForm row={asked.row} {...form} />}
      {asked?.about === "reopen" && <ReopenForm row={asked.row} {...form} />}
    </Dialog>
  );
}

interface FormProps {
  slug: string;
  row: BlockerLine;
  onClose: () => void;
  onDone: (said: string) => void;
  onStale: () => void;
}

function WithdrawForm({ slug, row, onClose, onDone, onStale }: FormProps) {
  const said = `Claim withdrawn: ${nameOf(row)}`;
  const { send, ...sending } = useAction(
    "evidence.withdrawClaim",
    (_, change) => {
      noteChange({ slug, change, words: said });
      onDone(said);
    },
    ({ reason }) => {
      if (reason === "conflict") onStale();
    },
  );
  return (
    <WhyForm
      row={row}
      label="Reason"
      hint="The claim stays on record, with your name and the reason."
      verb="Withdraw claim"
      onClose={onClose}
      onSay={({ reason }) => send({ slug, target: targetOf(row), reason })}
      {...sending}
    />
  );
}

function ReopenForm({ slug, row, onClose, onDone, onStale }: FormProps) {
  const said = `Re-opened: ${nameOf(row)}`;
  const { send, ...sending } = useAction(
    "blockers.reopen",
    () => onDone(said),
    ({ reason }) => {
      if (reason === "conflict") onStale();
    },
  );
  return (
    <WhyForm
      row={row}
      label="How it was found to stand"
      hint={hintOf(row)}
      verb="Re-open"
      onClose={onClose}
      onSay={({ reason, actualState }) =>
        send({ slug, target: targetOf(row), reason, actualState })
      }
      {...sending}
    >
      <Select
        label="Actual state of the fix"
        name="actualState"
        defaultValue={row.reopensAs}
        options={OPEN_STATES.map((state) => ({ value: state, label: state }))}
      />
    </WhyForm>
  );
}

/** What it will do, told before it is done. */
function hintOf({ standing, claim }: BlockerLine): string {
  const claimed = claim === null ? "" : `The claim of ${claim.by} is withdrawn. `;
  return standing === "resolved"
    ? `${claimed}It was proved gone: this goes on record as evidence against it.`
    : `${claimed}It stays on record, with your name and this.`;
}

interface WhyFormProps {
  row: BlockerLine;
  label: string;
  hint: string;
  verb: string;
  busy: boolean;
  refusal: ReactNode;
  wrong: Readonly<Record<string, string>>;
  onClose: () => void;
  onSay: (said: { reason: string; actualState: OpenState }) => void;
  children?: ReactNode;
}

function WhyForm(props: WhyFormProps) {
  const { row, label, hint, verb, busy, refusal, wrong, onClose, onSay, children } = props;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const fields = new FormData(event.currentTarget);
    const chosen = OPEN_STATES.find((state) => state === fields.get("actualState"));
    onSay({
      reason: textOf(fields, "reason") ?? "",
      actualState: chosen ?? row.reopensAs,
    });
  }

  return (
    <Form busy={busy} onSubmit={submit}>
      <p className="text-xs text-ink-2">
        <CodedText>{nameOf(row)}</CodedText>
      </p>
      <TextArea
        label={label}
        name="reason"
        hint={hint}
        error={sentence(wrong.reason)}
        required
        maxLength={2000}
        autoFocus
      />
      {children}
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {verb}
        </Button>
        <LeaveButton onLeave={onClose}>Leave as it is</LeaveButton>
      </div>
    </Form>
  );
}

function nameOf({ key, title }: BlockerLine): string {
  return `${key} ${title}`;
}

function targetOf({ id, version }: BlockerLine) {
  return { kind: "blocker", id, version } as const;
}
