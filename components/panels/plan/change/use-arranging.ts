"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { answerOnceBack } from "@/components/forms/answer-once-back";
import { noteChange } from "@/lib/client/changes";
import type { Place } from "@/lib/features/plan/schema";
import type { PlanRow } from "../contract";
import { type Standing, standingOf, stepFrom } from "../place/beside";
import { planOf, readAll, readWhatWasMissed } from "./catch-up";
import { newId } from "@/lib/client/new-id";
import { notify } from "./news";
import { told, WAITING } from "./notices";
import type { InTurn } from "./use-turns";
import type { During } from "./use-under-way";

/** How rows are put elsewhere, and copied. Each says whether it was done, once the plan is read again. */
export interface Arranging {
  /** One step up or down among those it stands with. */
  step: (id: string, by: 1 | -1) => Promise<boolean>;
  toPhase: (id: string, phaseKey: string | null) => Promise<boolean>;
  /** To a place among the others, and perhaps into another phase. */
  put: (id: string, target: Target) => Promise<boolean>;
  /** Says at a row why it stays as it is. */
  refuse: (id: string, why: string) => void;
  /** Answers the key of the copy; null where there is none. */
  copy: (row: PlanRow) => Promise<string | null>;
}

export const NO_ARRANGING: Arranging = {
  step: () => Promise.resolve(false),
  toPhase: () => Promise.resolve(false),
  put: () => Promise.resolve(false),
  refuse: () => undefined,
  copy: () => Promise.resolve(null),
};

export function useArranging(slug: string, inTurn: InTurn, during: During): Arranging {
  const client = useQueryClient();
  return useMemo(() => {
    const wait = (id: string) => notify(client, slug, id, WAITING);
    const move = (
      id: string,
      targetOf: (row: Standing) => Target | null,
      wordTarget: string,
    ): Promise<boolean> => {
      // The change before it may be waiting for a connection too, and it for that.
      if (!navigator.onLine) wait(id);
      return inTurn(async () => {
        await readWhatWasMissed(client, slug, () => wait(id));
        const row = rowAt(client, slug, id);
        const target = row && targetOf(row);
        if (!row || !target) {
          notify(client, slug, id, null);
          return false;
        }
        const { kind, version, key } = row;
        const { phaseKey, place } = target;
        const behind = place && (place.after === null ? [] : [place.after]);
        const change = {
          what: "place" as const,
          ...(phaseKey !== undefined && { phaseKey }),
          behind,
        };
        const moving = { ids: new Set([id]), change };
        return during(moving, async () => {
          const seen = { kind, id, version };
          const moved = { slug, row: seen, ...target };
          const answer = await answerOnceBack("plan.move", moved, () => wait(id));
          if (answer.ok) {
            const words = `Moved ${kind === "item" ? "line" : kind} ${key} ${wordTarget}`;
            noteChange({ slug, change: answer.change, words });
          }
          notify(client, slug, id, answer.ok ? null : told(answer.message));
          await readAll(client, slug);
          return answer.ok;
        });
      });
    };
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
      put: (id, target) => {
        const { phaseKey } = target;
        const words = phaseKey === null ? "out of its phase" : `to phase ${phaseKey ?? ""}`;
        return move(id, () => target, phaseKey === undefined ? "to another place" : words);
      },
      refuse: (id, why) => notify(client, slug, id, told(why)),
      copy: (row) =>
        inTurn(async () => {
          const { kind, id } = row;
          const copied = { slug, of: { kind, id }, id: newId() };
          const answer = await answerOnceBack("plan.duplicate", copied, () => wait(id));
          notify(client, slug, id, answer.ok ? null : told(answer.message));
          if (answer.ok) {
            const words = `Added ${answer.data.key}, a copy of ${row.key}`;
            noteChange({ slug, change: answer.change, words });
          }
          await readAll(client, slug);
          return answer.ok ? answer.data.key : null;
        }),
    };
  }, [client, slug, inTurn, during]);
}

export interface Target {
  phaseKey?: string | null;
  place: Place;
}

function rowAt(client: QueryClient, slug: string, id: string): Standing | null {
  const plan = planOf(client, slug);
  return plan ? standingOf(plan, id) : null;
}
