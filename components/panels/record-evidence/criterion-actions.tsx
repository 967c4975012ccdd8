"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";

interface CriterionActionsProps {
  slug: string;
  criterionKey: string;
  mayRecord: boolean;
  mayWaive: boolean;
}

type Asked = "evidence" | "waiver";

// A page to read sends a form only to whoever asks for it.
const CriterionDialogs = lazy(async () => ({
  default: (await import("./criterion-dialogs")).CriterionDialogs,
}));

/** What can be done about a criterion of a page that the server has drawn. */
export function CriterionActions(props: CriterionActionsProps) {
  const { slug, criterionKey, mayRecord, mayWaive } = props;
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
  if (!mayRecord && !mayWaive) return null;
  return (
    <div className="flex flex-wrap gap-2 pt-1 max-md:grid print:hidden">
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
    </div>
  );
}
