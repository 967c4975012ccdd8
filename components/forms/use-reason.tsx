"use client";

import { type ReactNode, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { sentence } from "./fields";

/**
 * R12: why something is changed on which the verdict rests. Nobody is asked before the server asks: `wrong`
 * is what it found wrong; from then on the field stays.
 */
export function useReason(wrong: Readonly<Record<string, string>>): {
  reason: string | null;
  field: ReactNode;
} {
  const [written, setWritten] = useState("");
  const [isAsked, setAsked] = useState(false);
  const { reason: error } = wrong;
  if (error !== undefined && !isAsked) setAsked(true);
  const reason = written.trim() === "" ? null : written.trim();
  if (!isAsked) return { reason, field: null };
  return {
    reason,
    field: (
      <TextArea
        label="Why"
        name="reason"
        rows={2}
        maxLength={2000}
        value={written}
        error={sentence(error)}
        onChange={({ target }) => setWritten(target.value)}
      />
    ),
  };
}
