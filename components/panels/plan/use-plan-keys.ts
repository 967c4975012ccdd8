import { type RefObject, useEffect, useEffectEvent } from "react";
import type { PlanModel } from "./contract";
import { allRows } from "./foresee";
import type { RowTools } from "./row-context";
import { moveFocus, rowOf, stopFrom, takesKeys, titleOf } from "./row-elements";

interface PlanKeys {
  model: PlanModel;
  tools: RowTools;
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
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (takesKeys(event.target) || document.querySelector("dialog[open]") !== null) return false;
  const other = document.activeElement?.closest("[data-plan]");
  return (other ?? document.querySelector("[data-plan]")) === plan;
}

/** Whether the key meant something here. */
function obey(plan: HTMLElement, { key, repeat }: KeyboardEvent, keys: PlanKeys): boolean {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "j":
      return move(plan, 1);
    case "k":
      return move(plan, -1);
    case "ArrowDown":
      return plan.contains(document.activeElement) && move(plan, 1);
    case "ArrowUp":
      return plan.contains(document.activeElement) && move(plan, -1);
    case "?":
      keys.help();
      return true;
    case "Escape":
      return closeRow(plan);
    case "c":
      return !repeat && onRow(plan, keys, (id) => keys.tools.act(id, "claim"));
    case "w":
      return !repeat && onRow(plan, keys, (id) => keys.tools.act(id, "withdraw"));
    case "n":
      return !repeat && onRow(plan, keys, (id) => toggleApplicable(id, keys));
    default:
      return false;
  }
}

function move(plan: HTMLElement, by: 1 | -1): boolean {
  const stop = stopFrom(plan, by);
  if (stop) moveFocus(stop);
  return stop !== undefined;
}

function closeRow(plan: HTMLElement): boolean {
  const title = titleOf(focusedRow(plan));
  if (title?.getAttribute("aria-expanded") !== "true") return false;
  title.focus();
  title.click();
  return true;
}

function onRow(plan: HTMLElement, { tools }: PlanKeys, act: (id: string) => void): boolean {
  const id = focusedRow(plan)?.dataset.row;
  if (id === undefined || !tools.mayClaim) return false;
  act(id);
  return true;
}

function focusedRow(plan: HTMLElement): HTMLElement | null {
  const row = rowOf(document.activeElement);
  return row && plan.contains(row) ? row : null;
}

function toggleApplicable(id: string, { model, tools }: PlanKeys): void {
  const row = allRows(model).find((one) => one.id === id);
  if (row?.notApplicable) tools.act(id, "include");
  else tools.ask(id);
}
