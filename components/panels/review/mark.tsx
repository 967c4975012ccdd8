import { type GlyphState, StateGlyph } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { TriggerRing } from "@/components/charts/trigger-ring";
import type { AgendaMark } from "@/lib/domain/review/agenda";

const GATES: Partial<Record<AgendaMark, { state: GlyphState; word: string }>> = {
  pass: { state: "verified", word: "passed" },
  fail: { state: "refuted", word: "failed" },
  unknown: { state: "unknown", word: "unknown" },
};

/** How it stood when the review was opened. */
export function Mark({ mark }: { mark: AgendaMark | null }) {
  if (mark === null) return null;
  if (mark === "fired") return <TriggerRing trigger={{ state: "fired" }} />;
  const { state, word } = lookOf(mark);
  return <StateGlyph state={state} label={word} size={36} />;
}

/** How it stands by now, in a word. */
export function NowMark({ mark }: { mark: AgendaMark }) {
  const { state, word } = mark === "fired" ? FIRED : lookOf(mark);
  return <StateWord state={state}>now {word}</StateWord>;
}

const FIRED = { state: "blocked", word: "fired" } as const;

function lookOf(mark: Exclude<AgendaMark, "fired">): { state: GlyphState; word: string } {
  return GATES[mark] ?? { state: mark as GlyphState, word: mark };
}
