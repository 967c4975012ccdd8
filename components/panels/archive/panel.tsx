"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { answerTo } from "@/components/forms/answer-to";
import { Dialog } from "@/components/ui/dialog";
import { LiveRegion } from "@/components/ui/live-region";
import { Notice } from "@/components/ui/notice";
import { noteChange } from "@/lib/client/changes";
import { MOST_AT_ONCE } from "@/lib/features/plan/types";
import { PanelFrame } from "../frame";
import type { ArchivedLine } from "./contract";
import { sayRestored } from "./prepare";
import { RemovalForm } from "./removal-form";
import { ArchiveView } from "./view";

export function ArchivePanel({ slug }: { slug: string }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  /** What can be taken back is told where it can. */
  const [isForGood, setForGood] = useState(false);
  const [removing, setRemoving] = useState<ArchivedLine | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The last of what was chosen took its button with it.
    if (said !== "" && !busy && document.activeElement === document.body) told.current?.focus();
  }, [said, busy]);
  const readAgain = () => client.invalidateQueries({ queryKey: ["panel", slug] });

  /** All of them or none, and one undo puts all of them back. */
  async function restore(rows: readonly ArchivedLine[]) {
    if (rows.length > MOST_AT_ONCE) {
      setRefused(`Not restored. At most ${String(MOST_AT_ONCE)} rows come back at once.`);
      return;
    }
    setBusy(true);
    const answer = await answerTo("archive.restore", {
      slug,
      rows: rows.map(({ kind, id, version }) => ({ kind, id, version })),
    });
    if (answer.ok) noteChange({ slug, change: answer.change, words: sayRestored(rows) });
    await readAgain();
    setRefused(answer.ok ? null : answer.message);
    setForGood(false);
    setSaid(answer.ok ? `${sayRestored(rows)}.` : "");
    setBusy(false);
  }

  return (
    <>
      {refused !== null && <Notice kind="refused">{refused}</Notice>}
      <p ref={told} tabIndex={-1} className="text-xs empty:hidden">
        {said}
      </p>
      <LiveRegion message={isForGood ? said : ""} />
      <PanelFrame id="archive" slug={slug}>
        {(model) => (
          <ArchiveView
            model={model}
            busy={busy}
            onRestore={(rows) => void restore(rows)}
            onRemove={setRemoving}
          />
        )}
      </PanelFrame>
      <Dialog
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title={removing ? `Remove ${removing.kind} ${removing.key}` : ""}
      >
        {removing && (
          <RemovalForm
            slug={slug}
            row={removing}
            onClose={() => setRemoving(null)}
            onDone={() => {
              setRemoving(null);
              setForGood(true);
              setSaid(`Removed ${removing.kind} ${removing.key} for good.`);
              void readAgain();
            }}
          />
        )}
      </Dialog>
    </>
  );
}
