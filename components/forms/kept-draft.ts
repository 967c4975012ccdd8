import { createContext, use, useEffect, useState } from "react";
import { useLeftWithDialog } from "@/components/ui/dialog";
import { personHere } from "@/lib/client/kept-changes";
import { keepText, keptText } from "./kept-text";

/** By what the draft of a form is kept: the panel that it stands in, and what that is about. */
export const DraftNameContext = createContext<string | null>(null);

interface KeptDraft<Draft> {
  /** What was written here before and neither sent nor given up; null where nothing was. */
  before: Draft | null;
  keep: (draft: Draft | null) => void;
  /** Keeps nothing more where what is kept is this: another form may have begun since. */
  drop: (isIt: (kept: Draft) => boolean) => void;
}

/**
 * What is written in a form, kept in the tab until it is sent or its dialog is left by hand: a reload and Back lose
 * none of it. `of` tells several forms of one panel apart; `fits` says whether something kept is such a draft still.
 */
export function useKeptDraft<Draft>(
  fits: (kept: unknown) => kept is Draft,
  of = "",
): KeptDraft<Draft> {
  const panel = use(DraftNameContext);
  const name = panel === null ? null : draftName(panel, of);
  // Another may sign in while it is open: what was begun here stays whose it was.
  const [person] = useState(personHere);
  const [before] = useState(() => (name === null ? null : readDraft(keptText(name, person), fits)));
  const leaves = useLeftWithDialog(before !== null);
  useEffect(() => {
    if (name !== null) leaves(() => keepText(name, "", person));
  }, [name, person, leaves]);
  return {
    before,
    drop: (isIt) => {
      const kept = name === null ? null : readDraft(keptText(name, person), fits);
      if (name !== null && kept !== null && isIt(kept)) keepText(name, "", person);
    },
    keep: (draft) => {
      if (name !== null) keepText(name, draft === null ? "" : JSON.stringify(draft), person);
    },
  };
}

/** What is kept of the form of a panel, for whoever asks before it is drawn. */
export function draftKept<Draft>(
  panel: string,
  fits: (kept: unknown) => kept is Draft,
): Draft | null {
  return readDraft(keptText(draftName(panel, "")), fits);
}

function draftName(panel: string, of: string): string {
  return `draft ${panel} ${of}`;
}

/** Of another build, or broken, it is nothing. */
export function readDraft<Draft>(
  text: string,
  fits: (kept: unknown) => kept is Draft,
): Draft | null {
  try {
    const kept: unknown = text === "" ? null : JSON.parse(text);
    return fits(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Whether something has the same fields as `like`, and no other. */
export function isShapedLike(like: object): (kept: unknown) => boolean {
  const names = (of: object) => Object.keys(of).toSorted().join();
  return (kept) => typeof kept === "object" && kept !== null && names(kept) === names(like);
}
