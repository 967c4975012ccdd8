"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { PanelFrame } from "../frame";
import type { StatedFigureSeen } from "./contract";
import { ExplainDialog } from "./explain-dialog";
import { FindingsView } from "./view";

export function FindingsPanel({ slug }: { slug: string }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<StatedFigureSeen | null>(null);
  const [said, setSaid] = useState("");
  return (
    <>
      <PanelFrame id="findings" slug={slug}>
        {(model) => <FindingsView model={model} onExplain={setAsked} />}
      </PanelFrame>
      <ExplainDialog
        slug={slug}
        figure={asked}
        onClose={() => setAsked(null)}
        onDone={(news) => {
          setAsked(null);
          setSaid(news);
          void client.invalidateQueries({ queryKey: ["panel", slug] });
        }}
      />
      <LiveRegion message={said} />
    </>
  );
}
