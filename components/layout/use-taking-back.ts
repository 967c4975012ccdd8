"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState, useSyncExternalStore } from "react";
import { answerTo } from "@/components/forms/answer-to";
import {
  type ChangesMade,
  changesMade,
  forgetChange,
  isUnderWay,
  lastMade,
  lastOf,
  letGoOfHeld,
  noteMadeAgain,
  noteTakenBack,
  type NotedChange,
  onChangesMade,
  settled,
} from "@/lib/client/changes";

interface TakingBack {
  /** What would be taken back, and what would be made again; undefined where there is nothing. */
  undoable: NotedChange | undefined;
  redoable: NotedChange | undefined;
  busy: boolean;
  /** What came of it, as a sentence; null before anything was taken back. */
  said: { words: string; isRefusal: boolean } | null;
  /** Takes back this one. */
  takeBack: (one: NotedChange) => void;
  /**
   * Takes back the last of all that was done: lets go of what is not sent yet, and waits for what is under way.
   * False where there is nothing.
   */
  undo: () => boolean;
  redo: () => boolean;
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
  const [asked, setAsked] = useState(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [told, setTold] = useState<{ said: TakingBack["said"]; of: ChangesMade } | null>(null);
  const undoable = lastOf(changes.made, slug);
  const redoable = lastOf(changes.undone, slug);

  /** One after the other, as they were asked for: what is pressed while one is under way is meant too. */
  function send(...work: Parameters<typeof write>) {
    setAsked((before) => before + 1);
    last.current = last.current
      .then(() => write(...work))
      .finally(() => setAsked((before) => before - 1));
  }

  async function write(
    find: () => Promise<NotedChange | "came to nothing" | undefined>,
    note: (of: NotedChange, change: string) => void,
    done: string,
  ) {
    const one = await find();
    if (one === undefined) return;
    if (one === "came to nothing") {
      const words = "Nothing taken back: what was under way is not written, or stays.";
      setTold({ said: { words, isRefusal: true }, of: changesMade() });
      return;
    }
    const answer = await answerTo("history.takeBack", { slug, change: one.change });
    if (answer.ok) note(one, answer.data.change);
    else if (FINAL.includes(answer.reason)) forgetChange(one);
    await client.invalidateQueries({ queryKey: ["panel", slug] });
    const words = answer.ok ? `${done} ${one.words}.` : `${one.words}. ${answer.message}`;
    setTold({ said: { words, isRefusal: !answer.ok }, of: changesMade() });
  }

  const takeBack = (find: Parameters<typeof send>[0]) => send(find, noteTakenBack, "Taken back:");

  return {
    undoable,
    redoable,
    busy: asked > 0,
    // Whoever has done something else since has heard it.
    said: told?.of === changes ? told.said : null,
    takeBack: (one) => takeBack(() => settled(slug).then(() => one)),
    undo: () => {
      if (letGoOfHeld(slug)) return true;
      if (undoable === undefined && asked === 0 && !isUnderWay(slug)) return false;
      takeBack(() => lastMade(slug));
      return true;
    },
    redo: () => {
      if (redoable === undefined && asked === 0) return false;
      const find = () => settled(slug).then(() => lastOf(changesMade().undone, slug));
      send(find, noteMadeAgain, "Made again:");
      return true;
    },
    hush: () => setTold(null),
  };
}
