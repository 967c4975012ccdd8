import { clsx } from "clsx";
import type { ReactNode } from "react";
import { EvidenceLink, type LinkState } from "./evidence-link";
import { FlagNote } from "./flag-note";
import { type GlyphState, STATE_COLORS, StateGlyph } from "./state-glyph";

interface EvidenceChainProps {
  claim: ChainEnd;
  /** Every check of the claim; none where there is no check yet. */
  checks: readonly ChainCheck[];
}

export interface ChainCheck {
  /** The command, or what proves it. */
  check: string;
  /** What the check has to show. */
  expected?: string | null;
  link: LinkState;
  evidence: ChainEnd;
  /** What the run printed, or the finder wrote. */
  excerpt?: string | null;
  /** Why it proves nothing yet. */
  flags?: readonly string[];
}

interface ChainEnd {
  state: GlyphState;
  title: string;
  /** Who and when, which run and how old. */
  note?: string;
}

const NO_CHECK: ChainCheck = {
  check: "no check yet",
  link: "none",
  evidence: { state: "unknown", title: "no evidence" },
};

/** What is claimed, once; then each check with what it found. Where it is narrow the chain
 * stands upright. The line breaks where the claim breaks. */
export function EvidenceChain({ claim, checks }: EvidenceChainProps) {
  const lines = checks.length > 0 ? checks : [NO_CHECK];
  return (
    <div className="@container text-2xs text-ink-2">
      <div className="@xl:grid @xl:grid-cols-[minmax(0,13rem)_minmax(0,1fr)]">
        <End end={claim} />
        <ul aria-label="Checks" className="@xl:grid @xl:gap-y-2.5">
          {lines.map((line, index) => (
            <Line key={`${String(index)} ${line.check}`} line={line} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Line({ line }: { line: ChainCheck }) {
  const { check, expected, link, evidence, excerpt, flags = [] } = line;
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-1.5 @xl:grid-cols-[3rem_minmax(0,1fr)_3rem_minmax(0,0.6fr)] @xl:gap-x-0">
      <EvidenceLink state={link} />
      <div className="min-w-0 py-1.5 @xl:py-0">
        <code className="font-mono wrap-anywhere">{check}</code>
        {expected && <p className="mt-0.5 text-ink-3">Expected: {expected}</p>}
        {flags.map((flag) => (
          <p key={flag} className="mt-0.5">
            <FlagNote>{flag.replaceAll("`", "")}</FlagNote>
          </p>
        ))}
      </div>
      <div className="@max-xl:hidden">
        <EvidenceLink state={link} />
      </div>
      <div className="@max-xl:col-span-2">
        <End end={evidence}>{excerpt}</End>
      </div>
    </li>
  );
}

function End({ end, children }: { end: ChainEnd; children?: ReactNode }) {
  const isBad = end.state === "refuted";
  return (
    <div className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-1.5">
      <StateGlyph state={end.state} />
      <span className="min-w-0 wrap-anywhere">
        <b className={clsx("font-medium", isBad ? STATE_COLORS.refuted : "text-ink")}>
          {end.title}
        </b>
        {end.note !== undefined && end.note !== "" && <span className="block">{end.note}</span>}
        {children && <span className="mt-0.5 block">{children}</span>}
      </span>
    </div>
  );
}
