"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerTo } from "@/components/forms/use-action";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { noteChange } from "@/lib/client/changes";
import { formatCount } from "@/lib/format/counts";
import { PanelFrame } from "../frame";
import type { ArchivedLine } from "./contract";
import { inTurn } from "./prepare";
import { RemovalForm } from "./removal-form";
import { ArchiveView } from "./view";

export function ArchivePanel({ slug }: { slug: string }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const [said, setSaid] = useState("");
  const [removing, setRemoving] = useState<ArchivedLine | null>(null);
  const readAgain = () => client.invalidateQueries({ queryKey: ["panel", slug] });

  /** One after another: what stands in a phase comes back after it. */
  async function restore(rows: readonly ArchivedLine[]) {
    setBusy(true);
    const refusals: string[] = [];
    for (const { kind, id, version, key } of inTurn(rows)) {
      const answer = await answerTo("archive.restore", { slug, row: { kind, id, version } });
      if (answer.ok) noteChange({ slug, change: answer.change, words: `Restored ${kind} ${key}` });
      else refusals.push(`${kind} ${key}: ${answer.message}`);
    }
    await readAgain();
    setRefused(refusals);
    setSaid(`${formatCount(rows.length - refusals.length, "row is", "rows are")} restored.`);
    setBusy(false);
  }

  return (
    <>
      {refused.length > 0 && (
        <Notice kind="refused">
          {refused.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </Notice>
      )}
      <p role="status" className="text-xs empty:hidden">
        {said}
      </p>
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
              setSaid(`Removed ${removing.kind} ${removing.key} for good.`);
              void readAgain();
            }}
          />
        )}
      </Dialog>
    </>
  );
}
