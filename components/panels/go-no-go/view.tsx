import type { ReactNode } from "react";
import type { CriterionKind } from "@/lib/domain/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import { AlsoAsked } from "./also-asked";
import { AlsoInForce } from "./also-in-force";
import { ChangedInputs } from "./changed-inputs";
import { Checklist } from "./checklist";
import type { CriteriaModel, GoNoGoModel } from "./contract";
import { CriterionLine } from "./criterion-line";
import { DecisionPart } from "./decision-part";
import { EarlierDecisions } from "./earlier-decisions";
import { Hero } from "./hero";
import { MissingList } from "./missing-list";
import { Gap } from "./outlook";
import { Part } from "./part";
import { SignLines } from "./sign-lines";
import { TriggerLine } from "./trigger-line";
import { Voices } from "./voices";
import { WhyList } from "./why-list";

interface GoNoGoViewProps {
  model: GoNoGoModel;
  /** What can be done about a criterion, drawn within its open line. */
  actionsOn?: (criterion: { key: string; isSaid?: boolean }, kind: CriterionKind) => ReactNode;
  /** Where what can be done about a decision is pressed; to whoever only reads there is nothing. */
  decides?: ReactNode;
  /** How a line of a kind is added, below the others; to whoever may not there is nothing. */
  addsTo?: (kind: CriterionKind) => ReactNode;
}

/** The verdict and why, in one screen; all of it opens down to its evidence, without a script. */
export function GoNoGoView({ model, actionsOn, addsTo, decides }: GoNoGoViewProps) {
  const {
    decision,
    decided,
    alsoAsked,
    alsoInForce,
    earlier,
    mustHaves,
    goCriteria,
    canDefer,
    triggers,
    leadership,
    missing,
  } = model;
  const criteria = (kind: CriterionKind, title: string, part: CriteriaModel, empty: string) => (
    <Part title={title} note={part.note}>
      {part.rows.length === 0 && <EmptyState>{empty}</EmptyState>}
      <ul>
        {part.rows.map((row) => (
          <CriterionLine key={row.key} row={row} actions={actionsOn?.(row, kind)} />
        ))}
      </ul>
      {addsTo?.(kind)}
    </Part>
  );
  return (
    <div className="pt-5 md:pt-7 print:pt-3">
      {/* On paper what is to be signed stands on the second page, however short the first is. */}
      <div className="print:min-h-[255mm]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-7 pb-8 lg:pb-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] print:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] print:gap-x-6 print:pb-3">
          <Hero model={model} />
          <div className="min-w-0">
            {model.instead !== null && (
              <p role="status" className="mb-3 text-warn wrap-anywhere print:hidden">
                {model.instead}
              </p>
            )}
            <DecisionPart decision={decision} />
            {decides}
            {alsoAsked.length > 0 && (
              <div className="mt-4 print:mt-0">
                <AlsoAsked asked={alsoAsked} />
              </div>
            )}
          </div>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,6fr)] print:block">
          <div>
            {decided !== null && decided.changed.length > 0 && <ChangedInputs decided={decided} />}
            {decided !== null && decided.conditions.length > 0 && (
              <Part title={`Conditions of ${decided.key}`} note="met once they are verified">
                <Checklist rows={decided.conditions} />
              </Part>
            )}
            {alsoInForce.length > 0 && <AlsoInForce inForce={alsoInForce} />}
            <WhyList rows={model.why} verdict={model.verdict} />
            {criteria("must-have", "Must-have", mustHaves, "No must-have is on record.")}
            {criteria("go", "Go criteria", goCriteria, "No go criterion is on record.")}
            {canDefer.rows.length > 0 && criteria("can-defer", "Can defer", canDefer, "")}
          </div>
          <div>
            <Part title="No-go triggers" note={triggers.note}>
              {triggers.rows.length === 0 && <EmptyState>No trigger is on record.</EmptyState>}
              <ul>
                {triggers.rows.map((row) => (
                  <TriggerLine key={row.id} row={row} actions={actionsOn?.(row, "no-go")} />
                ))}
              </ul>
              {addsTo?.("no-go")}
            </Part>
            {leadership.rows.length > 0 && (
              <Part title="Leadership checklist" note={leadership.note}>
                <Checklist rows={leadership.rows} />
              </Part>
            )}
            <MissingList rows={missing} />
            <Gap gap={model.outlook.gap} />
            {decision !== null && decision.voices.length > 0 && (
              <Voices voices={decision.voices} ended={decision.ended} />
            )}
            {decided !== null && decided.voices.length > 0 && (
              // On paper stands what is asked: two pages hold no second roll call.
              <div className="print:hidden">
                <Voices voices={decided.voices} of={decided.key} />
              </div>
            )}
            {earlier.length > 0 && <EarlierDecisions earlier={earlier} />}
          </div>
        </div>
      </div>
      <SignLines model={model} />
    </div>
  );
}
