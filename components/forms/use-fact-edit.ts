"use client";

import { useState } from "react";
import { isSameValue } from "@/lib/domain/same-value";
import type { Changes } from "@/lib/domain/merge-changes";
import type { ContestedEdit } from "@/lib/features/history/types";
import type { FormFact, Written } from "./settle";
import { useEdited } from "./use-edited";

interface FactForm<Draft, Facts> {
  /** The facts as somebody tells them apart. */
  facts: readonly FormFact<Draft>[];
  draftOf: (facts: Facts) => Draft;
  read: (draft: Draft) => Facts;
}

interface Refused {
  reason: string;
  detail?: unknown;
}

/**
 * R11: the fields of a form that says of each fact it changes what it was, so that others of the same row
 * are left alone. Where two have changed the same fact, both versions are shown.
 */
export function useFactEdit<Draft extends Written<Draft>, Facts extends object>(
  { facts, draftOf, read }: FactForm<Draft, Facts>,
  row: { facts: Facts; version: number },
) {
  const [base, setBase] = useState(row.facts);
  const edited = useEdited(facts, () => draftOf(base), row.version);
  return {
    ...edited,
    base,
    /** What is changed; what stands in its fields untouched is not, however it would be read. */
    changes: (): Changes<Facts> => changesOf(base, read(draftOf(base)), read(edited.draft)),
    /** Answers whether another was faster: what stands on the page is outdated then. */
    refused: ({ reason, detail }: Refused): boolean => {
      const contested = reason === "conflict" ? (detail as ContestedEdit | undefined) : undefined;
      const now = contested && withTheirs(base, contested);
      edited.refused(reason, now ? { draft: draftOf(now), version: contested.version } : null);
      if (now) setBase(now);
      return now !== undefined;
    },
  };
}

export function changesOf<Facts extends object>(
  base: Facts,
  untouched: Facts,
  now: Facts,
): Changes<Facts> {
  const names = (Object.keys(now) as (keyof Facts)[]).filter(
    (name) => !isSameValue(untouched[name], now[name]),
  );
  const changes = names.map((name) => [name, { from: base[name], to: now[name] }]);
  return Object.fromEntries(changes) as Changes<Facts>;
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
