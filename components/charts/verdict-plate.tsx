import { clsx } from "clsx";
import { type PlateVerdict, VerdictGlyph } from "./verdict-glyph";

interface VerdictPlateProps {
  verdict: PlateVerdict;
  /** `hero` is the biggest thing of its page: 88, 60 on a phone, 42 pt on paper. */
  size?: "hero" | "small";
}

const SIZES = {
  hero: "text-[3.75rem] leading-[0.93] md:text-[5.5rem] md:leading-[0.91] print:text-[42pt]",
  small: "text-[2.875rem] leading-none md:text-[3rem]",
};

const PLATES: Record<PlateVerdict, string> = {
  "NO-GO": "plate-octagon bg-plate-stop pl-[0.38em] text-on-plate [--cut:var(--color-plate-stop)]",
  CONDITIONAL: "relative border-[3px] border-warn pl-[3.125rem] text-warn",
  GO: "bg-plate-ok pl-[0.38em] text-on-plate [--cut:var(--color-plate-ok)]",
};

/** Corners cut, a hazard band, or square and solid: it reads in greyscale and from afar. */
export function VerdictPlate({ verdict, size = "hero" }: VerdictPlateProps) {
  return (
    <strong
      className={clsx(
        "exact inline-flex items-center gap-[0.22em] pt-[0.25em] pr-[0.45em] pb-[0.3em] font-semibold tracking-[-0.03em] whitespace-nowrap",
        SIZES[size],
        PLATES[verdict],
      )}
    >
      {verdict === "CONDITIONAL" && (
        <span aria-hidden="true" className="exact hazard absolute inset-y-0 left-0 w-[26px]" />
      )}
      <VerdictGlyph verdict={verdict} label={null} className="size-[0.72em]" />
      {verdict}
    </strong>
  );
}
