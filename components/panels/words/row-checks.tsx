"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { MiddleEllipsis } from "@/components/ui/middle-ellipsis";
import type { RowCheck } from "./row-check";

// Each at the press that asks for it.
const CheckFormDialog = lazy(async () => ({
  default: (await import("../check-form/dialog")).CheckFormDialog,
}));
const ProveItDialog = lazy(async () => ({
  default: (await import("../prove-it/dialog")).ProveItDialog,
}));

export interface RowChecksProps {
  slug: string;
  /** "task-1.2". */
  row: string;
  checks: readonly RowCheck[];
  mayEdit: boolean;
  /** Something of them was written. */
  onWritten: () => void;
}

/** The checks of one row: how each is proved, and what a lead can change of it. */
export function RowChecks({ slug, row, checks, mayEdit, onWritten }: RowChecksProps) {
  const [asked, setAsked] = useState<{ form: string | null; prove: string | null } | null>(null);
  const ask = (form: string | null, prove: string | null) => setAsked({ form, prove });
  const close = () => ask(null, null);
  return (
    <div className="grid gap-1">
      {checks.length > 0 && (
        <ul aria-label="Checks">
          {checks.map(({ key, name, isAutomatic }) => (
            <li
              key={key}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-t py-1 first:border-t-0"
            >
              <span className="min-w-0">
                <MiddleEllipsis className="font-mono text-2xs">{name}</MiddleEllipsis>
              </span>
              <span className="flex gap-3">
                {isAutomatic && (
                  <Button look="quiet" onClick={() => ask(null, `check-${key}`)}>
                    Prove it…<span className="sr-only"> {name}</span>
                  </Button>
                )}
                {mayEdit && (
                  <Button look="quiet" onClick={() => ask(`check-${key}`, null)}>
                    Edit…<span className="sr-only"> {name}</span>
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {checks.length === 0 && <p className="text-ink-2">No check proves it yet.</p>}
      {mayEdit && (
        <div>
          <Button onClick={() => ask(`new@${row}`, null)}>Add a check…</Button>
        </div>
      )}
      {asked && (
        <Suspense>
          <CheckFormDialog
            slug={slug}
            of={asked.form}
            onClose={close}
            onDone={onWritten}
            onOutdated={onWritten}
          />
          <ProveItDialog slug={slug} of={asked.prove} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
