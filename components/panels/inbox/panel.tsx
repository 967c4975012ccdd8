"use client";

import { useQueryClient } from "@tanstack/react-query";
import { PanelFrame } from "../frame";
import { panelKey } from "../query";
import type { InboxModel } from "./contract";
import { InboxView } from "./view";

export function InboxPanel() {
  return (
    <PanelFrame id="inbox" slug={null}>
      {(model) => <Inbox model={model} />}
    </PanelFrame>
  );
}

function Inbox({ model }: { model: InboxModel }) {
  const client = useQueryClient();
  const queryKey = panelKey("inbox", null);
  return (
    <InboxView
      model={model}
      onWritten={() => void client.invalidateQueries({ queryKey, exact: true })}
    />
  );
}
