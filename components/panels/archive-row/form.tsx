"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { noteChange } from "@/lib/client/changes";
import type { CurrentRow } from "@/lib/features/plan/types";
import { CodedText } from "../words/coded-text";
import type { ArchiveRowModel } from "./contract";
import { wordDependent } from "./prepare";

export interface ArchiveRowFormProps {
  model: ArchiveRowModel;
  takesFocus: boolean;
  onDone: (said: string) => void;
  /** It stands there otherwise than it was told. */
  onOutdated: () => void;
  onClose: () => void;
}

/** What depends on a row is told before it goes, and told again where that has changed. */
export function ArchiveRowForm(props: ArchiveRowFormProps) {
  const { model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug, name, whyNot } = model;
  const [row, setRow] = useState(model.row);
  const [dependents, setDependents] = useState(model.dependents);
  const archive = useAction(
    "archive.put",
    (_, change) => {
      const words = `Archived ${name}`;
      noteChange({ slug, change, words });
      onDone(words);
    },
    ({ reason, detail }) => {
      if (reason === "conflict") setRow({ ...row, version: (detail as CurrentRow).version });
      const now = (detail as { dependents?: string[] } | undefined)?.dependents;
      if (now !== undefined) setDependents(now);
      onOutdated();
    },
  );
  return (
    <Form busy={archive.busy} onSubmit={() => archive.send({ slug, row, dependents })}>
      <p className="text-xs text-ink-2">
        <CodedText>{name}</CodedText>
      </p>
      {whyNot !== null ? (
        <Notice kind="refused">It stays. {whyNot}</Notice>
      ) : (
        <Dependents dependents={dependents} />
      )}
      {archive.refusal !== null && <Notice kind="refused">{archive.refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        {whyNot === null && (
          <Button type="submit" look="primary" busy={archive.busy} autoFocus={takesFocus}>
            Archive
          </Button>
        )}
        <LeaveButton onLeave={onClose}>{whyNot === null ? "Keep it" : "Close"}</LeaveButton>
      </div>
    </Form>
  );
}

function Dependents({ dependents }: { dependents: readonly string[] }) {
  return (
    <div className="grid gap-1 text-xs">
      <p>
        {dependents.length === 0
          ? "Nothing depends on it."
          : "These depend on it, and go on without it:"}
      </p>
      {dependents.length > 0 && (
        <ul aria-label="What depends on it" className="list-disc pl-4">
          {dependents.map((dependent) => (
            <li key={dependent}>{wordDependent(dependent)}</li>
          ))}
        </ul>
      )}
      <p className="text-ink-2">It counts in nothing any more, and what is recorded of it stays.</p>
    </div>
  );
}
