"use client";

import {
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import { useHoldsDialog } from "@/components/ui/dialog";
import { WritersContext } from "@/components/ui/field";
import { HeadContext } from "./head";
import { LastWriterContext, type Subject, useWriters } from "./writers";

interface FormProps {
  /** The row it changes, where others may have it open too. */
  about?: Subject | undefined;
  /** Under way: sent again it is not sent, and the dialog around it stays. */
  busy?: boolean;
  /** What was answered is another since this is: of two that both wrote on it the writer has chosen. */
  round?: number;
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/**
 * The fields of a dialog under each other. What comes of sending them is brought into sight and gets the
 * focus, however long the form is: the first field that is wrong, else what is told (R11). So nobody
 * presses Enter a second time over what they have not seen.
 */
export function Form({ about, busy = false, round = 0, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const isAsked = useRef(false);
  const [head, setHead] = useState<HTMLElement | null>(null);
  const [sent, setSent] = useState(0);
  const { writers, editors, last, onFocus } = useWriters(about);
  useHoldsDialog(busy);

  useEffect(() => {
    isAsked.current ||= busy || sent > 0;
    if (isAsked.current && !busy && form.current !== null) showAnswer(form.current);
  }, [busy, sent, round]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setSent(sent + 1);
    onSubmit(event);
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onFocus={onFocus}
      onKeyDown={sendOnModifiedEnter}
      className="grid scroll-mb-6 gap-4"
    >
      <div ref={setHead} className="empty:hidden" />
      {editors !== null && (
        <p className="border-l-2 border-accent pl-2 text-2xs text-ink-2">
          {editors} has this open too. What each of you writes is kept apart until it is saved.
        </p>
      )}
      <LastWriterContext value={last}>
        <WritersContext value={writers}>
          <HeadContext value={head}>{children}</HeadContext>
        </WritersContext>
      </LastWriterContext>
    </form>
  );
}

/** From wherever in it, also where Enter alone begins a line or opens a list. */
function sendOnModifiedEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

function showAnswer(form: HTMLFormElement): void {
  const wrong = form.querySelector<HTMLElement>("[aria-invalid=true]");
  if (wrong !== null) {
    show(wrong.querySelector<HTMLElement>("input") ?? wrong, "center");
    return;
  }
  const told = form.querySelector<HTMLElement>("[role=alert]");
  if (told === null) return;
  // What can be done about it stands below.
  form.scrollIntoView({ block: "end" });
  show(told, "nearest");
}

function show(element: HTMLElement, block: ScrollLogicalPosition): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block });
}
