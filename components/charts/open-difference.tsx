import { DifferenceMark } from "./difference-mark";
import { TopLayerNote } from "./top-layer-note";

export interface DifferenceSide {
  /** Whose figure it is: "The tasks", "Stated". */
  whose: string;
  value: string;
  /** Where it comes from: the document and its section, or what it was computed from. */
  from: string;
}

interface OpenDifferenceProps {
  /** What the figures are of, for those who do not see where the mark stands: "effort of phase 0". */
  of: string;
  sides: readonly DifferenceSide[];
  /** Who says why they differ, and why; null while nobody does. */
  explained: string | null;
  /** What is said while nobody has explained it. */
  unexplained?: string;
  /** Where somebody explains it; null where nobody can. */
  explainHref?: string | null;
}

/** The mark between two figures that should be one, and behind it where each comes from (R19). */
export function OpenDifference(props: OpenDifferenceProps) {
  const { of, sides, explained } = props;
  const { unexplained = "Nobody has explained the difference.", explainHref = null } = props;
  return (
    <TopLayerNote
      label={`differs from: both sources of the ${of}`}
      className="relative after:absolute after:-inset-x-1 after:-inset-y-3.5"
      trigger={<DifferenceMark explained={explained !== null} label={null} />}
    >
      {sides.map(({ whose, value, from }) => (
        <span key={`${whose} ${from}`} className="mb-2.5 block">
          <span className="flex justify-between gap-4 font-medium">
            {whose} <span className="whitespace-nowrap">{value}</span>
          </span>{" "}
          <span className="block text-2xs text-ink-2">{from}</span>{" "}
        </span>
      ))}
      <span className="block border-t pt-2.5 text-2xs text-ink-2">
        {explained ?? unexplained}{" "}
        {explainHref !== null && (
          <a href={explainHref} className="text-accent underline underline-offset-4">
            {explained === null ? "Explain it" : "Change it"} in the findings
          </a>
        )}
      </span>
    </TopLayerNote>
  );
}
