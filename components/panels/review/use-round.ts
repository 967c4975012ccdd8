"use client";

import { useQueries } from "@tanstack/react-query";
import { panelQuery } from "../query";
import type { ReviewModel } from "./contract";

export interface RoundProject {
  slug: string;
  name: string;
}

/**
 * Several projects in the order of the address: the one that is on is the first whose review was not closed
 * since the round began. So everybody who opened the same address is at the same project. Null when all are done.
 */
export function useRound(projects: readonly RoundProject[], since: string) {
  const models = useQueries({
    queries: projects.map(({ slug }) => panelQuery("review", slug)),
    combine: (read) => read.map(({ data }) => data),
  });
  const at = models.findIndex((model) => !isDone(model, since));
  const current = projects[at];
  return {
    current: current ? { ...current, place: { at: at + 1, of: projects.length } } : null,
    done: projects.flatMap((project, index) => {
      const key = isDone(models[index], since) && models[index]?.previous?.key;
      return key ? [{ ...project, key }] : [];
    }),
  };
}

function isDone(model: ReviewModel | undefined, since: string): boolean {
  if (model === undefined || model.open !== null || model.previous === null) return false;
  return model.previous.closedAt >= since;
}
