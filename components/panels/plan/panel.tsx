"use client";

import { PanelFrame } from "../frame";
import { usePlanChanges } from "./change/use-plan-changes";
import type { PlanModel } from "./contract";
import { PlanView } from "./view";

export function PlanPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="plan" slug={slug}>
      {(model) => <EditablePlan model={model} />}
    </PanelFrame>
  );
}

function EditablePlan({ model }: { model: PlanModel }) {
  const { shown, changes } = usePlanChanges(model);
  return <PlanView model={shown} changes={changes} isPage />;
}
