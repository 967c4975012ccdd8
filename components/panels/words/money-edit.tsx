"use client";

import { createContext, type ReactNode, use, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { moveFocus } from "@/components/ui/row-elements";
import { type MoneyAsked, type MoneySection, stopOf } from "./money-asks";

interface MoneyEdit {
  ask: (asked: MoneyAsked, section: MoneySection) => void;
  /** What came of the last write, in the section where it was asked. */
  news: { section: MoneySection; words: string } | null;
  /** The stop that the focus goes to as soon as it is there. */
  goal: string | null;
  reached: () => void;
}

/** Null where nothing is written: on paper, in the gallery, and for whoever may not. */
const Edit = createContext<MoneyEdit | null>(null);

export const MoneyEditProvider = Edit.Provider;

interface EditStopProps {
  section: MoneySection;
  asks: MoneyAsked;
  /** What is in it, for whoever does not see its row. */
  label?: string;
  children: ReactNode;
}

/** The name of a row, or a figure in it, that opens its form; to whoever may not write it is a text. */
export function EditStop({ section, asks, label, children }: EditStopProps) {
  const edit = use(Edit);
  const stop = useStop<HTMLButtonElement>(edit, stopOf(section, asks));
  if (edit === null) return children;
  return (
    <button
      ref={stop}
      type="button"
      data-stop
      aria-label={label}
      onClick={({ currentTarget }) => {
        // Not every browser gives a pressed button the focus.
        currentTarget.focus();
        edit.ask(asks, section);
      }}
      className="min-h-6 text-left underline decoration-line-strong underline-offset-4 hover:text-accent max-md:min-h-11 pointer-coarse:min-h-11 print:min-h-0 print:no-underline"
    >
      {children}
    </button>
  );
}

interface EditButtonProps {
  section: MoneySection;
  asks: MoneyAsked;
  hotkey?: string;
  /** What the palette calls it, where its section says half of that. */
  command?: string;
  children: ReactNode;
}

/** The verb of a section; to whoever may not write there is none. */
export function EditButton({ section, asks, hotkey, command = "", children }: EditButtonProps) {
  const edit = use(Edit);
  const stop = useStop<HTMLButtonElement>(edit, stopOf(section, asks));
  if (edit === null) return null;
  return (
    <Button
      ref={stop}
      data-command={command}
      hotkey={hotkey}
      className="mt-2"
      onClick={() => edit.ask(asks, section)}
    >
      {children}
    </Button>
  );
}

/** What the last write in this section did to the case. */
export function MoneyNews({ section }: { section: MoneySection }) {
  const edit = use(Edit);
  const told = useRef<HTMLParagraphElement>(null);
  const words = edit?.news?.section === section ? edit.news.words : null;
  useEffect(() => {
    if (words !== null) told.current?.scrollIntoView({ block: "nearest" });
  }, [words]);
  if (edit === null) return null;
  return (
    <p
      ref={told}
      role="status"
      className="mt-2 border-l-2 border-accent pl-3 text-xs empty:hidden print:hidden"
    >
      {words}
    </p>
  );
}

function useStop<Element extends HTMLElement>(edit: MoneyEdit | null, name: string) {
  const stop = useRef<Element>(null);
  const isGoal = edit?.goal === name;
  const reached = edit?.reached;
  useEffect(() => {
    if (!isGoal || stop.current === null) return;
    moveFocus(stop.current);
    reached?.();
  }, [isGoal, reached]);
  return stop;
}
