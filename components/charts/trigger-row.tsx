import { clsx } from "clsx";
import type { ReactNode } from "react";
import { TriggerRing, type TriggerRingModel } from "./trigger-ring";

interface TriggerRowProps {
  trigger: TriggerRingModel;
  /** What is left; triggers that count no more say their word instead. */
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

/** Countdown, condition, consequence. All of it is phrasing, so that it can stand in what opens. */
export function TriggerRow(props: TriggerRowProps) {
  const { trigger, countdown, condition, detail, lead, consequence, effect } = props;
  return (
    <span className="@container block">
      <span className="grid grid-cols-[2.25rem_minmax(0,1fr)] items-start gap-x-3.5 gap-y-1 py-2.5 @min-[32rem]:grid-cols-[2.25rem_5.25rem_minmax(0,1.3fr)_minmax(0,1fr)] print:gap-x-2.5 print:py-1.5">
        <TriggerRing trigger={trigger} label={null} />
        <Countdown state={trigger.state} countdown={countdown} />
        <span className="block @max-[32rem]:col-span-full">
          <span className="block font-medium">{condition}</span>
          {detail !== undefined && <span className="block text-2xs text-ink-2">{detail}</span>}
        </span>
        <span className="block border-l-2 border-line-strong pl-3 @max-[32rem]:col-span-full">
          <span className="block">
            <span className="text-ink-3">{lead}&ensp;</span>
            <b className="font-medium">{consequence}</b>
          </span>
          {effect !== undefined && <span className="block text-2xs text-ink-2">{effect}</span>}
        </span>
      </span>
    </span>
  );
}

function Countdown(props: {
  state: TriggerRingModel["state"];
  countdown: TriggerRowProps["countdown"];
}) {
  const { state, countdown } = props;
  if (state === "counting" && countdown !== null) {
    return (
      <span className="block text-xl leading-8 font-medium tracking-[-0.03em] whitespace-nowrap">
        {countdown.value}
        <small className="ml-0.5 text-sm font-normal tracking-normal text-ink-2">
          &thinsp;{countdown.unit}
        </small>
      </span>
    );
  }
  return (
    <span
      className={clsx(
        "block text-lg leading-8 font-medium tracking-[-0.01em] whitespace-nowrap",
        WORDS[state],
      )}
    >
      {state === "counting" ? "due" : state}
    </span>
  );
}

const WORDS: Record<TriggerRingModel["state"], string> = {
  counting: "text-ink",
  fired: "text-stop",
  cleared: "text-ok",
  unknown: "text-unknown",
  waived: "text-waived",
};
