"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { changedFacts } from "@/lib/domain/facts";
import { isShapedLike, useKeptDraft } from "./kept-draft";

/** What stands in the fields, each as it was written. */
type Fields<Draft> = { [Name in keyof Draft]: string | boolean };

interface OwnDraft<Draft> {
  draft: Draft;
  write: (part: Partial<Draft>) => void;
  /** Gives up what was written before and is here again; null where nothing is. */
  discard: (() => void) | null;
}

/**
 * The fields of a form that changes no row, kept in the tab until it is sent or its dialog is left by hand. `of` tells
 * several forms of one panel apart.
 */
export function useOwnDraft<Draft extends Fields<Draft>>(
  begin: () => Draft,
  of?: string,
): OwnDraft<Draft> {
  const [begun] = useState(begin);
  const { before, keep } = useKeptDraft((kept): kept is Draft => areFieldsOf(begun, kept), of);
  const [draft, setDraft] = useState(before ?? begun);
  const [isBack, setBack] = useState(before !== null);
  const keepNow = useEffectEvent(() => {
    keep(changedFacts<Draft>(begun, draft).length > 0 ? draft : null);
  });
  useEffect(() => keepNow(), [draft]);
  return {
    draft,
    write: (part) => setDraft((now) => ({ ...now, ...part })),
    discard: isBack
      ? () => {
          setDraft(begun);
          setBack(false);
        }
      : null,
  };
}

/** Whether something has the fields that `begun` has, and what can stand in each. */
export function areFieldsOf<Draft extends Fields<Draft>>(
  begun: Draft,
  kept: unknown,
): kept is Draft {
  if (!isShapedLike(begun)(kept)) return false;
  const fields = new Map(Object.entries(begun));
  return Object.entries(kept as object).every(
    ([name, value]) => typeof value === typeof fields.get(name),
  );
}
