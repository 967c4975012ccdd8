"use client";

import { useEffect, useEffectEvent, useReducer, useRef, useState } from "react";
import { changedFacts, factsTold, pickFacts } from "@/lib/domain/facts";
import { isSameValue } from "@/lib/domain/same-value";
import { type Changes, changesTo } from "@/lib/domain/merge-changes";
import type { ContestedEdit } from "@/lib/features/history/types";
import { beginForm, type Choice, choicesOf, formSteps } from "./form-state";
import { isShapedLike, useKeptDraft } from "./kept-draft";
import { differences, type FormFact, type Settled, type Written } from "./settle";

interface FactForm<Draft, Begun, Facts> {
  /** The facts as somebody tells them apart. */
  facts: readonly FormFact<Draft>[];
  draftOf: (facts: Begun) => Draft;
  /** The facts that the fields say; null where they say none that can be. */
  read: (draft: Draft) => Facts | null;
}

/** What came of meeting what another has written. */
export interface Meeting<Draft> {
  /** Null while nobody was faster. */
  met: { disputes: Choice<Draft>[]; taken: Settled<Draft>["taken"]; by: string | null } | null;
  /** What the last answer was about: another who was faster. */
  isLate: boolean;
  choose: (dispute: Choice<Draft>, whose: "theirs" | "mine") => void;
  /** What another has saved since, as it stands now: told, and nothing here is replaced by it. */
  meanwhile: readonly { label: string; now: string }[];
  /** Read again, the row stands as it is written here: what found no answer was written all the same. */
  stands: boolean;
  /** Gives up what was written before and is here again; null where nothing is. */
  discard: (() => void) | null;
}

export interface FactEdit<Draft, Begun, Facts> extends Meeting<Draft> {
  draft: Draft;
  /** The row as the writer has seen it. */
  base: Begun;
  version: number;
  /**
   * Under which a row that is not there yet is sent, as it was proposed when it was begun: sent once more because no
   * answer came, it is known by it.
   */
  newId: string | undefined;
  /** Keeps nothing of it: it stands now, also where its page was left before the answer; or it is given up. */
  forget: () => void;
  /** Something is written that does not stand there. */
  isTouched: boolean;
  write: (part: Partial<Draft>) => void;
  /**
   * What is changed, `besides` what is written right now; what stands in its fields untouched is not, however it
   * would be read.
   */
  changes: (besides?: Partial<Draft>) => Changes<Facts>;
  /** Answers whether what stands on the page is outdated: another was faster, or it is gone. */
  refused: (refusal: Refused) => boolean;
}

interface Refused {
  reason: string;
  detail?: unknown;
}

/**
 * R11: the fields of a form that says of each fact it changes what it was, so that others of the same row
 * are left alone. Where two have changed the same fact, both versions are shown. A row that is not there
 * yet begins as it is proposed, and has no version. Read again while the form is open, a newer `row` is told.
 * What was written here before and was neither saved nor given up goes on from the version that it was begun with;
 * `row.of` tells several forms of one panel apart.
 */
export function useFactEdit<
  Draft extends Written<Draft>,
  Facts extends object,
  Begun extends object = Facts,
