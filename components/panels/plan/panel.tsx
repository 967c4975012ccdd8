"use client";

import { PanelFrame } from "../frame";
import { usePlanChanges } from "./change/use-plan-changes";
import { useChoice } from "./choice/use-choice";
import type { PlanModel } from "./contract";
import { PlanView } from "./view";

export function PlanPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="plan" slug={slug}>
      {(model) => <EditablePlan model={model} />}
    </PanelFrame>
  );
}

/** What is shown of it stands in the address. */
function EditablePlan({ model }: { model: PlanModel }) {
  const { shown, changes } = usePlanChanges(model);
  const { choice, choose, hrefOf } = useChoice();
  return (
    <PlanView
      model={shown}
      changes={changes}
      choice={choice}
      hrefOf={hrefOf}
      onChoose={choose}
      isPage
    />
  );
}
