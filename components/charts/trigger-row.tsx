import { clsx } from "clsx";
import type { ReactNode } from "react";
import { TriggerRing, type TriggerRingModel } from "./trigger-ring";

interface TriggerRowProps {
  trigger: TriggerRingModel;
  /** What is left; fired and cleared triggers say their word instead. */
  countdown: { value: string; unit: string } | null;
  condition: ReactNode;
  /** When due, who owns it. */
  detail?: ReactNode;
  /** "if it fires", "since 19 Aug". */
  lead: string;
  consequence: ReactNode;
  /** Its effect in dates and money. */
  effect?: ReactNode;
}

/** Countdown, condition, consequence. */
export function TriggerRow(props: TriggerRowProps) {
  const { trigger, countdown, condition, detail, lead, consequence, effect } = props;
  return (
    <div className="grid grid-cols-[2.25rem_minmax(0,1fr)] items-start gap-x-4 gap-y-1 border-b py-3 last:border-b-0 md:grid-cols-[2.75rem_5.25rem_minmax(0,1fr)_minmax(0,1fr)]">
      <TriggerRing trigger={trigger} />
      <Countdown state={trigger.state} countdown={countdown} />
      <div className="max-md:col-span-full">
        <div className="font-medium">{condition}</div>
        {detail !== undefined && <div className="text-2xs text-ink-2">{detail}</div>}
      </div>
      <div className="border-l-2 border-line-strong pl-3 max-md:col-span-full">
        <div>
          <span className="text-ink-3">{lead}&ensp;</span>
          <b className="font-medium">{consequence}</b>
        </div>
        {effect !== undefined && <div className="text-2xs text-ink-2">{effect}</div>}
      </div>
    </div>
  );
}

function Countdown(props: {
  state: TriggerRingModel["state"];
  countdown: TriggerRowProps["countdown"];
}) {
  const { state, countdown } = props;
  if (state === "counting" && countdown !== null) {
    return (
      <div className="text-xl leading-8 font-medium tracking-[-0.03em] whitespace-nowrap">
        {countdown.value}
        <small className="ml-0.5 text-sm font-normal tracking-normal text-ink-2">
          &thinsp;{countdown.unit}
        </small>
      </div>
    );
  }
  return (
    <div
      aria-hidden={state !== "counting"}
      className={clsx(
        "text-lg leading-8 font-medium tracking-[-0.01em]",
        state === "fired" && "text-stop",
        state === "cleared" && "text-ok",
      )}
    >
      {state === "counting" ? "due" : state}
    </div>
  );
}
