import { clsx } from "clsx";
import { accessibleName } from "./accessible-name";

export type TriggerRingModel =
  /** `shareLeft` of the time, 1 to 0. */
  { state: "counting"; shareLeft: number } | { state: "fired" | "cleared" | "unknown" | "waived" };

const RADIUS = 15;
const ROUND = 2 * Math.PI * RADIUS;
const SOON = 1 / 3;

interface TriggerRingProps {
  trigger: TriggerRingModel;
  /** `line` within a line of text. */
  size?: "row" | "line";
  /** Null where a word beside it says the state. */
  label?: string | null;
}

/** The time that is left; amber from a third down. Fired it is an octagon, cleared a check. */
export function TriggerRing({ trigger, size = "row", label = trigger.state }: TriggerRingProps) {
  return (
    <svg
      viewBox="0 0 36 36"
      className={clsx("inline-block shrink-0", SIZES[size], COLORS[trigger.state])}
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      {...accessibleName(label)}
    >
      {trigger.state === "counting" ? <Left share={trigger.shareLeft} /> : SHAPES[trigger.state]}
    </svg>
  );
}

const SIZES = { row: "size-9 print:size-6.5", line: "size-4" };

const COLORS: Record<TriggerRingModel["state"], string> = {
  counting: "text-ink",
  fired: "text-stop",
  cleared: "text-ok",
  unknown: "text-unknown",
  waived: "text-waived",
};

function Left({ share: given }: { share: number }) {
  const share = Math.min(1, Math.max(0, given));
  return (
    <>
      <circle cx="18" cy="18" r={RADIUS} stroke="var(--color-line)" />
      <circle
        cx="18"
        cy="18"
        r={RADIUS}
        stroke={share <= SOON ? "var(--color-warn)" : "var(--color-ink)"}
        strokeDasharray={`${(share * ROUND).toFixed(1)} ${ROUND.toFixed(1)}`}
        transform="rotate(-90 18 18)"
      />
    </>
  );
}

const SHAPES = {
  fired: (
    <>
      <path
        d="M11.8 3h12.4L33 11.8v12.4L24.2 33H11.8L3 24.2V11.8z"
        fill="currentColor"
        stroke="none"
      />
      <path d="M10 18h16" stroke="var(--cut, var(--color-canvas))" strokeWidth="4" />
    </>
  ),
  cleared: (
    <>
      <circle cx="18" cy="18" r={RADIUS} />
      <path d="m11 18.5 5 5 9-10" />
    </>
  ),
  unknown: (
    <>
      <circle cx="18" cy="18" r={RADIUS} strokeDasharray="6 4.5" />
      <path d="M14 14.6a4 4 0 1 1 5.8 3.6c-1.3.7-1.8 1.3-1.8 2.7M18 24v3" />
    </>
  ),
  waived: <path d="M18 3 33 18 18 33 3 18zM12 18h12" />,
};
