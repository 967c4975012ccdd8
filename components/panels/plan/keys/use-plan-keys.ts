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
import { columnFrom } from "../board/column-from";
import { mayTakeOut, workVerb } from "../change/rules";
import { openItem } from "../../words/open-item";
import type { PlanModel, PlanRow } from "../contract";
import type { RowTools } from "../row/row-context";
import { findRow } from "../rows-of";
import type { Selecting } from "../select/use-selecting";
import { isEditable, onlyLooks, partWithFocus } from "./standing";

interface PlanKeys {
  model: PlanModel;
  tools: RowTools;
  selecting: Selecting;
  /** What is done to all that is selected. */
  ofMany: {
    edit: () => void;
    move: () => void;
    startOrStop: () => void;
    say: (words: string) => void;
  };
  /** Whether a row has something to say. */
  hasNotice: (id: string) => boolean;
  /** Says at a row why nothing happens. */
  refuse: (id: string, why: string) => void;
  /** Takes away what was only told: whoever moves on has read it. */
  hush: () => void;
  help: () => void;
}

export function usePlanKeys(root: RefObject<HTMLElement | null>, keys: PlanKeys): void {
  usePageKeys(root, (plan, key, event) => obey(plan, key, event, keys));
}

/** Whether the key meant something here. */
function obey(
  plan: HTMLElement,
  key: string,
  { repeat, shiftKey }: KeyboardEvent,
  keys: PlanKeys,
): boolean {
  const { tools } = keys;
  const { mayClaim: claims, may } = tools;
  const records = may.recordEvidence;
  const { selecting, ofMany } = keys;
  const isMany = selecting.rows.length > 0;
  if (CHANGING.includes(key) && onlyLooks(tools)) {
    return onRow(plan, keys, ({ id }) => keys.refuse(id, "You may look, not change."));
  }
  if (isMany && ROW_BY_ROW.includes(key)) {
    ofMany.say("This goes row by row. Esc selects nothing.");
    return true;
  }
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
      if (shiftKey) return extend(1, keys);
      return plan.contains(document.activeElement) && move(stopFrom(plan, 1), keys);
    case "ArrowUp":
      if (shiftKey) return extend(-1, keys);
      return plan.contains(document.activeElement) && move(stopFrom(plan, -1), keys);
    case " ":
      return tools.isPage && peek(plan);
    case "?":
      keys.help();
      return true;
    case "ArrowRight":
      return move(columnFrom(plan, 1), keys);
    case "ArrowLeft":
      return move(columnFrom(plan, -1), keys);
    case "/":
      return focusSearch(plan);
    case "m":
      if (isMany && !repeat) ofMany.move();
      if (isMany) return true;
      return !repeat && may.edit && onRow(plan, keys, (row) => keys.tools.ask(row, "move"));
    case "x":
      return !repeat && selecting.toggle();
    case "Escape":
      return (
        (isMany && (dismissHere(plan, keys) || selecting.clear())) ||
        closeRow(plan, (id) => takeAway(id, keys)) ||
        selecting.clear()
      );
    case "c":
      if (repeat || !may.edit) return false;
      keys.tools.create();
      return true;
    case "e":
      if (isMany && !repeat) ofMany.edit();
      return isMany || (!repeat && may.edit && edit(partWithFocus(plan), keys));
    case "s":
      if (isMany && !repeat) ofMany.startOrStop();
      if (isMany) return true;
      return !repeat && may.edit && onRow(plan, keys, (row) => startOrStop(row, keys));
    case "d":
      return !repeat && claims && onRow(plan, keys, (row) => keys.tools.want(row, "claim"));
    case "w":
      return !repeat && claims && onRow(plan, keys, (row) => keys.tools.want(row, "withdraw"));
    case "v":
      return records && onRow(plan, keys, (row) => keys.tools.ask(row, "evidence"));
    case "b":
      return may.edit && askOfTask(plan, keys, "blocker");
    case "t":
      return may.edit && askOfTask(plan, keys, "estimate");
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

/** What changes something, or begins to. */
const CHANGING: readonly string[] = ["c", "e", "s", "t", "m", "d", "w", "n", "v", "b"];

/** What is recorded for good, or asks a question of one row, is not done to many by one key. */
const ROW_BY_ROW: readonly string[] = ["d", "w", "v", "b", "t", "n"];

function focusSearch(plan: HTMLElement): boolean {
  const search = plan.querySelector<HTMLInputElement>("[data-find]");
  search?.focus();
  search?.select();
  return search !== null;
}

function extend(by: 1 | -1, keys: PlanKeys): boolean {
  return move(keys.selecting.extend(by), keys);
}

/** Takes away what the row with the focus says. */
function dismissHere(plan: HTMLElement, keys: PlanKeys): boolean {
  const id = focusedRow(plan)?.dataset.row;
  return id !== undefined && takeAway(id, keys);
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

function askOfTask(plan: HTMLElement, keys: PlanKeys, about: "blocker" | "estimate"): boolean {
  return onRow(plan, keys, (row) => {
    if (row.kind === "task") keys.tools.ask(row, about);
  });
}

function onRow(plan: HTMLElement, { model }: PlanKeys, act: (row: PlanRow) => void): boolean {
  const row = findRow(model, focusedRow(plan)?.dataset.row ?? "");
  if (!row) return false;
  act(row);
  return true;
}
