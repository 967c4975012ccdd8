import type { ReactNode } from "react";
import { DifferenceMark } from "./difference-mark";
import { type GlyphState } from "./state-glyph";
import { StateWord } from "./state-word";

export interface ToldState {
  state: GlyphState;
  word: string;
}

/** What is only said: its shape, and no colour. */
export function ClaimedWord({ told: { state, word } }: { told: ToldState }) {
  return (
    <StateWord state={state} quiet={state === "blocked"}>
      {word}
    </StateWord>
  );
}

interface ActualWordProps {
  told: ToldState;
  contradicted: boolean;
  /** What opens both sources; a mark alone where they stand elsewhere. */
  mark?: ReactNode;
}

/** What is so, apart from what is said where both cannot be. */
export function ActualWord({ told: { state, word }, contradicted, mark }: ActualWordProps) {
  return (
    <>
      {contradicted && (mark ?? <DifferenceMark label="against" />)}
      <StateWord state={state}>{word}</StateWord>
    </>
  );
}
