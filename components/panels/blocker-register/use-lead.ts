import { useEffect, useState } from "react";
import { moveFocus, titleOf } from "@/components/ui/row-elements";
import { useAimed } from "@/components/ui/use-aimed";
import type { BlockerLine } from "./contract";

interface Lead {
  open: ReadonlySet<string>;
  toggle: (key: string) => void;
  /** Leads to a blocker as soon as it stands there: opened, and with the focus. */
  lead: (key: string) => void;
  /** So many rows have to be drawn for it. */
  least: number;
}

/** Which blockers stand open, and the one that the address or whoever raised it leads to. */
export function useLead(
  rows: readonly BlockerLine[],
  shown: readonly BlockerLine[],
  showAll: () => void,
): Lead {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [goal, setGoal] = useState<string | null>(null);
  const place = shown.findIndex(({ key }) => key === goal);

  function lead(key: string) {
    if (!shown.some((row) => row.key === key)) showAll();
    setOpen((known) => new Set(known).add(key));
    setGoal(key);
  }
  useAimed("blocker", (key) => {
    if (rows.some((row) => row.key === key)) lead(key);
  });
  const isThere = place !== -1;
  useEffect(() => {
    const title = isThere ? titleOf(document.getElementById(`blocker-${goal ?? ""}`)) : null;
    if (title) moveFocus(title, "center");
  }, [goal, isThere]);

  return { open, toggle: (key) => setOpen(toggled(open, key)), lead, least: place + 1 };
}

function toggled(open: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(open);
  if (!after.delete(key)) after.add(key);
  return after;
}
