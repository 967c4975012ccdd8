import type { RefObject } from "react";
import {
  closeRow,
  focusedRow,
  moveFocus,
  sectionFrom,
  stopFrom,
  titleOf,
} from "@/components/ui/row-elements";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { mayTakeOut, workVerb } from "../change/rules";
import { openItem } from "../../words/open-item";
import type { PlanModel, PlanRow } from "../contract";
import type { RowTools } from "../row/row-context";
import { findRow } from "../rows-of";
import { askNew, isEditable, partWithFocus } from "./standing";

interface PlanKeys {
  model: PlanModel;
  tools: RowTools;
  /** Whether a row has something to say. */
  hasNotice: (id: string) => boolean;
  /** Takes away what was only told: whoever moves on has read it. */
  hush: () => void;
  help: () => void;
}

export function usePlanKeys(root: RefObject<HTMLElement | null>, keys: PlanKeys): void {
  usePageKeys(root, (plan, key, event) => obey(plan, key, event, keys));
}

/** Whether the key meant something here. */
function obey(plan: HTMLElement, key: string, { repeat }: KeyboardEvent, keys: PlanKeys): boolean {
  const { tools } = keys;
  const { mayClaim: claims, may } = tools;
  const records = may.recordEvidence;
  switch (key) {
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
    case " ":
      return tools.isPage && peek(plan);
    case "?":
      keys.help();
      return true;
    case "Escape":
      return closeRow(plan, (id) => takeAway(id, keys));
    case "c":
      if (repeat || !may.edit) return false;
      keys.tools.create(askNew(partWithFocus(plan)));
      return true;
    case "e":
      return !repeat && may.edit && edit(partWithFocus(plan), keys);
    case "s":
      return !repeat && may.edit && onRow(plan, keys, (row) => startOrStop(row, keys));
    case "d":
      return !repeat && claims && onRow(plan, keys, (row) => keys.tools.want(row, "claim"));
    case "w":
      return !repeat && claims && onRow(plan, keys, (row) => keys.tools.want(row, "withdraw"));
    case "v":
      return records && onRow(plan, keys, (row) => keys.tools.ask(row, "evidence"));
    case "b":
      return (
        may.edit &&
        onRow(plan, keys, (row) => {
          if (row.kind === "task") keys.tools.ask(row, "blocker");
        })
      );
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

function edit(part: string | null, { tools }: PlanKeys): boolean {
  if (part === null || !isEditable(part)) return false;
  tools.edit(part);
  return true;
}

/** All of the row whose name has the focus; on a button in it the key is the button's. */
function peek(plan: HTMLElement): boolean {
  const row = focusedRow(plan);
  const { part } = row?.dataset ?? {};
  if (part === undefined || document.activeElement !== titleOf(row)) return false;
  openItem(part);
  return true;
}

function startOrStop(row: PlanRow, { tools }: PlanKeys): void {
  const verb = workVerb(row);
  if (verb !== null) tools.want(row, verb);
}

/** What a row says; false where it says nothing. */
function takeAway(id: string, { tools, hasNotice }: PlanKeys): boolean {
  if (!hasNotice(id)) return false;
  tools.dismiss(id);
  return true;
}

function onRow(plan: HTMLElement, { model }: PlanKeys, act: (row: PlanRow) => void): boolean {
  const row = findRow(model, focusedRow(plan)?.dataset.row ?? "");
  if (!row) return false;
  act(row);
  return true;
}
