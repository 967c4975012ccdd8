"use client";

import { useState } from "react";
import { bindFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { useOwnDraft } from "@/components/forms/use-own-draft";
import { WrittenBefore } from "@/components/forms/written-before";
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
  const { draft, id, write, forget, renew, discard } = useOwnDraft(
    () => ({
      ...{ outcome: "", note: "", commit: "", url: "" },
      check: props.checkKey ?? checks[0]?.key ?? NO_CHECK,
    }),
    props.checkKey,
  );
  const { busy, refusal, wrong, send } = useAction(
    "evidence.record",
    () => {
      forget();
      onDone();
    },
    // What was sent before stands: sent again, it is another result.
    ({ reason }) => reason === "conflict" && renew(),
  );
  const [isMissing, setMissing] = useState(false);
  const field = bindFields(draft, wrong, write);
  const outcome: SeenOutcome | null =
    OUTCOMES.find(({ value }) => value === draft.outcome)?.value ?? null;
  // One that is there no longer is none of them.
  const check = checks.find(({ key }) => key === draft.check) ?? null;
  const checkKey = check && check.key;

  function submit() {
    setMissing(outcome === null);
    if (outcome === null) return;
    const { note, commit, url } = draft;
    const said = { note: known(note), commit: known(commit), url: known(url) };
    send({ slug, id, target, checkKey, outcome, ...said });
  }

  return (
    <Form busy={busy} onSubmit={submit}>
      <Choice
        legend="What did you see?"
        name="outcome"
        options={OUTCOMES}
        value={outcome}
        onChange={(value) => {
          write({ outcome: value });
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
          value={checkKey ?? NO_CHECK}
          onChange={({ target: { value } }) => write({ check: value })}
          hint={check?.expected ?? undefined}
          options={[
            ...checks.map(({ key, name }) => ({ value: key, label: name })),
            { value: NO_CHECK, label: "none of them: I looked" },
          ]}
        />
      )}
      <TextArea
        label={outcome === "failed" ? "What failed" : "Note or excerpt"}
        {...field("note")}
        required={outcome === "failed"}
        maxLength={2000}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Commit"
          {...field("commit")}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label="Address"
          {...field("url")}
          type="url"
          inputMode="url"
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
      {discard && <WrittenBefore onDiscard={discard} />}
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

function known(text: string): string | null {
  return text.trim() || null;
}