>(
  { facts, draftOf, read }: FactForm<Draft, Begun, Facts>,
  row: { facts: Begun; version: number; of?: string; newId?: string },
): FactEdit<Draft, Begun, Facts> {
  const { before, keep, drop } = useKeptDraft((kept): kept is Kept<Draft, Begun> => {
    const begun = draftOf(row.facts);
    if (!isKept(kept, row.facts, begun) || kept.version > row.version) return false;
    // It may have been saved, and only the answer was lost.
    return differences(facts, begun, kept.draft).length > 0;
  }, row.of);
  const [base, setBase] = useState(before?.base ?? row.facts);
  const [newId, setNewId] = useState(before?.newId || row.newId);
  const [state, step] = useReducer(formSteps(facts), null, () => {
    if (before === null) return beginForm(draftOf(row.facts), row.version);
    return { ...beginForm(before.seen, before.version), draft: before.draft };
  });
  const [isBack, setBack] = useState(before !== null);
  const isTouched = changedFacts(state.seen.draft, state.draft).length > 0;
  const hasKept = useRef(before !== null);
  const keepNow = useEffectEvent(() => {
    const { seen, draft } = state;
    const { version } = seen;
    // What is kept and does not fit here, as of a newer version, is not taken away before something is written.
    if (!isTouched && !hasKept.current) return;
    keep(isTouched ? { base, seen: seen.draft, version, draft, newId: newId ?? "" } : null);
    hasKept.current = true;
  });
  useEffect(() => keepNow(), [state]);
  const [isLate, setLate] = useState(false);
  const isNewer = row.version > state.seen.version;
  const now = isNewer ? draftOf(row.facts) : state.seen.draft;
  return {
    draft: state.draft,
    base,
    version: state.seen.version,
    newId,
    forget: () => drop((kept) => isSameValue(kept.draft, state.draft)),
    met: state.met && { ...state.met, disputes: choicesOf(facts, state) },
    meanwhile: isNewer ? differences(facts, state.seen.draft, now) : [],
    stands: isNewer && differences(facts, now, state.draft).length === 0,
    isLate,
    isTouched,
    discard: isBack
      ? () => {
          step({ kind: "began", draft: draftOf(row.facts), version: row.version });
          setBase(row.facts);
          setNewId(row.newId);
          setBack(false);
        }
      : null,
    write: (part) => step({ kind: "wrote", part }),
    choose: (dispute, whose) => step({ kind: "chose", dispute, whose }),
    changes: (besides) => {
      const seen = factsTold<Facts>(base);
      const now = read({ ...state.draft, ...besides });
      return changesOf(seen, read(draftOf(base)) ?? seen, now ?? seen);
    },
    refused: ({ reason, detail }) => {
      setLate(reason === "conflict");
      if (reason !== "conflict" || detail === undefined) return reason === "not found";
      const contested = detail as ContestedEdit;
      const now = withTheirs(base, contested);
      const by = contested.changedBy?.name ?? null;
      step({ kind: "met", now: draftOf(now), version: contested.version, by });
      setBase(now);
      return true;
    },
  };
}

/** What is written, with what it began from: as if its dialog had stayed open. */
interface Kept<Draft, Begun> {
  base: Begun;
  seen: Draft;
  version: number;
  draft: Draft;
  /** Empty where none was proposed. */
  newId: string;
}

function isKept<Draft extends object, Begun extends object>(
  kept: unknown,
  base: Begun,
  draft: Draft,
): kept is Kept<Draft, Begun> {
  if (!isShapedLike({ base, seen: draft, version: 0, draft, newId: "" })(kept)) return false;
  const known = kept as Kept<unknown, unknown>;
  const isDraft = isShapedLike(draft);
  return isShapedLike(base)(known.base) && isDraft(known.seen) && isDraft(known.draft);
}

export function changesOf<Facts extends object>(
  base: Facts,
  untouched: Facts,
  now: Facts,
): Changes<Facts> {
  return changesTo(base, pickFacts(now, changedFacts(untouched, now)));
}

/** What was seen, with what another has made of it since. */
export function withTheirs<Facts extends object>(base: Facts, { fields }: ContestedEdit): Facts {
  const theirs = Object.entries(fields).map(([name, one]) => [name, one?.theirs] as const);
  return { ...base, ...Object.fromEntries<unknown>(theirs) };
}

/** What is wrong with an edit, by the paths of the facts: `changes.rule.to.max` is `rule.max`. */
export function pathsOfFacts(wrong: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(wrong).map(([path, message]) => [
    path.replace(/^changes\.(\w+)\.(?:to|from)/, "$1").replace(/^changes\.(\w+)$/, "$1"),
    message,
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
