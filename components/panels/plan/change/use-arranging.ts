"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { answerTo } from "@/components/forms/use-action";
import { noteChange } from "@/lib/client/changes";
import type { Place } from "@/lib/features/plan/schema";
import type { PlanRow } from "../contract";
import { type Standing, standingOf, stepFrom } from "../place/beside";
import { planOf, readAll } from "./catch-up";
import { newId } from "./new-id";
import { notify, tell } from "./news";
import { told } from "./notices";
import type { InTurn } from "./use-turns";

/** How rows are put elsewhere, and copied. Each says whether it was done, once the plan is read again. */
export interface Arranging {
  /** One step up or down among those it stands with. */
  step: (id: string, by: 1 | -1) => Promise<boolean>;
  toPhase: (id: string, phaseKey: string | null) => Promise<boolean>;
  /** Answers the key of the copy; null where there is none. */
  copy: (row: PlanRow) => Promise<string | null>;
}

export const NO_ARRANGING: Arranging = {
  step: () => Promise.resolve(false),
  toPhase: () => Promise.resolve(false),
  copy: () => Promise.resolve(null),
};

export function useArranging(slug: string, inTurn: InTurn): Arranging {
  const client = useQueryClient();
  return useMemo(() => {
    const move = (
      id: string,
      targetOf: (row: Standing) => Target | null,
      wordTarget: string,
    ): Promise<boolean> =>
      inTurn(async () => {
        const row = rowAt(client, slug, id);
        const target = row && targetOf(row);
        if (!row || !target) return false;
        const { kind, version, key } = row;
        const answer = await answerTo("plan.move", { slug, row: { kind, id, version }, ...target });
        if (answer.ok) {
          const words = `Moved ${kind === "item" ? "line" : kind} ${key} ${wordTarget}`;
          noteChange({ slug, change: answer.change, words });
          tell(client, slug, { said: `${words}.` });
        }
        notify(client, slug, id, answer.ok ? null : told(answer.message));
        await readAll(client, slug);
        return answer.ok;
      });
    return {
      step: (id, by) =>
        move(
          id,
          () => {
            const plan = planOf(client, slug);
            const place = plan ? stepFrom(plan, id, by) : null;
            return place && { place };
          },
          by === 1 ? "down" : "up",
        ),
      toPhase: (id, phaseKey) =>
        move(
          id,
          () => ({ phaseKey, place: null }),
          phaseKey === null ? "out of its phase" : `to phase ${phaseKey}`,
        ),
      copy: (row) =>
        inTurn(async () => {
          const { kind, id } = row;
          const answer = await answerTo("plan.duplicate", {
            slug,
            of: { kind, id },
            id: newId(),
          });
          notify(client, slug, id, answer.ok ? null : told(answer.message));
          if (answer.ok) {
            const words = `Added ${answer.data.key}, a copy of ${row.key}`;
            noteChange({ slug, change: answer.change, words });
            tell(client, slug, { said: `${words}.` });
          }
          await readAll(client, slug);
          return answer.ok ? answer.data.key : null;
        }),
    };
  }, [client, slug, inTurn]);
}

interface Target {
  phaseKey?: string | null;
  place: Place;
}

function rowAt(client: QueryClient, slug: string, id: string): Standing | null {
  const plan = planOf(client, slug);
  return plan ? standingOf(plan, id) : null;
}
