import { clsx } from "clsx";
import { type PlateVerdict, VERDICT_COLORS, VerdictGlyph } from "./verdict-glyph";

/** The verdict in a line of text or a table. */
export function VerdictWord({ verdict }: { verdict: PlateVerdict }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 font-semibold whitespace-nowrap",
        VERDICT_COLORS[verdict],
      )}
    >
      <VerdictGlyph verdict={verdict} label={null} />
      {verdict}
    </span>
  );
}
