import type { ReactNode } from "react";
import { TriggerRow } from "@/components/charts/trigger-row";
import type { TriggerLine as TriggerModel } from "./contract";
import { Inside } from "./inside";
import { OpeningLine } from "./opening-line";

export function TriggerLine({ row, actions }: { row: TriggerModel; actions?: ReactNode }) {
  const { id, ring, countdown, condition, detail, lead, consequence, effect, inside } = row;
  return (
    <OpeningLine
      id={id}
      line={
        <TriggerRow
          trigger={ring}
          countdown={countdown}
          condition={condition}
          detail={detail}
          lead={lead}
          consequence={consequence}
          effect={effect ?? undefined}
        />
      }
    >
      <Inside inside={inside} actions={actions} />
    </OpeningLine>
  );
}
