"use client";

import { useQueryClient } from "@tanstack/react-query";
import { PanelFrame } from "../frame";
import { TrayView } from "./view";

export function TrayPanel({ slug }: { slug: string }) {
  const client = useQueryClient();
  return (
    <PanelFrame id="tray" slug={slug}>
      {(model) => (
        <TrayView
          model={model}
          onWritten={() => void client.invalidateQueries({ queryKey: ["panel", slug] })}
        />
      )}
    </PanelFrame>
  );
}
