"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { newId } from "@/lib/client/new-id";
import { isShapedLike, useKeptDraft } from "./kept-draft";

interface TypedForm<Draft> {
  /** Whether something kept can stand in the fields that it names. */
  fits: (typed: object) => typed is Partial<Draft>;
  /** Whether so much is written that it is kept. */
  isWritten: (typed: Partial<Draft>) => boolean;
  /** Tells several forms of one panel apart. */
  of?: string | undefined;
}

export interface Typed<Draft> {
  /** The fields that were written in; the others are as the form begins. */
  typed: Partial<Draft>;
  write: (part: Partial<Draft>) => void;
  /**
   * Under which it is sent. It is kept with what is written: sent once more because no answer came, it is known by it.
   */
  id: string;
  /** Keeps nothing of it: it stands now, also where its page was left before the answer; or it is given up. */
  forget: () => void;
  /** Another than was sent is meant: what is written stays, and is sent under an id of its own. */
  renew: () => void;
  /** Gives up what was written before and is here again; null where nothing is. */
  discard: (() => void) | null;
}

/** What is written in a form of what is not there yet, kept in the tab until it stands or its dialog is left by hand. */
export function useTyped<Draft extends object>(form: TypedForm<Draft>): Typed<Draft> {
  const { before, keep, drop } = useKeptDraft((kept): kept is Kept<Draft> => {
    return isKept(kept) && form.fits(kept.typed);
  }, form.of);
  const [typed, setTyped] = useState<Partial<Draft>>(before?.typed ?? {});
  const [id, setId] = useState(() => before?.id ?? newId());
  const [isBack, setBack] = useState(before !== null);
  const hasKept = useRef(before !== null);
  const keepNow = useEffectEvent(() => {
    const isWritten = form.isWritten(typed);
    // What is kept and does not fit here is nobody's to take away before something is written.
    if (isWritten || hasKept.current) keep(isWritten ? { id, typed } : null);
    hasKept.current ||= isWritten;
  });
  useEffect(() => keepNow(), [typed, id]);
  return {
    typed,
    write: (part) => setTyped((now) => ({ ...now, ...part })),
    id,
    forget: () => drop((kept) => kept.id === id),
    renew: () => setId(newId()),
    discard: isBack
      ? () => {
          setTyped({});
          setId(newId());
          setBack(false);
        }
      : null,
  };
}

interface Kept<Draft> {
  id: string;
  typed: Partial<Draft>;
}

function isKept(kept: unknown): kept is { id: string; typed: object } {
  if (!isShapedLike({ id: "", typed: {} })(kept)) return false;
  const { id, typed } = kept as { id: unknown; typed: unknown };
  return typeof id === "string" && typeof typed === "object" && typed !== null;
}
