"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerTo } from "@/components/forms/answer-to";
import { LiveRegion } from "@/components/ui/live-region";
import { Notice } from "@/components/ui/notice";
import { PanelFrame } from "../frame";
import { SnapshotsView } from "./view";

export function SnapshotsPanel({ slug }: { slug: string }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  async function take(note: string | null) {
    setBusy(true);
    setSaid("");
    const answer = await answerTo("snapshots.take", { slug, note });
    await client.invalidateQueries({ queryKey: ["panel", slug] });
    setRefused(answer.ok ? null : answer.message);
    setSaid(answer.ok ? "A snapshot was taken." : "");
    setBusy(false);
    return answer.ok;
  }

  return (
    <>
      {refused !== null && <Notice kind="refused">{refused}</Notice>}
      <LiveRegion message={said} />
      <PanelFrame id="snapshots" slug={slug}>
        {(model) => <SnapshotsView model={model} busy={busy} onTake={take} />}
      </PanelFrame>
    </>
  );
}
