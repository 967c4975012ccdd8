import { fetchPanel } from "../query";
import { MayNotPlan } from "../words/may-not-plan";
import { WaitsFor, type WaitsForProps } from "../words/waits-for";
import type { PlanFormModel } from "./contract";
import { PlanForm, type PlanFormProps } from "./form";

interface PlanFormViewProps
  extends Partial<Omit<PlanFormProps, "model">>,
    Partial<Pick<WaitsForProps, "candidates">> {
  model: PlanFormModel;
  /** What it waits for is written at once, beside the form. */
  onWaiting?: WaitsForProps["onDone"];
}

export function PlanFormView({ model, takesFocus = false, ...props }: PlanFormViewProps) {
  const { candidates = [], onWaiting = nothing, ...writing } = props;
  if (!model.mayEdit) return <MayNotPlan />;
  return (
    <>
      <PlanForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />
      <Waits model={model} candidates={candidates} onDone={onWaiting} />
    </>
  );
}

function Waits({
  model: { slug, about },
  candidates,
  onDone,
}: Pick<WaitsForProps, "candidates" | "onDone"> & { model: PlanFormModel }) {
  if (about.is === "new" || about.waits === null) return null;
  const { kind, key, waits } = about;
  const name = `${kind}-${key}`;
  return (
    <WaitsFor
      slug={slug}
      own={{ kind: kind === "phase" ? "phase" : "task", key }}
      first={waits.for}
      read={async (signal) => waitsIn(await fetchPanel("plan-form", slug, signal, name))}
      candidates={[...candidates, ...waits.blockers]}
      onDone={onDone}
    />
  );
}

function waitsIn({ about }: PlanFormModel) {
  return about.is === "known" && about.waits !== null ? about.waits.for : [];
}

const nothing = () => undefined;

const NOBODY_ASKS = { onDone: nothing, onOutdated: nothing, onClose: nothing };
