import { useEffect, useEffectEvent } from "react";
import { offerRowCommands } from "@/components/ui/row-commands";
import type { PlanModel } from "../contract";
import type { RowTools } from "../row/row-context";
import { findRow } from "../rows-of";
import { rowCommands } from "./row-commands";

/** What the palette offers first, opened from a row. */
export function useRowCommands(model: PlanModel, tools: RowTools): void {
  const commands = useEffectEvent((element: HTMLElement) => {
    const row = findRow(model, element.dataset.row ?? "");
    return row ? rowCommands(row, tools) : [];
  });
  useEffect(() => offerRowCommands((row) => commands(row)), []);
}
