"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { early } from "@/components/ui/early-keys";
import { KeepsTyped } from "@/components/ui/keeps-typed";
import { wishOf } from "@/components/ui/undo-key";
import { usePageKeys } from "@/components/ui/use-page-keys";
import type { CriterionKind } from "@/lib/domain/vocabulary";
import type { AskedByKey, MayByKey } from "./keys-of";

export type CriterionToolProps = {
  slug: string;
  /** Of a decision what the address of the page asks for; nothing where it is empty. */
  of?: string;
} & (
  | ({ what: "line"; criterionKey: string; mayEdit: boolean } & Proving)
  | { what: "add"; kind: CriterionKind }
  | { what: "keys"; may: MayByKey }
  | { what: "item"; drawnAt: string }
  | { what: "decision" }
);

interface Proving {
  mayClaim?: boolean;
  mayRecord?: boolean;
  mayWaive?: boolean;
}

// Each at the press that asks for it.
const RecordEvidenceDialog = lazy(async () => ({
  default: (await import("../record-evidence/dialog")).RecordEvidenceDialog,
}));
const ClaimDialog = lazy(async () => ({
  default: (await import("./claim-dialog")).ClaimDialog,
}));
const WaiverDialog = lazy(async () => ({
  default: (await import("../waiver/dialog")).WaiverDialog,
}));
const CriterionFormDialog = lazy(async () => ({
  default: (await import("./dialog")).CriterionFormDialog,
}));
const ArchiveRowDialog = lazy(async () => ({
  default: (await import("../archive-row/dialog")).ArchiveRowDialog,
}));
const DecisionFormDialog = lazy(async () => ({
  default: (await import("../decision-form/dialog")).DecisionFormDialog,
}));
const ItemHere = lazy(async () => ({ default: (await import("./item-here")).ItemHere }));
const ByKeys = lazy(async () => ({ default: (await import("./by-keys")).ByKeys }));

/** What can be done about the framework: about a line, by adding one, by keys; and a row beside the page. */
export function CriterionTools({ asked, onAsk, ...props }: CriterionToolProps & Asked) {
  const { slug } = props;
  switch (props.what) {
    case "line":
      return (
        <div className="flex flex-wrap items-center gap-2 pt-1 max-md:grid">
          <ProofActions {...props} />
          {props.mayEdit && <EditActions slug={slug} criterionKey={props.criterionKey} />}
        </div>
      );
    case "add":
      return <AddCriterion slug={slug} kind={props.kind} />;
    case "keys":
      return <CriterionEditing slug={slug} may={props.may} />;
    case "decision":
      return <Deciding slug={props.slug} asked={asked} onAsk={onAsk} />;
    case "item":
      return (
        <Suspense>
          <ItemHere {...props} />
        </Suspense>
      );
  }
}

interface Asked {
  /** `answer@D1`; true for whatever is not asked for by a press, or was and is closed. */
  asked: string | boolean;
  onAsk: (asked: true) => void;
}

/** Once something is written the page is drawn again. What is pressed in the dialog asks for no other. */
function Deciding({ slug, asked, onAsk }: Asked & { slug: string }) {
  const router = useRouter();
  return (
    <div onClick={(event) => event.stopPropagation()}>
      <Suspense fallback={typeof asked === "string" && <KeepsTyped />}>
        <DecisionFormDialog
          slug={slug}
          of={typeof asked === "string" ? asked : null}
          onClose={() => onAsk(true)}
          onDone={() => router.refresh()}
        />
      </Suspense>
    </div>
  );
}

interface ProofActionsProps extends Proving {
  slug: string;
  criterionKey: string;
}

