import { MayNotPlan } from "../words/may-not-plan";
import type { TimelineEditModel } from "./contract";
import { TimelineEditForm, type TimelineEditFormProps } from "./form";
import { fetchPanel } from "../query";
import { WaitsFor, type WaitsForProps } from "../words/waits-for";

interface TimelineEditViewProps
  extends Partial<Omit<TimelineEditFormProps, "model">>,
    Partial<Pick<WaitsForProps, "candidates">> {
  model: TimelineEditModel;
  /** What it waits for is written at once, beside the form. */
  onWaiting?: WaitsForProps["onDone"];
}

export function TimelineEditView(props: TimelineEditViewProps) {
  const { model, takesFocus = false, candidates = NONE, onWaiting = nothing } = props;
  const { onDone = nothing, onOutdated = nothing, onClose = nothing } = props;
  if (!model.mayEdit) return <MayNotPlan />;
  const { slug, row, planned, stays } = model;
  // What a task took is often known only once it is done.
  if (stays !== null && planned.kind !== "task") return <p className="text-xs">{stays}</p>;
  // It has a form of its own.
  if (planned.kind === "milestone") return null;
  return (
    <>
      <TimelineEditForm
        model={{ ...model, planned }}
        {...{ takesFocus, onDone, onOutdated, onClose }}
      />
      {stays === null && (
        <WaitsFor
          {...{ slug, candidates }}
          own={{ kind: planned.kind, key: row.key }}
          first={model.waitsFor}
          read={async (signal) =>
            (await fetchPanel("timeline-edit", slug, signal, `${planned.kind}-${row.key}`)).waitsFor
          }
          onDone={onWaiting}
        />
      )}
    </>
  );
}

const NONE: WaitsForProps["candidates"] = [];
const nothing = () => undefined;
