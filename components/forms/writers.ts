"use client";

import { createContext, type FocusEvent, useEffect, useMemo, useState } from "react";
import { noteEditing } from "@/lib/client/editing";
import type { Others } from "@/lib/client/presence";
import { useOthers } from "./use-others";

/** The row that a form is about, as everybody names it: `task 3f2a…`. */
export type Subject = `${string} ${string}`;

/** Who else had the row of the form around it open last; null while nobody had. */
export const LastWriterContext = createContext<string | null>(null);

/** Who else has a row under their hands, in words; null where nobody has. */
export function editorsOf({ editing }: Others, subject: Subject): string | null {
  const names = new Set(
    editing.flatMap(({ name, edits }) =>
      edits === subject || edits.startsWith(`${subject} `) ? [name] : [],
    ),
  );
  return names.size === 0 ? null : [...names].join(", ");
}

/** Tells the others which field of the row is being written in, and knows what they tell. */
export function useWriters(subject: Subject | undefined) {
  const others = useOthers();
  useEffect(() => {
    if (subject === undefined) return undefined;
    noteEditing(subject);
    return () => noteEditing(null);
  }, [subject]);

  const writers = useMemo(() => {
    const ofField = new Map<string, string>();
    for (const { name, edits } of others.editing) {
      if (subject === undefined || !edits.startsWith(`${subject} `)) continue;
      const field = edits.slice(subject.length + 1);
      const before = ofField.get(field);
      ofField.set(field, before === undefined ? name : `${before}, ${name}`);
    }
    return ofField;
  }, [others, subject]);

  function onFocus({ target, currentTarget }: FocusEvent<HTMLFormElement>) {
    if (subject === undefined) return;
    let field: string | undefined;
    for (
      let at = target.closest<HTMLElement>("[data-field]");
      at !== null && currentTarget.contains(at);
      at = at.parentElement?.closest<HTMLElement>("[data-field]") ?? null
    ) {
      field = at.dataset.field;
    }
    noteEditing(field === undefined ? subject : `${subject} ${field}`);
  }

  const editors = subject === undefined ? null : editorsOf(others, subject);
  // Whoever saves is gone by the time that it is heard.
  const [last, setLast] = useState<string | null>(null);
  if (editors !== null && editors !== last) setLast(editors);

  return {
    writers,
    editors,
    last: editors ?? last,
    onFocus,
  };
}
