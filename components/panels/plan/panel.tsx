"use client";

import { useCallback, useMemo } from "react";
import { setSearch, useSearch } from "@/components/ui/use-search";
import { PanelFrame } from "../frame";
import { usePlanChanges } from "./change/use-plan-changes";
import { type Choose, readChoice, writeChoice } from "./choice/choice";
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
  const search = useSearch();
  const choice = useMemo(() => readChoice(search), [search]);
  const choose = useCallback<Choose>(
    (next, way) => setSearch(writeChoice(window.location.search, next), way),
    [],
  );
  return (
    <PlanView
      model={shown}
      changes={changes}
      choice={choice}
      hrefOf={(next) => writeChoice(search, next) || "?"}
      onChoose={choose}
      isPage
    />
  );
}
