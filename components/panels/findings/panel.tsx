"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { FigureDialog } from "../figure-form/dialog";
import { PanelFrame } from "../frame";
import type { StatedFigureSeen } from "./contract";
import { ExplainDialog } from "./explain-dialog";
import { FindingsView } from "./view";

export function FindingsPanel({ slug }: { slug: string }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<StatedFigureSeen | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const readAgain = () => void client.invalidateQueries({ queryKey: ["panel", slug] });
  return (
    <>
      <PanelFrame id="findings" slug={slug}>
        {(model) => <FindingsView model={model} onExplain={setAsked} onEdit={setEdited} />}
      </PanelFrame>
      <ExplainDialog
        slug={slug}
        figure={asked}
        onClose={() => setAsked(null)}
        onDone={(news) => {
          setAsked(null);
          setSaid(news);
          readAgain();
        }}
      />
      <FigureDialog
        slug={slug}
        of={edited}
        onClose={() => setEdited(null)}
        onDone={(news) => {
          setEdited(null);
          setSaid(news);
          readAgain();
        }}
        onOutdated={readAgain}
      />
      <LiveRegion message={said} />
    </>
  );
}
