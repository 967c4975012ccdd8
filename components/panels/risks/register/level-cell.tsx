import { clsx } from "clsx";
import { OpenDifference } from "@/components/charts/open-difference";
import { StateWord } from "@/components/charts/state-word";
import { LEVEL_INK } from "../../words/risk-words";
import type { RiskRow } from "../contract";

/** What it counts as, and how that was known: a difference between computed and stated stays marked (R19). */
export function LevelCell({ row }: { row: RiskRow }) {
  const { key, standing, computed, stated, differs, why } = row;
  const known = wordSource(row);
  return (
    <>
      {standing === "unknown" ? (
        <StateWord state="unknown" />
      ) : (
        <span className={LEVEL_INK[standing]}>{standing}</span>
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
      {known !== null && (
        <span className={clsx("text-2xs text-ink-2", !differs && "ml-0.5")}>{known}</span>
      )}
    </>
  );
}

function wordSource({ computed, stated, differs }: RiskRow): string | null {
  if (stated === null) return null;
  if (computed === null) return "only stated";
  return differs ? `computed ${computed}, stated ${stated}` : "as stated";
}