function ProofActions({ slug, criterionKey, ...may }: ProofActionsProps) {
  const { mayClaim, mayRecord, mayWaive } = may;
  const router = useRouter();
  const [asked, setAsked] = useState<"claim" | "evidence" | "waiver" | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const ask = (about: typeof asked) => {
    setLoaded(true);
    setAsked(about);
  };
  const criterion = { kind: "criterion", key: criterionKey } as const;
  const subjectOf = (about: typeof asked) => (asked === about ? criterion : null);
  const dialog = { slug, onClose: () => setAsked(null), onDone: () => router.refresh() };
  return (
    <>
      {mayClaim && <Button onClick={() => ask("claim")}>Claim done…</Button>}
      {mayRecord && <Button onClick={() => ask("evidence")}>Record evidence…</Button>}
      {mayWaive && <Button onClick={() => ask("waiver")}>Waiver…</Button>}
      {isLoaded && (
        <Suspense fallback={<KeepsTyped />}>
          <ClaimDialog {...dialog} criterionKey={asked === "claim" ? criterionKey : null} />
          <RecordEvidenceDialog {...dialog} subject={subjectOf("evidence")} />
          <WaiverDialog {...dialog} subject={subjectOf("waiver")} />
        </Suspense>
      )}
    </>
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
    const { moveListed } = await import("../move-listed");
    setTold((await moveListed(slug, { kind: "criterion", key }, way)) ?? "");
    router.refresh();
  }
  return (
    <>
      <Button onClick={() => ask(named, null)}>Edit…</Button>
      <Button onClick={() => ask(`new@${named}`, null)}>Duplicate…</Button>
      <Button onClick={() => void move("up")}>Move up</Button>
      <Button onClick={() => void move("down")}>Move down</Button>
      <Button onClick={() => ask(null, named)}>Archive…</Button>
      <span role="status">{told}</span>
      {isLoaded && (
        <Suspense fallback={<KeepsTyped />}>
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
    <div className="pt-2">
      <Button onClick={() => setOpen(true)}>{ADDING[kind]}</Button>
      {isOpen !== null && (
        <Suspense fallback={<KeepsTyped />}>
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

/**
 * C adds where one stands, E edits the line with the focus (ADR 018), D claims it and V records what was seen
 * of it, ? tells all of these; and what was done is taken back.
 */
function CriterionEditing({ slug, may }: { slug: string; may: MayByKey }) {
  const root = useRef<HTMLDivElement>(null);
  const [isUsed, setUsed] = useState(false);
  const [isUndo, setUndo] = useState(false);
  const [asked, setAsked] = useState<AskedByKey | null>(null);
  usePageKeys(root, (_, key) => {
    const here = document.activeElement;
    const line = here?.closest<HTMLElement>("li[id^=criterion-]")?.id;
    const proved = line?.slice("criterion-".length);
    const told: Partial<Record<string, false | [AskedByKey["by"], string | undefined]>> = {
      c: may.edit && ["form", `new-${kindAt(here)}`],
      e: may.edit && ["form", line],
      d: may.claim && ["claim", proved],
      v: may.record && ["evidence", proved],
      "?": ["keys", ""],
    };
    const [by, of] = told[key] || [];
    if (by === undefined || of === undefined) return false;
    // Each of the others opens a form that is read first, and takes them.
    if (by !== "keys") early.keys = [];
    setUsed(true);
    setAsked({ by, of });
    return true;
  });
  useEffect(() => {
    if (isUsed) return undefined;
    const begin = () => setUsed(true);
    // What was done before the page was loaded is taken back by the first press too.
    const press = (event: KeyboardEvent) => {
      if (wishOf(event) !== "undo") return;
      event.preventDefault();
      setUndo(true);
      begin();
    };
    document.addEventListener("click", begin);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("click", begin);
      document.removeEventListener("keydown", press);
    };
  }, [isUsed]);
  return (
    <div ref={root} data-keys="">
      {isUsed && (
        <Suspense>
          <ByKeys {...{ slug, may, isUndo, asked }} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </div>
  );
}

/** What the section adds in which one stands, as the page says it; else a must-have, whatever is loaded. */
function kindAt(here: Element | null): string {
  const adds = here?.closest("section")?.querySelector<HTMLElement>("[data-adds]");
  return adds?.dataset.adds ?? "must-have";
}
