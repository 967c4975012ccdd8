"use client";

import { useState } from "react";
import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { GrowingList } from "@/components/ui/growing-list";
import { Opens } from "@/components/ui/opens";
import { BlockSection } from "@/components/ui/section";
import type { Subject } from "@/lib/domain/project";
import { WaiverDialog } from "../waiver/dialog";
import { CodedText } from "../words/coded-text";
import type { WaiverRow, WaiverStanding, WaiversModel } from "./contract";

interface WaiversViewProps {
  model: WaiversModel;
  onDone?: () => void;
}

const STATES: Record<WaiverStanding, GlyphState> = {
  asked: "to do",
  "in force": "waived",
  expired: "stale",
  "without effect": "unknown",
};

const SUMMED: readonly WaiverStanding[] = ["asked", "in force", "expired"];

/** Permission to go on without: who asked, who approved, until when, and what it hides. */
export function WaiversView({ model, onDone = () => undefined }: WaiversViewProps) {
  const { slug, mayAct, rows } = model;
  const [asked, setAsked] = useState<Subject | null>(null);
  const counts = SUMMED.map(
    (standing) => `${String(rows.filter((row) => row.standing === standing).length)} ${standing}`,
  );
  return (
    <BlockSection id="waivers" title="Waivers" note={counts.join(", ")}>
      {rows.length === 0 && (
        <EmptyState>
          Nothing is waived, and nobody asks for it. A row of the plan or a blocker can be.
        </EmptyState>
      )}
      <GrowingList rows={rows} keyOf={({ id }) => id}>
        {(row) => (
          <Line row={row} onAnswer={mayAct && row.standing === "asked" ? setAsked : null} />
        )}
      </GrowingList>
      <WaiverDialog slug={slug} subject={asked} onClose={() => setAsked(null)} onDone={onDone} />
    </BlockSection>
  );
}

function Line({
  row,
  onAnswer,
}: {
  row: WaiverRow;
  onAnswer: ((subject: Subject) => void) | null;
}) {
  const { subject, text, href, standing, lapse, beneath, reason, asked, approved, until } = row;
  return (
    <li className="grid gap-x-6 gap-y-1 border-t py-2.5 text-xs md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="relative wrap-anywhere">
          <Opens href={href}>
            <CodedText>{text}</CodedText>
          </Opens>
        </p>
        <p className="text-2xs wrap-anywhere text-ink-2">{reason}</p>
        <p className="text-2xs text-ink-2">
          asked by {asked}
          {approved !== null && `, approved by ${approved}`}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 md:justify-end">
        <span>
          <StateWord state={STATES[standing]}>
            {standing}
            {lapse !== null && `: ${lapse}`}
          </StateWord>{" "}
          <span className="text-ink-2">until {until}</span>
        </span>
        <span className="text-2xs text-ink-2">
          beneath: <StateWord state={beneath} />
        </span>
        {onAnswer && (
          <Button onClick={() => onAnswer(subject)} aria-label={`Answer: ${text}`}>
            Answer…
          </Button>
        )}
      </div>
    </li>
  );
}
