import { clsx } from "clsx";
import { type PlateVerdict, VerdictGlyph } from "./verdict-glyph";

interface VerdictPlateProps {
  verdict: PlateVerdict;
  /** `hero` is the biggest thing of its page: 88, 60 on a phone, 42 pt on paper. */
  size?: "hero" | "small";
}

/** Corners cut, a hazard band, or square and solid: it reads in greyscale and from afar. */
export function VerdictPlate({ verdict, size = "hero" }: VerdictPlateProps) {
  return (
    <div className={clsx("@container", SIZES[size])}>
      <strong
        className={clsx(
          "exact inline-flex items-center gap-[0.22em] pt-[0.25em] pr-[0.45em] pb-[0.3em] leading-[0.92] font-semibold tracking-[-0.03em] whitespace-nowrap",
          PLATES[verdict],
        )}
      >
        {verdict === "CONDITIONAL" && (
          <span aria-hidden="true" className="exact hazard absolute inset-y-0 left-0 w-[26px]" />
        )}
        <VerdictGlyph verdict={verdict} label={null} className="size-[0.72em]" />
        {verdict}
      </strong>
    </div>
  );
}

const SIZES = {
  hero: "[--plate:3.75rem] md:[--plate:5.5rem] print:[--plate:42pt]",
  small: "[--plate:2.875rem] md:[--plate:3rem] print:[--plate:24pt]",
};

/** The longest word is eight times as wide as it is high, the others five; each fits where it stands. */
const PLATES: Record<PlateVerdict, string> = {
  "NO-GO":
    "plate-octagon bg-plate-stop pl-[0.38em] text-[length:min(var(--plate),100cqi/5.2)] text-on-plate [--cut:var(--color-plate-stop)]",
  CONDITIONAL:
    "relative border-[3px] border-warn pl-[3.125rem] text-[length:min(var(--plate),(100cqi-3.75rem)/8)] text-warn",
  GO: "bg-plate-ok pl-[0.38em] text-[length:min(var(--plate),100cqi/3.6)] text-on-plate [--cut:var(--color-plate-ok)]",
};
