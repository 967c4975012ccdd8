import type { ReactNode } from "react";
import { EvidenceLink, type LinkState } from "./evidence-link";
import { type GlyphState, STATE_COLORS, StateGlyph } from "./state-glyph";

export interface EvidenceChainModel {
  claim: ChainEnd;
  /** The command or what proves it; null when there is no check yet. */
  check: string | null;
  evidence: ChainEnd;
  link: LinkState;
}

interface ChainEnd {
  state: GlyphState;
  title: string;
  /** Who and when, which run and how old. */
  note?: string;
}

/** Claim, check, evidence: the line breaks where the claim breaks. */
export function EvidenceChain({ claim, check, evidence, link }: EvidenceChainModel) {
  return (
    <div className="flex flex-col text-2xs text-ink-2 md:flex-row md:flex-wrap md:items-center md:gap-y-1.5">
      <End end={claim} />
      <EvidenceLink state={link} />
      <code className="min-w-0 font-mono break-words">{check ?? "no check yet"}</code>
      <EvidenceLink state={link} />
      <End end={evidence} />
    </div>
  );
}

function End({ end }: { end: ChainEnd }): ReactNode {
  const isBad = end.state === "refuted";
  return (
    <span className="flex items-center gap-1.5">
      <StateGlyph state={end.state} />
      <span>
        <b className={`font-medium ${isBad ? STATE_COLORS.refuted : "text-ink"}`}>{end.title}</b>
        {end.note !== undefined && <span className="block">{end.note}</span>}
      </span>
    </span>
  );
}
