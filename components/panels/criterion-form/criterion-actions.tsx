"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { CriterionKind } from "@/lib/domain/vocabulary";

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
  default: (await import("../record-evidence/criterion-dialogs")).CriterionDialogs,
}));
const EditorTools = lazy(async () => ({ default: (await import("./editor-tools")).EditorTools }));

/** What can be done about a criterion of a page that the server has drawn. */
export function CriterionActions(props: CriterionActionsProps) {
  const { slug, criterionKey, mayRecord, mayWaive, mayEdit } = props;
  const router = useRouter();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isLoaded, setIsLoaded] = useState(false);
  const ask = (about: Asked) => {
    setIsLoaded(true);
    setAsked(about);
  };
  const criterion = { kind: "criterion", key: criterionKey } as const;
  const subjectOf = (about: Asked) => (asked === about ? criterion : null);
  const dialog = { slug, onClose: () => setAsked(null), onDone: () => router.refresh() };
  if (!mayRecord && !mayWaive && !mayEdit) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 pt-1 max-md:grid print:hidden">
      {mayRecord && <Button onClick={() => ask("evidence")}>Record evidence…</Button>}
      {mayWaive && <Button onClick={() => ask("waiver")}>Waiver…</Button>}
      {isLoaded && (
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

interface CriterionEditingProps {
  slug: string;
  /** The verbs of this one, */
  criterionKey?: string;
  /** or the verb of this part of the framework; else the letters and the way back of the page. */
  kind?: CriterionKind;
}

/** What whoever may edit finds on the page. */
export function CriterionEditing(props: CriterionEditingProps) {
  return (
    <Suspense>
      <EditorTools {...props} />
    </Suspense>
  );
}
