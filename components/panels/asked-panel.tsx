"use client";

import { type ReactNode, useEffect, useState } from "react";
import { SignInAgain } from "@/components/forms/sign-in-again";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PendingFigure } from "@/components/ui/pending-figure";
import { settled } from "@/lib/client/changes";
import type { PanelId, PanelModels } from "./contract";
import { fetchPanel, hasSessionEnded } from "./query";

interface AskedPanelProps<Id extends PanelId> {
  id: Id;
  /** Null for a panel over all projects. */
  slug: string | null;
  /** The one thing that it is about; null where it is about all of it. */
  of: string | null;
  /** Closes the dialog that it stands in. */
  onLeave?: () => void;
  children: (model: PanelModels[Id]) => ReactNode;
}

/** Reads what a dialog is about at the moment it opens, on any page, whatever that page keeps. */
export function AskedPanel<Id extends PanelId>(props: AskedPanelProps<Id>) {
  const { id, slug, of, onLeave, children } = props;
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<PanelModels[Id] | Error>();

  useEffect(() => {
    const leaving = new AbortController();
    // What was done just before and is under way still is to be in the answer.
    const written = slug === null ? Promise.resolve() : settled(slug);
    written
      .then(() => fetchPanel(id, slug, leaving.signal, of))
      .then(setAnswer, (error: unknown) => {
        if (leaving.signal.aborted) return;
        setAnswer(error instanceof Error ? error : new Error("unknown"));
      });
    return () => leaving.abort();
  }, [id, slug, of, attempt]);

  if (answer === undefined) return <PendingFigure width={240} />;
  if (!(answer instanceof Error)) return children(answer);
  return (
    <ErrorState
      what={`Not read. ${answer.message}`}
      action={
        <>
          {hasSessionEnded(answer) && <SignInAgain />}
          <Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>
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
