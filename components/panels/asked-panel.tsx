"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { DraftNameContext } from "@/components/forms/kept-draft";
import { SignInAgain } from "@/components/forms/sign-in-again";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PendingForm } from "@/components/ui/pending-form";
import { settled } from "@/lib/client/changes";
import type { PanelId, PanelModels } from "./contract";
import { fetchPanel, hasSessionEnded } from "./query";

interface AskedPanelProps<Id extends PanelId> {
  id: Id;
  /** Null for a panel over all projects. */
  slug: string | null;
  /** The one thing that it is about; null where it is about all of it. */
  of: string | null;
  /**
   * Its form says what others save meanwhile (`useFactEdit`): it is given what stands then, and takes
   * nothing of that over by itself.
   */
  follows?: boolean;
  /** Closes the dialog that it stands in; nothing for what stands within a form. */
  onLeave?: () => void;
  /** What the dialog around it has to know of it. */
  onRead?: (model: PanelModels[Id]) => void;
  children: (model: PanelModels[Id]) => ReactNode;
}

/** Of what is written in one go not each part is read. */
const REST_MS = 300;

/** Reads what a dialog is about at the moment it opens, on any page, whatever that page keeps. */
export function AskedPanel<Id extends PanelId>(props: AskedPanelProps<Id>) {
  const { id, slug, of, onLeave, onRead, children } = props;
  // A row that is not there yet nobody else writes, and sent twice it is to be the same.
  const follows = props.follows === true && of?.startsWith("new") !== true;
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<PanelModels[Id] | Error>();
  const isRead = isModel(answer);
  const keep = useEffectEvent((model: PanelModels[Id]) => {
    setAnswer(model);
    onRead?.(model);
  });

  useEffect(() => {
    const leaving = new AbortController();
    // What was done just before and is under way still is to be in the answer.
    const written = slug === null ? Promise.resolve() : settled(slug);
    written
      .then(() => fetchPanel(id, slug, leaving.signal, of))
      .then(keep, (error: unknown) => {
        if (leaving.signal.aborted) return;
        const failed = error instanceof Error ? error : new Error("unknown");
        // Somebody writes in what was read already: it stays.
        setAnswer((before) => (follows && isModel(before) ? before : failed));
      });
    return () => leaving.abort();
  }, [id, slug, of, follows, attempt]);

  const readAgain = () => setAttempt((before) => before + 1);
  useEffect(() => {
    if (isRead && !follows) return undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    const readSoon = () => {
      clearTimeout(later);
      later = setTimeout(() => setAttempt((before) => before + 1), REST_MS);
    };
    // What others write is heard by the page; without a network neither is.
    const listening = new AbortController();
    for (const heard of [isRead ? "changed" : "online", "hearing"]) {
      window.addEventListener(heard, readSoon, { signal: listening.signal });
    }
    return () => {
      clearTimeout(later);
      listening.abort();
    };
  }, [isRead, follows]);

  if (answer === undefined) return <PendingForm />;
  if (!(answer instanceof Error)) {
    const name = `${id} ${slug ?? ""} ${of ?? ""}`;
    return <DraftNameContext value={name}>{children(answer)}</DraftNameContext>;
  }
  return (
    <ErrorState
      what={`Not read. ${answer.message}`}
      action={
        <>
          {hasSessionEnded(answer) && <SignInAgain />}
          <Button onClick={readAgain}>Try again</Button>
          {onLeave && (
            <Button look="quiet" onClick={onLeave}>
              Close
            </Button>
          )}
        </>
      }
    />
  );
}

function isModel<Model>(answer: Model | Error | undefined): answer is Model {
  return answer !== undefined && !(answer instanceof Error);
}
