"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { usePageKeys } from "@/components/ui/use-page-keys";
import type { CriterionKind } from "@/lib/domain/vocabulary";

// Each at the press that asks for it.
const CriterionFormDialog = lazy(async () => ({
  default: (await import("./dialog")).CriterionFormDialog,
}));
const ArchiveRowDialog = lazy(async () => ({
  default: (await import("../archive-row/dialog")).ArchiveRowDialog,
}));
const UndoHere = lazy(async () => ({ default: (await import("./undo-here")).UndoHere }));

export interface EditorsProps {
  slug: string;
  /** Beside which criterion. */
  criterionKey?: string;
  /** At which part. */
  kind?: CriterionKind;
}

/** One of the three, so that a page names one part to load. */
export function Editors({ slug, criterionKey, kind }: EditorsProps) {
  if (criterionKey !== undefined) return <EditActions slug={slug} criterionKey={criterionKey} />;
  return kind === undefined ? (
    <CriterionEditing slug={slug} />
  ) : (
    <AddCriterion slug={slug} kind={kind} />
  );
}

/** What whoever may write can do about a line, beside proving it. */
function EditActions({ slug, criterionKey: key }: { slug: string; criterionKey: string }) {
  const router = useRouter();
  const [asked, setAsked] = useState<string | null>(null);
  const [archiving, setArchiving] = useState<string | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [told, setTold] = useState("");
  const named = `criterion-${key}`;
  const dialog = { slug, onDone: () => router.refresh(), onOutdated: () => router.refresh() };

  function ask(of: string | null, away: string | null) {
    setLoaded(true);
    setAsked(of);
    setArchiving(away);
  }
  async function move(way: "up" | "down") {
    const { moveCriterion } = await import("./move");
    setTold((await moveCriterion(slug, key, way)) ?? "");
    router.refresh();
  }
  return (
    <>
      <Button data-edits="" onClick={() => ask(named, null)}>
        Edit…
      </Button>
      <Button onClick={() => ask(`new@${named}`, null)}>Duplicate…</Button>
      <Button onClick={() => void move("up")}>Move up</Button>
      <Button onClick={() => void move("down")}>Move down</Button>
      <Button onClick={() => ask(null, named)}>Archive…</Button>
      <span role="status">{told}</span>
      {isLoaded && (
        <Suspense>
          <CriterionFormDialog {...dialog} of={asked} onClose={() => setAsked(null)} />
          <ArchiveRowDialog {...dialog} of={archiving} onClose={() => setArchiving(null)} />
        </Suspense>
      )}
    </>
  );
}

const ADDING: Record<CriterionKind, string> = {
  "must-have": "Add a must-have…",
  go: "Add a go criterion…",
  "can-defer": "Add what can wait…",
  "no-go": "Add a trigger…",
};

function AddCriterion({ slug, kind }: { slug: string; kind: CriterionKind }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <div className="pt-2 print:hidden">
      <Button data-adds="" onClick={() => setOpen(true)}>
        {ADDING[kind]}
      </Button>
      {isOpen !== null && (
        <Suspense>
          <CriterionFormDialog
            slug={slug}
            of={isOpen ? `new-${kind}` : null}
            onClose={() => setOpen(false)}
            onDone={() => router.refresh()}
            onOutdated={() => router.refresh()}
          />
        </Suspense>
      )}
    </div>
  );
}

/** C adds where one stands, E edits the line with the focus (ADR 018); and what was done is taken back. */
function CriterionEditing({ slug }: { slug: string }) {
  const root = useRef<HTMLDivElement>(null);
  const [isUsed, setUsed] = useState(false);
  usePageKeys(root, (_, key) => {
    const here = document.activeElement;
    if (key === "c") return press(here?.closest("section"), "adds") || press(document, "adds");
    if (key !== "e") return false;
    const line = here?.closest("li")?.querySelector("details");
    if (line) line.open = true;
    return press(line, "edits");
  });
  useEffect(() => {
    const use = () => setUsed(true);
    document.addEventListener("click", use, { once: true });
    return () => document.removeEventListener("click", use);
  }, []);
  return (
    <div ref={root} data-keys="">
      {isUsed && (
        <Suspense>
          <UndoHere slug={slug} />
        </Suspense>
      )}
    </div>
  );
}

function press(within: ParentNode | null | undefined, what: "adds" | "edits"): boolean {
  const button = within?.querySelector<HTMLElement>(`[data-${what}]`);
  button?.click();
  return button != null;
}
