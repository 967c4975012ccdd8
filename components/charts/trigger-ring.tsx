export type TriggerRingModel =
  /** `shareLeft` of the time, 1 to 0. */
  { state: "counting"; shareLeft: number } | { state: "fired" } | { state: "cleared" };

const RADIUS = 15;
const ROUND = 2 * Math.PI * RADIUS;
const SOON = 1 / 3;

/** The time that is left; amber from a third down. Fired it is an octagon, cleared a check. */
export function TriggerRing({ trigger }: { trigger: TriggerRingModel }) {
  if (trigger.state === "fired") return <Fired />;
  if (trigger.state === "cleared") return <Cleared />;
  const share = Math.min(1, Math.max(0, trigger.shareLeft));
  return (
    <svg viewBox="0 0 36 36" className={SIZE} fill="none" strokeWidth="3" aria-hidden="true">
      <circle cx="18" cy="18" r={RADIUS} stroke="var(--color-line)" />
      <circle
        cx="18"
        cy="18"
        r={RADIUS}
        stroke={share <= SOON ? "var(--color-warn)" : "var(--color-ink)"}
        strokeDasharray={`${(share * ROUND).toFixed(1)} ${ROUND.toFixed(1)}`}
        transform="rotate(-90 18 18)"
      />
    </svg>
  );
}

const SIZE = "size-9 shrink-0";

function Fired() {
  return (
    <svg viewBox="0 0 36 36" className={`${SIZE} text-stop`} role="img" aria-label="fired">
      <path d="M11.8 3h12.4L33 11.8v12.4L24.2 33H11.8L3 24.2V11.8z" fill="currentColor" />
      <path d="M10 18h16" stroke="var(--cut, var(--color-canvas))" strokeWidth="4" />
    </svg>
  );
}

function Cleared() {
  return (
    <svg
      viewBox="0 0 36 36"
      className={`${SIZE} text-ok`}
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      role="img"
      aria-label="cleared"
    >
      <circle cx="18" cy="18" r={RADIUS} />
      <path d="m11 18.5 5 5 9-10" />
    </svg>
  );
}
