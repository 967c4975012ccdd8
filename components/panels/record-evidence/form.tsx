"use client";

import { type SubmitEvent, useState } from "react";
import { sentence, textOf } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { RecordEvidenceModel } from "./contract";
import { foretell, type SeenOutcome } from "./foretell";

interface RecordEvidenceFormProps {
  model: RecordEvidenceModel;
  takesFocus: boolean;
  checkKey: string | undefined;
  onDone: () => void;
  onClose: () => void;
}

const OUTCOMES = [
  { value: "passed", label: "passed" },
  { value: "failed", label: "failed" },
] as const;

/** Without one of its checks. */
const NO_CHECK = "";

export function RecordEvidenceForm(props: RecordEvidenceFormProps) {
  const { model } = props;
  const { slug, target, checks } = model;
  const { takesFocus, onDone, onClose } = props;
  const { busy, refusal, wrong, send } = useAction("evidence.record", onDone);
  const [outcome, setOutcome] = useState<SeenOutcome | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [check, setCheck] = useState(props.checkKey ?? checks[0]?.key ?? NO_CHECK);
  const checkKey = check === NO_CHECK ? null : check;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    setMissing(outcome === null);
    if (outcome === null) return;
    const fields = new FormData(event.currentTarget);
    const said = {
      note: textOf(fields, "note"),
      commit: textOf(fields, "commit"),
      url: textOf(fields, "url"),
    };
    send({ slug, target, checkKey, outcome, ...said });
  }

  return (
    <Form busy={busy} onSubmit={submit}>
      <Choice
        legend="What did you see?"
        name="outcome"
        options={OUTCOMES}
        value={outcome}
        onChange={(value) => {
          setOutcome(value === "failed" ? "failed" : "passed");
          setMissing(false);
        }}
        hint="P or F, then Enter."
        error={isMissing ? "Say what came of it." : undefined}
        autoFocus={takesFocus}
      />
      {checks.length > 0 && (
        <Select
          label="Of which check?"
          name="check"
          value={check}
          onChange={(event) => setCheck(event.target.value)}
          hint={checks.find((one) => one.key === check)?.expected ?? undefined}
          options={[
            ...checks.map(({ key, name }) => ({ value: key, label: name })),
            { value: NO_CHECK, label: "none of them: I looked" },
          ]}
        />
      )}
      <TextArea
        label={outcome === "failed" ? "What failed" : "Note or excerpt"}
        name="note"
        error={sentence(wrong.note)}
        required={outcome === "failed"}
        maxLength={2000}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Commit"
          name="commit"
          error={sentence(wrong.commit)}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label="Address"
          name="url"
          type="url"
          inputMode="url"
          error={sentence(wrong.url)}
          maxLength={2000}
          autoComplete="off"
        />
      </div>
      <p
        role="status"
        className="min-h-5 border-l-2 pl-3 text-xs text-ink empty:border-transparent"
      >
        {outcome === null ? null : foretell(model, checkKey, outcome)}
      </p>
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          Record evidence
        </Button>
        <LeaveButton onLeave={onClose}>Cancel</LeaveButton>
      </div>
    </Form>
  );
}
