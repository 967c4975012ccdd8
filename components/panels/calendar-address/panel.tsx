"use client";

import { useQueryClient } from "@tanstack/react-query";
import { PanelFrame } from "../frame";
import { panelKey } from "../query";
import { CalendarAddressView } from "./view";

export function CalendarAddressPanel() {
  const client = useQueryClient();
  const queryKey = panelKey("calendar-address", null);
  return (
    <PanelFrame id="calendar-address" slug={null}>
      {(model) => (
        <CalendarAddressView
          model={model}
          onWritten={() => void client.invalidateQueries({ queryKey, exact: true })}
        />
      )}
    </PanelFrame>
  );
}
