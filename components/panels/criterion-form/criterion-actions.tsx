"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { EditorsProps } from "./editor-tools";

interface CriterionActionsProps {
  slug: string;
  criterionKey: string;
  mayRecord?: boolean;
  mayWaive?: boolean;
  mayEdit: boolean;
}

type Asked = "evidence" | "waiver";

// A page to read sends a form only to whoever asks for it, and what edits to whoever may.
const CriterionDialogs = lazy(async () => ({
  default: (await import("./criterion-dialogs")).CriterionDialogs,
}));
const Editors = lazy(async () => ({ default: (await import("./editor-tools")).Editors }));

/** What can be done about a criterion of a page that the server has drawn. */
export function CriterionActions(props: CriterionActionsProps) {
  const { slug, criterionKey, mayRecord, mayWaive, mayEdit } = props;
  const router = useRouter();
  // Until somebody asks nothing is loaded; from then on it stays, to give the focus back.
  const [asked, setAsked] = useState<Asked | null>();
  const criterion = { kind: "criterion", key: criterionKey } as const;
  const subjectOf = (about: Asked) => (asked === about ? criterion : null);
  const dialog = { slug, onClose: () => setAsked(null), onDone: () => router.refresh() };
  if (!mayRecord && !mayWaive && !mayEdit) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 pt-1 max-md:grid print:hidden">
      {mayRecord && <Button onClick={() => setAsked("evidence")}>Record evidence…</Button>}
      {mayWaive && <Button onClick={() => setAsked("waiver")}>Waiver…</Button>}
      {asked !== undefined && (
        <Suspense>
          <CriterionDialogs
            {...dialog}
            evidence={subjectOf("evidence")}
            waiver={subjectOf("waiver")}
          />
        </Suspense>
      )}
      {mayEdit && <CriterionEditing slug={slug} criterionKey={criterionKey} />}
    </div>
  );
}

/** What whoever may write is offered: beside a criterion, at a part of the framework, or on the page as a whole. */
export function CriterionEditing(props: EditorsProps) {
  return (
    <Suspense>
      <Editors {...props} />
    </Suspense>
  );
}
