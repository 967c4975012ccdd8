"use client";

import { useRef, useState } from "react";
import { sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { noteChange } from "@/lib/client/changes";
import type { CurrentExplanation } from "@/lib/features/documents/types";
import type { StatedFigureSeen } from "./contract";

export interface ExplainFormProps {
  slug: string;
  figure: StatedFigureSeen;
  onClose: () => void;
  /** It is written, in words. */
  onDone: (said: string) => void;
}

/** Both figures, and why they differ. Without an explanation the difference is open. */
export function ExplainForm({ slug, figure, onClose, onDone }: ExplainFormProps) {
  const { id, label } = figure;
  const [text, setText] = useState(figure.explanation ?? "");
  const [stands, setStands] = useState<CurrentExplanation>(figure);
  /** What was sent takes the explanation away. */
  const clears = useRef(false);
  const isMet = stands !== figure;
  const isExplained = stands.explanation !== null;
  const { busy, refusal, wrong, send } = useAction(
    "documents.explainFigure",
    (_, change) => {
      const words = clears.current ? `Opened again: ${label}` : `Explained: ${label}`;
      noteChange({ slug, change, words });
      onDone(words);
    },
    ({ reason, detail }) => {
      if (reason === "conflict") setStands(detail as CurrentExplanation);
    },
  );

  function write(given: string | null) {
    clears.current = given === null;
    send({ slug, figure: { id, version: stands.version }, text: given });
  }

  return (
    <Form busy={busy} round={stands.version} onSubmit={() => write(text)}>
      <Sides figure={figure} />
      <TextArea
        label="Why they differ"
        name="text"
        value={text}
        error={sentence(wrong["text"])}
        required
        maxLength={2000}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      {refusal !== null && <Notice kind={isMet ? "conflict" : "refused"}>{refusal}</Notice>}
      {isMet && (
        <p className="border-l-2 pl-3 text-xs">
          {stands.explanation === null
            ? "Nobody explains it any more."
            : `It stands as: ${stands.explanation}`}
        </p>
      )}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {isMet ? "Save mine over theirs" : isExplained ? "Save" : "Explain"}
        </Button>
        {isExplained && (
          <Button busy={busy} onClick={() => write(null)}>
            Open it again
          </Button>
        )}
        <LeaveButton onLeave={onClose}>{isMet ? "Leave what stands" : "Cancel"}</LeaveButton>
      </div>
    </Form>
  );
}

function Sides({ figure: { label, stated, computed } }: { figure: StatedFigureSeen }) {
  return (
    <div className="text-xs">
      <p className="pb-1.5 text-ink-2">{label}</p>
      <dl className="grid grid-cols-2 gap-4 border-y py-2">
        <div>
          <dt className="text-2xs text-ink-2">stated</dt>
          <dd className="font-medium">{stated}</dd>
        </div>
        <div>
          <dt className="text-2xs text-ink-2">computed</dt>
          <dd className="font-medium">{computed}</dd>
        </div>
      </dl>
    </div>
  );
}
