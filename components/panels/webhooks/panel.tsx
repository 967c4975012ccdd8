"use client";

import { useQueryClient } from "@tanstack/react-query";
import { PanelFrame } from "../frame";
import { panelKey } from "../query";
import type { WebhooksModel } from "./contract";
import { WebhooksView } from "./view";

export function WebhooksPanel() {
  return (
    <PanelFrame id="webhooks" slug={null}>
      {(model) => <Webhooks model={model} />}
    </PanelFrame>
  );
}

function Webhooks({ model }: { model: WebhooksModel }) {
  const client = useQueryClient();
  const queryKey = panelKey("webhooks", null);
  return (
    <WebhooksView
      model={model}
      onWritten={() => void client.invalidateQueries({ queryKey, exact: true })}
    />
  );
}
