"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerTo } from "@/components/forms/answer-to";
import { LiveRegion } from "@/components/ui/live-region";
import { Notice } from "@/components/ui/notice";
import type { MinutesAction } from "@/lib/features/reviews/types";
import { PanelFrame } from "../frame";
import { MinutesView } from "./view";

/** The minutes of one review, whose actions are ticked off where they stand. */
export function MinutesPanel({ slug, of }: { slug: string; of: string }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  async function tick({ id, version, done, text }: MinutesAction) {
    if (busy !== null) return;
    setBusy(id);
    setSaid("");
    const isDone = done === null;
    const answer = await answerTo("reviews.finishAction", { slug, actionId: id, version, isDone });
    await client.invalidateQueries({ queryKey: ["panel", slug] });
    setRefused(answer.ok ? null : answer.message);
    setSaid(answer.ok ? `${text}: ${isDone ? "done" : "open again"}.` : "");
    setBusy(null);
  }

  return (
    <>
      {refused !== null && <Notice kind="refused">{refused}</Notice>}
      <LiveRegion message={said} />
      <PanelFrame id="minutes" slug={slug} of={of}>
        {(model) => <MinutesView model={model} busy={busy} onTick={(one) => void tick(one)} />}
      </PanelFrame>
    </>
  );
}
