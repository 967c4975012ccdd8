import { clsx } from "clsx";
import { OpenDifference } from "@/components/charts/open-difference";
import { StateWord } from "@/components/charts/state-word";
import { LEVEL_INK } from "../../words/risk-words";
import type { RiskRow } from "../contract";

/** The computed level, and beside it the stated one: a difference stays marked (R19). */
export function LevelCell({ row: { key, computed, stated, differs, why } }: { row: RiskRow }) {
  return (
    <>
      {computed === null ? (
        <StateWord state="unknown" />
      ) : (
        <span className={LEVEL_INK[computed]}>{computed}</span>
      )}
      {differs && (
        <OpenDifference
          of={`level of ${key}`}
          sides={[
            { whose: "Computed", value: computed ?? "unknown", from: why[0] ?? "" },
            { whose: "Stated", value: stated ?? "", from: "as it was written down" },
          ]}
          explained={null}
        />
      )}
      {!differs && " "}
      {stated !== null && (
        <span className={clsx("text-2xs whitespace-nowrap text-ink-2", !differs && "ml-0.5")}>
          {stated === computed ? "as stated" : `stated ${stated}`}
        </span>
      )}
    </>
  );
}
