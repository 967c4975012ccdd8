"use client";

import { lazy, Suspense, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { PendingForm } from "@/components/ui/pending-form";
import { AskedPanel } from "../asked-panel";
import { type AskedCheck, CheckDialogs } from "../words/check-dialogs";
import type { Candidate } from "../words/waited-for";
import type { WaitsForProps } from "../words/waits-for";
import type { PlanFormProps } from "./form";

// The schema that the form reads by is heavy, and the page has no other use for it.
const PlanFormView = lazy(async () => ({ default: (await import("./view")).PlanFormView }));

interface PlanFormDialogProps extends Pick<PlanFormProps, "onDone" | "onOutdated" | "onClose"> {
  slug: string;
  /** `task-1.2`, `new`, `new-phase`, `new@task-1.2`; null while nothing is asked. */
  of: string | null;
  /** The tasks and phases of the page, which a row may wait for. */
  candidates: readonly Candidate[];
  onWaiting: WaitsForProps["onDone"];
}

/** It reads what stands at the moment it opens. */
export function PlanFormDialog({ slug, of, onDone, ...rest }: PlanFormDialogProps) {
  const [checks, setChecks] = useState<AskedCheck | null>(null);
  return (
    <>
      <Dialog open={of !== null} onClose={rest.onClose} title={titleOf(of ?? "")}>
        {of !== null && (
          <AskedPanel id="plan-form" slug={slug} of={of} onLeave={rest.onClose} follows>
            {(model) => (
              <Suspense fallback={<PendingForm />}>
                <PlanFormView
                  model={model}
                  takesFocus
                  onCheck={setChecks}
                  onDone={(written) => {
                    rest.onClose();
                    onDone(written);
                  }}
                  {...rest}
                />
              </Suspense>
            )}
          </AskedPanel>
        )}
      </Dialog>
      <CheckDialogs
        slug={slug}
        asked={checks}
        onClose={() => setChecks({})}
        onWritten={rest.onOutdated}
      />
    </>
  );
}

function titleOf(of: string): string {
  if (/^new\b/.test(of)) return "Add to the plan";
  const [, kind, key = ""] = /^(task|phase|component)-(.+)$/.exec(of) ?? [];
  return kind === undefined ? "Edit checklist line" : `Edit ${kind} ${key}`;
}
