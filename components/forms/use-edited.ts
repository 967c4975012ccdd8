"use client";

import { useReducer, useState } from "react";
import { beginForm, formSteps } from "./form-state";
import type { Dispute, FormFact, Settled, Written } from "./settle";

interface Edited<Draft> {
  draft: Draft;
  /** The version of the row that the writer has seen. */
  version: number;
  /** What came of meeting another's version; null while nobody was faster. */
  met: Pick<Settled<Draft>, "disputes" | "taken"> | null;
  /** What the last answer was about: another who was faster. */
  isLate: boolean;
  write: (part: Partial<Draft>) => void;
  take: (dispute: Dispute<Draft>) => void;
  /** The refusal was of this kind; `now` is how the row stands, where another was faster. */
  refused: (reason: string, now: { draft: Draft; version: number } | null) => void;
}

/** The fields of a form on a row that another may write at the same time (R11). */
export function useEdited<Draft extends Written<Draft>>(
  facts: readonly FormFact<Draft>[],
  begin: () => Draft,
  version: number,
): Edited<Draft> {
  const [state, step] = useReducer(formSteps(facts), null, () => beginForm(begin(), version));
  const [isLate, setLate] = useState(false);
  return {
    draft: state.draft,
    version: state.seen.version,
    met: state.met,
    isLate,
    write: (part) => step({ kind: "wrote", part }),
    take: (dispute) => step({ kind: "took", dispute }),
    refused: (reason, now) => {
      setLate(reason === "conflict");
      if (now !== null) step({ kind: "met", now: now.draft, version: now.version });
    },
  };
}
