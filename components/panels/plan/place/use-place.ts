import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { PlanModel } from "../contract";
import { readAddress, readHash, writeAddress } from "./address";
import { type OpenParts, openAtFirst, toggled, wayTo } from "./open-parts";

interface Place {
  open: OpenParts;
  toggle: (part: string) => void;
  /** Where the focus is to go, drawn or not, until it is there. */
  target: Target | null;
  aim: (target: Target | null) => void;
  /** Leads to a part as soon as the plan has it, and opens what it stands in. */
  lead: (part: string, by: Target["by"]) => void;
}

export interface Target {
  part: string;
  /**
   * A step keeps the page still where it can; a link leads to the middle of it, and opens it. A return gives the focus
   * back after something was done, unless it has gone on to another row meanwhile.
   */
  by: "step" | "link" | "return";
}

/**
 * What stands open, kept in the address, so that a reload, Back and a link find the plan as it was.
 * Several plans on one page would fight over it: only the plan of the page keeps its place.
 */
export function usePlace(model: PlanModel, isKept: boolean): Place {
  const params = useSearchParams();
  const [first] = useState(() => openAtFirst(model));
  const [open, setOpen] = useState(() => (isKept ? readAddress(params) : null) ?? first);
  const [target, aim] = useState<Target | null>(null);

  const [goal, setGoal] = useState<Target | null>(null);
  const way = goal && wayTo(model, goal.part);
  if (goal && way) {
    setGoal(null);
    setOpen(new Set([...open, ...(goal.by === "link" ? way : way.slice(0, -1))]));
    aim(goal);
  }
  const lead = useCallback((part: string, by: Target["by"]) => setGoal({ part, by }), []);

  const follow = useEffectEvent(() => {
    const name = readHash(window.location.hash);
    const way = wayTo(model, name);
    if (way === null) return;
    setOpen((before) => new Set([...before, ...way]));
    aim({ part: name, by: "link" });
  });

  useEffect(() => {
    if (!isKept) return undefined;
    const onHash = () => follow();
    const frame = requestAnimationFrame(onHash);
    window.addEventListener("hashchange", onHash);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("hashchange", onHash);
    };
  }, [isKept]);

  const written = useRef(open);
  useEffect(() => {
    if (!isKept) return;
    const { href } = window.location;
    const address = writeAddress(href, { first, before: written.current, now: open });
    written.current = open;
    if (address !== href) window.history.replaceState(null, "", address);
  }, [isKept, open, first]);

  const toggle = useCallback((part: string) => setOpen((before) => toggled(before, part)), []);
  return { open, toggle, target, aim, lead };
}
