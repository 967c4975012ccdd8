"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { answerTo } from "@/components/forms/use-action";
import {
  type ChangesMade,
  changesMade,
  forgetChange,
  noteMadeAgain,
  noteTakenBack,
  type NotedChange,
  onChangesMade,
} from "@/lib/client/changes";

interface TakingBack {
  /** What would be taken back, and what would be made again; undefined where there is nothing. */
  undoable: NotedChange | undefined;
  redoable: NotedChange | undefined;
  busy: boolean;
  /** What came of it, as a sentence; null before anything was taken back. */
  said: { words: string; isRefusal: boolean } | null;
  undo: () => void;
  redo: () => void;
  /** Says nothing more of it. */
  hush: () => void;
}

/** What is refused for these is refused again; anything else may be tried once more. */
const FINAL: readonly string[] = ["conflict", "not found", "refused", "forbidden", "archived"];

const NONE: ChangesMade = { made: [], undone: [] };

/** Takes back what was done to a project in this browser, one after the other, and makes it again. */
export function useTakingBack(slug: string): TakingBack {
  const client = useQueryClient();
  const changes = useSyncExternalStore(onChangesMade, changesMade, () => NONE);
  const { made, undone } = changes;
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ said: TakingBack["said"]; of: ChangesMade } | null>(null);
  const isHere = (one: NotedChange) => one.slug === slug;
  const undoable = made.findLast(isHere);
  const redoable = undone.findLast(isHere);

  async function send(
    one: NotedChange | undefined,
    note: (of: NotedChange, change: string) => void,
    done: string,
  ) {
    if (one === undefined || busy) return;
    setBusy(true);
    const answer = await answerTo("history.takeBack", { slug, change: one.change });
    if (answer.ok) note(one, answer.data.change);
    else if (FINAL.includes(answer.reason)) forgetChange(one);
    await client.invalidateQueries({ queryKey: ["panel", slug] });
    const words = answer.ok ? `${done} ${one.words}.` : `${one.words}. ${answer.message}`;
    setTold({ said: { words, isRefusal: !answer.ok }, of: changesMade() });
    setBusy(false);
  }

  return {
    undoable,
    redoable,
    busy,
    // Whoever has done something else since has heard it.
    said: told?.of === changes ? told.said : null,
    undo: () => void send(undoable, noteTakenBack, "Taken back:"),
    redo: () => void send(redoable, noteMadeAgain, "Made again:"),
    hush: () => setTold(null),
  };
}
