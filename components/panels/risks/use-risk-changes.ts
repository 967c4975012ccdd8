"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerTo } from "@/components/forms/answer-to";
import { noteChange } from "@/lib/client/changes";
import { formatDay } from "@/lib/format/dates";
import type { RiskRow } from "./contract";

/** How the register is changed. A view without it is a view to read. */
export interface RiskChanges {
  /** Ids of the risks with a review under way. */
  busy: ReadonlySet<string>;
  /** Why a review was not written, by the id of its risk. */
  notices: ReadonlyMap<string, string>;
  /** What was raised, in words for those who do not see the row. */
  said: string;
  /** Somebody has looked at it; without a day the next look comes after the project's cadence. */
  review: (row: RiskRow, nextOn: string | null) => void;
  dismiss: (id: string) => void;
  /** Something was written beside the register: says so, and reads what stands now. */
  readAgain: (said: string) => void;
}

const nothing = () => undefined;

export const NO_CHANGES: RiskChanges = {
  busy: new Set(),
  notices: new Map(),
  said: "",
  review: nothing,
  dismiss: nothing,
  readAgain: nothing,
};

export function useRiskChanges(slug: string): RiskChanges {
  const client = useQueryClient();
  const [busy, setBusy] = useState<ReadonlySet<string>>(NO_CHANGES.busy);
  const [notices, setNotices] = useState<ReadonlyMap<string, string>>(NO_CHANGES.notices);
  const [said, setSaid] = useState("");

  const readAll = () => client.invalidateQueries({ queryKey: ["panel", slug] });
  const notify = (id: string, notice: string | null) =>
    setNotices((before) => {
      const after = new Map(before);
      if (notice === null) after.delete(id);
      else after.set(id, notice);
      return after;
    });

  async function write(row: RiskRow, nextOn: string | null) {
    const { id, version, key } = row;
    const answer = await answerTo("risks.review", { slug, risk: { id, version }, nextOn });
    if (answer.ok) {
      const day = formatDay(answer.data.nextOn, answer.data.nextOn);
      const words = `Reviewed ${key}, next on ${day}`;
      noteChange({ slug, change: answer.change, words });
    }
    // Until the row is read again it still has the version that has just been used.
    await readAll();
    setBusy((before) => new Set([...before].filter((one) => one !== id)));
    if (!answer.ok) notify(id, answer.message);
  }

  return {
    busy,
    notices,
    said,
    review: (row, nextOn) => {
      if (busy.has(row.id)) return;
      notify(row.id, null);
      setBusy((before) => new Set([...before, row.id]));
      void write(row, nextOn);
    },
    dismiss: (id) => notify(id, null),
    readAgain: (news) => {
      setSaid(news);
      void readAll();
    },
  };
}
