import { type RefObject, useEffect, useEffectEvent } from "react";
import { mayTakeOut } from "../change/rules";
import type { PlanModel, PlanRow } from "../contract";
import type { RowTools } from "../row/row-context";
import { findRow } from "../rows-of";
import { moveFocus, rowOf, sectionFrom, stopFrom, takesKeys, titleOf } from "./row-elements";

interface PlanKeys {
  model: PlanModel;
  tools: RowTools;
  /** Whether a row has something to say. */
  hasNotice: (id: string) => boolean;
  /** Takes away what was only told: whoever moves on has read it. */
  hush: () => void;
  help: () => void;
}

/** One key each, wherever on the page; while somebody writes, or with a modifier, none. */
export function usePlanKeys(root: RefObject<HTMLElement | null>, keys: PlanKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const plan = root.current;
    if (plan !== null && isForUs(plan, event) && obey(plan, event, keys)) event.preventDefault();
  });

  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

/** Of several plans on a page the one with the focus listens, else the first. */
function isForUs(plan: HTMLElement, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isModified(event)) return false;
  if (takesKeys(event.target)) return false;
  if (document.querySelector("dialog[open], :popover-open") !== null) return false;
  const other = document.activeElement?.closest("[data-plan]");
  return (other ?? document.querySelector("[data-plan]")) === plan;
}

/** On many keyboards a bracket is typed with AltGr, which counts as Ctrl and Alt. */
function isModified(event: KeyboardEvent): boolean {
  if (event.getModifierState("AltGraph")) return false;
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** Whether the key meant something here. */
function obey(plan: HTMLElement, { key, repeat }: KeyboardEvent, keys: PlanKeys): boolean {
  const { mayClaim: claims, may } = keys.tools;
  const records = may.recordEvidence;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "j":
      return move(stopFrom(plan, 1), keys);
    case "k":
      return move(stopFrom(plan, -1), keys);
    case "]":
      return move(sectionFrom(plan, 1), keys, "start");
    case "[":
      return move(sectionFrom(plan, -1), keys, "start");
    case "ArrowDown":
      return plan.contains(document.activeElement) && move(stopFrom(plan, 1), keys);
    case "ArrowUp":
      return plan.contains(document.activeElement) && move(stopFrom(plan, -1), keys);
    case "?":
      keys.help();
      return true;
    case "Escape":
      return closeRow(plan, keys);
    case "c":
      return !repeat && claims && onRow(plan, keys, (row) => keys.tools.want(row, "claim"));
    case "w":
      return !repeat && claims && onRow(plan, keys, (row) => keys.tools.want(row, "withdraw"));
    case "e":
      return records && onRow(plan, keys, (row) => keys.tools.ask(row, "evidence"));
    case "n":
      return (
        !repeat &&
        onRow(plan, keys, (row) => {
          if (mayTakeOut(row, keys.tools)) {
            keys.tools.want(row, row.notApplicable ? "include" : "exclude");
          }
        })
      );
    default:
      return false;
  }
}

function move(
  stop: HTMLElement | undefined,
  { tools, hush }: PlanKeys,
  block?: ScrollLogicalPosition,
): boolean {
  if (stop === undefined) return false;
  hush();
  const { part, far } = stop.dataset;
  if (part !== undefined && far !== undefined) tools.aim({ part, by: "step" });
  else moveFocus(stop, block);
  return true;
}

/** What the row says goes first, then what stands behind it. */
function closeRow(plan: HTMLElement, { tools, hasNotice }: PlanKeys): boolean {
  const row = focusedRow(plan);
  const id = row?.dataset.row;
  const title = titleOf(row);
  if (id === undefined || title === null) return false;
  if (hasNotice(id)) {
    title.focus();
    tools.dismiss(id);
    return true;
  }
  if (title.getAttribute("aria-expanded") !== "true") return false;
  title.focus();
  title.click();
  return true;
}

function onRow(plan: HTMLElement, { model }: PlanKeys, act: (row: PlanRow) => void): boolean {
  const row = findRow(model, focusedRow(plan)?.dataset.row ?? "");
  if (!row) return false;
  act(row);
  return true;
}

function focusedRow(plan: HTMLElement): HTMLElement | null {
  const row = rowOf(document.activeElement);
  return row && plan.contains(row) ? row : null;
}
