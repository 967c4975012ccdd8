import { DifferenceMark } from "@/components/charts/difference-mark";
import { StateGlyph } from "@/components/charts/state-glyph";
import { CodedText } from "../words/coded-text";
import type { FindingRow, StatedFigureSeen } from "./contract";
import { FindingInside, hasInside } from "./finding-inside";

const LINE = "flex gap-2.5 py-1.5 max-md:min-h-11 pointer-coarse:min-h-11";

interface FindingLineProps {
  row: FindingRow;
  onExplain: ((figure: StatedFigureSeen) => void) | undefined;
  onEdit: ((of: string) => void) | undefined;
}

/** One finding; it opens to where it is stated and what it was computed from. */
export function FindingLine({ row, onExplain, onEdit }: FindingLineProps) {
  if (!hasInside(row.details)) {
    return (
      <div className={LINE}>
        <Head row={row} />
      </div>
    );
  }
  return (
    <details className="group/finding">
      <summary
        className={`${LINE} focus-inset list-none hover:bg-sunk [&::-webkit-details-marker]:hidden`}
      >
        <Head row={row} />
        <Chevron />
      </summary>
      <FindingInside details={row.details} onExplain={onExplain} onEdit={onEdit} />
    </details>
  );
}

function Head({ row }: { row: FindingRow }) {
  const { title, figures, note, explanation } = row;
  return (
    <>
      <span className="-mx-1 w-6.5 shrink-0">
        <Mark row={row} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block">
          <CodedText>{title}</CodedText>
        </span>
        {figures && (
          <span className="block text-2xs text-ink-2">
            stated <Figure>{figures.stated}</Figure>, {figures.basis}{" "}
            <Figure>{figures.computed}</Figure>
          </span>
        )}
        {note !== null && <span className="block text-2xs text-ink-2">{note}</span>}
        {explanation !== null && <span className="block text-2xs text-ink-2">{explanation}</span>}
      </span>
    </>
  );
}

function Mark({ row: { mark, explanation } }: { row: FindingRow }) {
  if (mark === "differs") {
    const isExplained = explanation !== null;
    return (
      <DifferenceMark
        explained={isExplained}
        label={isExplained ? "differs, explained" : "differs"}
      />
    );
  }
  return (
    <span className="mx-1 inline-block">
      {mark === "cycle" ? (
        <StateGlyph state="blocked" label="can never begin" />
      ) : (
        <StateGlyph state="unknown" />
      )}
    </span>
  );
}

function Figure({ children }: { children: string }) {
  return <span className="text-ink">{children}</span>;
}

function Chevron() {
  return (
    <svg
      viewBox="0 0 16 16"
      className="mt-0.5 size-4 shrink-0 text-ink-3 group-open/finding:-scale-y-100 print:hidden"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
    </svg>
  );
}
