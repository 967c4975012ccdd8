"use client";

import { useQueryClient } from "@tanstack/react-query";
import { PanelFrame } from "../frame";
import { MappingRulesView } from "./view";

export function MappingRulesPanel({ slug }: { slug: string }) {
  const client = useQueryClient();
  return (
    <PanelFrame id="mapping-rules" slug={slug}>
      {(model) => (
        <MappingRulesView
          model={model}
          onWritten={() => void client.invalidateQueries({ queryKey: ["panel", slug] })}
        />
      )}
    </PanelFrame>
  );
}
