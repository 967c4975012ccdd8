"use client";

import { useQueryClient } from "@tanstack/react-query";
import { PanelFrame } from "../frame";
import { WaiversView } from "./view";

export function WaiversPanel({ slug }: { slug: string }) {
  const client = useQueryClient();
  return (
    <PanelFrame id="waivers" slug={slug}>
      {(model) => (
        <WaiversView
          model={model}
          onDone={() => void client.invalidateQueries({ queryKey: ["panel", slug] })}
        />
      )}
    </PanelFrame>
  );
}
