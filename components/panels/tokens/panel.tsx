"use client";

import { useQueryClient } from "@tanstack/react-query";
import { PanelFrame } from "../frame";
import { panelKey } from "../query";
import type { TokensModel } from "./contract";
import { TokensView } from "./view";

export function TokensPanel() {
  return (
    <PanelFrame id="tokens" slug={null}>
      {(model) => <Tokens model={model} />}
    </PanelFrame>
  );
}

function Tokens({ model }: { model: TokensModel }) {
  const client = useQueryClient();
  const queryKey = panelKey("tokens", null);
  return (
    <TokensView
      model={model}
      onWritten={() => void client.invalidateQueries({ queryKey, exact: true })}
    />
  );
}
