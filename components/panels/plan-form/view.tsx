import type { AskedCheck } from "../words/check-dialogs";
import { RowChecks } from "../words/row-checks";
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
  /** A check of it is asked for, beside the dialog that this stands in. */
  onCheck?: (asked: AskedCheck) => void;
}

export function PlanFormView({ model, takesFocus = false, ...props }: PlanFormViewProps) {
  const { candidates = [], onWaiting = nothing, onCheck = nothing, ...writing } = props;
  if (!model.mayEdit) return <MayNotPlan />;
  return (
    <>
      <PlanForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />
      <Waits model={model} candidates={candidates} onDone={onWaiting} />
      <Checks model={model} onAsk={onCheck} />
    </>
  );
}

/** What proves it; each is written at once, as what it waits for. */
function Checks({
  model: { mayEdit, about },
  onAsk,
}: {
  model: PlanFormModel;
  onAsk: (asked: AskedCheck) => void;
}) {
  if (about.is === "new" || about.checks === null) return null;
  const { kind, key, checks } = about;
  return (
    <section aria-label="Checks" className="mt-5 border-t border-line pt-4 text-xs">
      <p className="mb-1 text-2xs text-ink-2">Proved by; each is written at once</p>
      <RowChecks row={`${kind}-${key}`} {...{ checks, mayEdit, onAsk }} />
    </section>
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
