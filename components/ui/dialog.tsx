"use client";

import { clsx } from "clsx";
import {
  createContext,
  type ReactNode,
  type SyntheticEvent,
  use,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "./button";
import { handTyped } from "./hand-typed";

interface DialogProps {
  open: boolean;
  /**
   * Escape, or a form with `method="dialog"`. Neither a press outside nor one Escape throws away what was
   * written: that takes a second one.
   */
  onClose: () => void;
  title: string;
  /**
   * At the top of the screen what grows and shrinks keeps its place; at the side it leaves the page in
   * sight where there is room, and takes its place where there is none.
   */
  place?: keyof typeof PLACES;
  children: ReactNode;
}

/**
 * The browser's own modal: it holds the focus, makes the page behind it inert, closes on Escape and
 * gives the focus back. A library does the same for 24 kB more. While something in it is under way it
 * stays: a refusal would be told to nobody.
 */
export function Dialog({ open, onClose, title, place = "middle", children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [holds, setHolds] = useState(0);
  const isHeld = holds > 0;
  const isWritten = useRef(false);
  const [warns, setWarns] = useState(false);
  const hold = useCallback(() => {
    setHolds((before) => before + 1);
    return () => setHolds((before) => before - 1);
  }, []);
  const leaving = useRef(new Set<() => void>());
  const leaves = useCallback((drop: () => void) => {
    leaving.current.add(drop);
  }, []);
  const note = useCallback((is: boolean) => {
    isWritten.current = is;
    if (!is) setWarns(false);
  }, []);
  const holding = useMemo(() => ({ isHeld, hold, leaves, note }), [isHeld, hold, leaves, note]);

  // What stands in it goes with a page that is closed, or read anew.
  useEffect(() => {
    if (!open) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      if (isWritten.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [open]);

  // Whoever goes back to another page has not left it by hand.
  useEffect(() => {
    const { current } = leaving;
    if (open) return;
    for (const drop of current) drop();
    current.clear();
    isWritten.current = false;
  }, [open]);

  useEffect(() => {
    const element = dialog.current;
    if (open && element !== null && !element.open) element.showModal();
    if (!open && element !== null && element.open) element.close();
  }, [open]);

  function cancel(event: SyntheticEvent) {
    if (isHeld) {
      event.preventDefault();
      return;
    }
    if (!isWritten.current || warns) return;
    event.preventDefault();
    setWarns(true);
  }

  function write(event: SyntheticEvent) {
    if (!keepsText(event.target)) return;
    isWritten.current = true;
    setWarns(false);
  }

  function close() {
    // Asked twice, a browser asks nobody.
    if (open && isHeld) dialog.current?.showModal();
    else leave();
  }

  function leave() {
    setWarns(false);
    onClose();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClose={close}
      onInput={write}
      onFocus={({ target }) => handTyped(target)}
      className={clsx("on-surface border-ink p-0 backdrop:bg-[rgb(0_0_0/0.45)]", PLACES[place])}
    >
      {open && (
        <div className="px-6 pt-5 pb-6">
          <div className="mb-3 flex items-start justify-between gap-4">
            <h2 id={titleId} className="text-base">
              {title}
            </h2>
            {place === "side" && (
              <Button look="quiet" onClick={() => dialog.current?.close()}>
                Close
              </Button>
            )}
          </div>
          <HoldingContext value={holding}>{children}</HoldingContext>
          {warns && (
            <p role="alert" className="mt-3 text-xs text-warn">
              What you wrote is not saved. Escape once more leaves without it.
            </p>
          )}
        </div>
      )}
    </dialog>
  );
}

const IN_A_FRAME = "w-120 max-w-[calc(100vw-2rem)] rounded-sm border";
const PLACES = {
  middle: `m-auto ${IN_A_FRAME}`,
  top: `mx-auto mt-[10vh] mb-auto ${IN_A_FRAME}`,
  side: "my-0 mr-0 ml-auto h-dvh max-h-none w-screen max-w-none lg:w-[42rem] lg:border-l",
};

/** Fields in which somebody writes something down; not those that only look for something, or keep it. */
const WRITING =
  "textarea, input:is([type=text], [type=number], [type=date], [type=email], :not([type]))";

function keepsText(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  return target.matches(WRITING) && !target.matches("[role=combobox], [data-kept]");
}

interface Holding {
  isHeld: boolean;
  hold: () => () => void;
  /** Is told as the dialog is left by hand, or is done. */
  leaves: (drop: () => void) => void;
  /** Something is written in it, or nothing any more. */
  note: (is: boolean) => void;
}

const HoldingContext = createContext<Holding>({
  isHeld: false,
  hold: () => () => undefined,
  leaves: () => undefined,
  note: () => undefined,
});

/** Keeps the dialog around it open while it is busy. */
export function useHoldsDialog(busy: boolean): void {
  const { hold } = use(HoldingContext);
  useEffect(() => (busy ? hold() : undefined), [busy, hold]);
}

/** How to be told that the dialog around it is closed, other than by leaving the page; `isWritten`: something is written from the beginning. */
export function useLeftWithDialog(isWritten: boolean): Holding["leaves"] {
  const { leaves, note } = use(HoldingContext);
  useEffect(() => {
    if (isWritten) note(true);
  }, [isWritten, note]);
  return leaves;
}

/** How to say to the dialog around it that nothing in it is unsaved any more: it is left without being asked. */
export function useNothingUnsaved(): () => void {
  const { note } = use(HoldingContext);
  return useCallback(() => note(false), [note]);
}

/** What is written in here stays when the dialog around it is closed by hand, and goes on when it is opened again. */
export function StaysWritten({ children }: { children: ReactNode }) {
  const { isHeld, hold } = use(HoldingContext);
  const staying = useMemo(() => ({ isHeld, hold, leaves: nothing, note: nothing }), [isHeld, hold]);
  return <HoldingContext value={staying}>{children}</HoldingContext>;
}

const nothing = () => undefined;

/** Whether something in the dialog around it is under way. */
export function useIsHeld(): boolean {
  return use(HoldingContext).isHeld;
}
