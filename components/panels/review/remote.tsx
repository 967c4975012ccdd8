"use client";

import { useState } from "react";
import { SignInAgain } from "@/components/forms/sign-in-again";
import { VerdictWord } from "@/components/charts/verdict-word";
import { Button } from "@/components/ui/button";
import { Capture } from "./capture";
import { CAPTURES, type CaptureKind } from "./capture-draft";
import type { OpenReview, ReviewItemModel, ReviewModel } from "./contract";
import { DiscardDialog } from "./discard-dialog";
import { backward, forward, mayDiscard, pagesOf, placeOf, shownItem, turned } from "./steps";
import { useLeading } from "./use-leading";
import { useReview } from "./use-review";
import { WallClock } from "./wall-clock";
import {
  type Standing,
  sayHero,
  subjectOf,
  wordAge,
  wordNote,
  wordOutcome,
  wordTrouble,
} from "./words";

interface RemoteProps {
  slug: string;
  seen: number;
}

const VERBS: Record<CaptureKind, string> = {
  decide: "Decide",
  act: "Action",
  park: "Park",
  note: "Note",
};

/** What a thumb reaches is as high as three fingers. */
const LARGE = "min-h-14 text-base!";

/** The review in the hand of whoever leads it: the same screen as on the wall, moved and written on. */
export function ReviewRemote({ slug, seen }: RemoteProps) {
  const { model, standing, error, readAgain } = useReview(slug, seen);
  const { told, tell, move, open, discard, close } = useLeading(slug, model, readAgain);
  const [writing, setWriting] = useState<{ kind: CaptureKind; item: ReviewItemModel } | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  if (model === undefined) {
    return (
      <Frame title="Review">
        <p>{error === null ? "The review is being read." : `Not read yet: ${error.message}`}</p>
        {standing.signedOutSince !== null && <SignInAgain />}
      </Frame>
    );
  }
  const { project, verdict, mayLead } = model;
  const item = model.open && shownItem(model.open);
  const step = (to: () => void) => () => {
    tell(null);
    to();
  };
  return (
    <Frame title={`Review, ${project.name}`}>
      <p className="flex items-center justify-between gap-4">
        <VerdictWord verdict={verdict} />
        <WallClock model={model} />
      </p>
      <Age standing={standing} isExample={model.isExample} />
      <Shown model={model} now={standing.now} />
      {(told !== null || standing.signedOutSince !== null) && (
        <p role="alert" className="text-warn">
          {standing.signedOutSince === null ? told : <SignInAgain />}
        </p>
      )}
      {mayLead && writing !== null && (
        <Capture
          key={`${writing.kind} ${writing.item.id}`}
          {...{ slug, readAgain, kind: writing.kind }}
          {...placeOf(writing.item, model)}
          people={model.people}
          now={standing.now}
          onDone={() => setWriting(null)}
          onLeave={() => setWriting(null)}
        />
      )}
      {mayLead && writing === null && (
        <div className="sticky bottom-0 grid grid-cols-2 gap-3 bg-canvas py-3">
          {item !== null &&
            CAPTURES.map((kind) => (
              <Button key={kind} className={LARGE} onClick={() => setWriting({ kind, item })}>
                {VERBS[kind]}
              </Button>
            ))}
          {model.open && pagesOf(model.open) > 1 && (
            <>
              <Button className={LARGE} onClick={step(() => move((from) => turned(from, -1)))}>
                Rows before
              </Button>
              <Button className={LARGE} onClick={step(() => move((from) => turned(from, 1)))}>
                More rows
              </Button>
            </>
          )}
          {model.open === null ? (
            <Button look="primary" className={`col-span-2 ${LARGE}`} onClick={step(open)}>
              Open the review
            </Button>
          ) : (
            <>
              <Button className={LARGE} onClick={step(() => move(backward))}>
                Back
              </Button>
              {model.open.stage === "closing" ? (
                <Button
                  look="primary"
                  className={LARGE}
                  onClick={step(() => close(() => undefined))}
                >
                  Close the review
                </Button>
              ) : (
                <Button look="primary" className={LARGE} onClick={step(() => move(forward))}>
                  Next
                </Button>
              )}
              {mayDiscard(model) && (
                <Button
                  className={`col-span-2 ${LARGE}`}
                  onClick={() => setAsked(model.open?.version ?? null)}
                >
                  Discard the review
                </Button>
              )}
            </>
          )}
        </div>
      )}
      <DiscardDialog
        {...{ model, asked }}
        onDiscard={step(discard)}
        onClose={() => setAsked(null)}
      />
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <main id="main" className="mx-auto grid max-w-120 gap-4 px-4 pt-4 text-sm">
      <h1 className="text-base wrap-anywhere">{title}</h1>
      {children}
    </main>
  );
}

function Age({ standing, isExample }: { standing: Standing; isExample: boolean }) {
  const trouble = wordTrouble(standing);
  return (
    <p role="status" className="text-2xs text-ink-3">
      {trouble !== null && <b className="text-warn">{trouble} · </b>}
      {wordAge(standing)}
      {isExample && ", example data"}
    </p>
  );
}

function Shown({ model, now }: { model: ReviewModel; now: string }) {
  const { open, previous } = model;
  if (open === null) {
    return (
      <section aria-label="Now">
        <p className="text-xl/8 font-medium tracking-[-0.02em]">No review is open.</p>
        <p className="text-ink-2">
          {previous === null ? "None was held yet." : `The last was ${previous.key}.`}
        </p>
      </section>
    );
  }
  const item = shownItem(open);
  return (
    <>
      <section aria-label="Now" className="border-t border-ink pt-3">
        <p className="text-2xs text-ink-3">{placeOfScreen(open)}</p>
        <h2 className="text-xl/8 font-medium tracking-[-0.02em] wrap-anywhere">
          {item ? sayHero(item.hero, item.caption) : SCREENS[open.stage]}
        </h2>
        {item && (
          <>
            <p className="mt-2 text-base font-medium wrap-anywhere">{item.question}</p>
            <p className="mt-2 text-ink-2 wrap-anywhere">
              {wordOutcome(item, now) ?? "Nothing decided yet."}
            </p>
            {item.notes !== null && <p className="text-ink-3 wrap-anywhere">{wordNote(item)}</p>}
          </>
        )}
      </section>
      <p className="border-t pt-3 text-ink-2 wrap-anywhere">What is next: {wordNext(open)}</p>
    </>
  );
}

const SCREENS = { agenda: "The agenda", item: "An item", closing: "What came of it" } as const;

function placeOfScreen({ stage, index, items }: OpenReview): string {
  if (stage !== "item") return `${String(items.length)} items`;
  return `${String((index ?? 0) + 1)} of ${String(items.length)}`;
}

function wordNext({ stage, index, items }: OpenReview): string {
  if (stage === "closing") return "the minutes";
  const item = items[stage === "agenda" ? 0 : (index ?? 0) + 1];
  return item ? subjectOf(item) : "what came of it";
}
