"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useFootHeight } from "@/components/ui/foot-height";
import { wishOf } from "@/components/ui/undo-key";
import { isFromBefore, type NotedChange } from "@/lib/client/changes";
import { useTakingBack } from "./use-taking-back";

/** So long it lies over the page; its keys work on. */
const SHOWN_MS = 20_000;

/** What was done last on the pages of a project, and the way back; Ctrl+Z is the same. */
export function UndoBar({ slug }: { slug: string }) {
  const { undoable, earlier, redoable, busy, said, takeBack, undo, redo, hush } =
    useTakingBack(slug);
  const foot = useFootHeight();
  const bar = useRef<HTMLDivElement>(null);
  const [dismissed, setDismissed] = useState<NotedChange | null>(null);

  const press = useEffectEvent((event: KeyboardEvent) => {
    const wish = wishOf(event);
    if (wish === null) return;
    event.preventDefault();
    if (wish === "undo") undo();
    else redo();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  const isNews = undoable && undoable !== dismissed && !isFromBefore(undoable);
  const news = said?.words ?? (isNews ? `${undoable.words}.` : null);
  function close() {
    hush();
    setDismissed(undoable ?? null);
  }
  /** The button goes away with what it does: the focus stays where it was. */
  const pressed = (work: () => unknown) => () => {
    bar.current?.focus();
    work();
  };
  const leave = useEffectEvent(close);
  useEffect(() => {
    if (news === null) return;
    const leaving = setTimeout(leave, SHOWN_MS);
    return () => clearTimeout(leaving);
  }, [news]);

  return (
    <div
      role="status"
      style={foot === null ? undefined : { bottom: foot + 8 }}
      className="pointer-events-none fixed inset-x-4 bottom-10 z-20 flex justify-center print:hidden"
    >
      {news !== null && (
        <div
          ref={bar}
          tabIndex={-1}
          className="on-surface pointer-events-auto flex max-w-full flex-wrap items-center gap-x-4 gap-y-2 rounded-sm border border-line-strong px-4 py-2 text-xs"
        >
          <p className={said?.isRefusal ? "text-stop" : undefined}>{news}</p>
          {undoable && (
            <Button
              look="quiet"
              busy={busy}
              hotkey="Ctrl+Z"
              onClick={pressed(() => takeBack(undoable))}
            >
              {said === null ? "Undo" : `Undo: ${undoable.words}`}
            </Button>
          )}
          {earlier && (
            <Button look="quiet" busy={busy} onClick={pressed(() => takeBack(earlier))}>
              {`Undo: ${earlier.words}`}
            </Button>
          )}
          {redoable && (
            <Button look="quiet" busy={busy} hotkey="Ctrl+Shift+Z" onClick={pressed(redo)}>
              Redo
            </Button>
          )}
          <Button look="quiet" onClick={close}>
            Dismiss
          </Button>
        </div>
      )}
    </div>
  );
}
