"use client";

import { PanelFrame } from "../frame";
import type { PlanModel } from "./contract";
import { useChanges } from "./use-changes";
import { PlanView } from "./view";

export function PlanPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="plan" slug={slug}>
      {(model) => <EditablePlan model={model} />}
    </PanelFrame>
  );
}

function EditablePlan({ model }: { model: PlanModel }) {
  const { shown, changes } = useChanges(model);
  return <PlanView model={shown} changes={changes} />;
}
