"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState, useSyncExternalStore } from "react";
import { answerTo } from "@/components/forms/answer-to";
import {
  type ChangesMade,
  changesMade,
  forgetChange,
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
  /** What was done last, where it can be taken back, and what would be made again. */
  undoable: NotedChange | undefined;
  /** What can be taken back behind one that stays: only whoever names it means it. */
  earlier: NotedChange | undefined;
  redoable: NotedChange | undefined;
  busy: boolean;
  /** What came of it, as a sentence; null before anything was taken back. */
  said: { words: string; isRefusal: boolean } | null;
  /** Takes back this one. */
  takeBack: (one: NotedChange) => void;
  /**
   * Takes back the last of all that was done: lets go of what is not sent yet, and waits for what is under way.
   * Where that stays it says so, however often it is asked: a key that reverses what somebody did
   * before, perhaps on another page, does what nobody meant. What cannot be done is always said.
   */
  undo: () => void;
  redo: () => void;
  /** Says nothing more of it. */
  hush: () => void;
}

/** What is refused for these is refused again; anything else may be tried once more. */
const FINAL: readonly string[] = ["conflict", "not found", "refused", "forbidden", "archived"];

const TAKEN_BACK = ["Taken back:", "You have done nothing here that can be taken back."] as const;
const MADE_AGAIN = ["Made again:", "There is nothing to make again."] as const;

const NONE: ChangesMade = { made: [], undone: [] };

/** Takes back what was done to a project in this browser, one after the other, and makes it again. */
export function useTakingBack(slug: string): TakingBack {
  const client = useQueryClient();
  const changes = useSyncExternalStore(onChangesMade, changesMade, () => NONE);
  const [asked, setAsked] = useState(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [told, setTold] = useState<{ said: TakingBack["said"]; of: ChangesMade } | null>(null);
  const newest = lastOf(changes.made, slug);
  const undoable = newest?.stays ? undefined : newest;
  const earlier = newest?.stays
    ? lastOf(
        changes.made.filter(({ stays }) => !stays),
        slug,
      )
    : undefined;
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
    [done, none]: readonly [done: string, none: string],
  ) {
    const one = await find();
    const whyNot = whyNothing(one, none);
    if (one === undefined || one === "came to nothing" || whyNot !== null) {
      const isRefusal = one !== undefined;
      setTold({ said: { words: whyNot ?? none, isRefusal }, of: changesMade() });
      return;
    }
    const answer = await answerTo("history.takeBack", { slug, change: one.change });
    if (answer.ok) note(one, answer.data.change);
    else if (FINAL.includes(answer.reason)) forgetChange(one);
    await client.invalidateQueries({ queryKey: ["panel", slug] });
    const words = answer.ok ? `${done} ${one.words}.` : `${one.words}. ${answer.message}`;
    setTold({ said: { words, isRefusal: !answer.ok }, of: changesMade() });
  }

  const takeBack = (find: Parameters<typeof send>[0]) => send(find, noteTakenBack, TAKEN_BACK);

  return {
    undoable,
    earlier,
    redoable,
    busy: asked > 0,
    // Whoever has done something else since has heard it.
    said: told?.of === changes ? told.said : null,
    takeBack: (one) => takeBack(() => settled(slug).then(() => one)),
    undo: () => {
      if (!letGoOfHeld(slug)) takeBack(() => lastMade(slug));
    },
    redo: () => {
      const find = () => settled(slug).then(() => lastOf(changesMade().undone, slug));
      send(find, noteMadeAgain, MADE_AGAIN);
    },
    hush: () => setTold(null),
  };
}

/** Null where it can be tried. */
function whyNothing(
  found: NotedChange | "came to nothing" | undefined,
  none: string,
): string | null {
  if (found === undefined) return none;
  if (found === "came to nothing") {
    return "Nothing taken back: what was under way is not written, or stays.";
  }
  return found.stays ? `${found.words}. That stays: it cannot be taken back here.` : null;
}
