"use client";

import { useState } from "react";
import { changedFacts } from "@/lib/domain/facts";
import { type Typed, useTyped } from "./use-typed";

/** What stands in the fields, each as it was written. */
type Fields<Draft> = { [Name in keyof Draft]: string | boolean };

interface OwnDraft<Draft> extends Omit<Typed<Draft>, "typed"> {
  draft: Draft;
}

/**
 * The fields of a form that changes no row. What nobody wrote in begins anew each time, as a day that is proposed; `of`
 * tells several forms of one panel apart.
 */
export function useOwnDraft<Draft extends Fields<Draft>>(
  begin: () => Draft,
  of?: string,
): OwnDraft<Draft> {
  const [begun] = useState(begin);
  const { typed, ...own } = useTyped<Draft>({
    fits: (kept): kept is Partial<Draft> => areFieldsOf(begun, kept),
    isWritten: (now) => changedFacts<Draft>(begun, { ...begun, ...now }).length > 0,
    of,
  });
  return { ...own, draft: { ...begun, ...typed } };
}

/** Whether something has fields that `begun` has, no other, and what can stand in each. */
export function areFieldsOf<Draft extends Fields<Draft>>(
  begun: Draft,
  kept: object,
): kept is Partial<Draft> {
  const fields = new Map(Object.entries(begun));
  return Object.entries(kept).every(
    ([name, value]) => fields.has(name) && typeof value === typeof fields.get(name),
  );
}
