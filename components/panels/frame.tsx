"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SignInAgain } from "@/components/forms/sign-in-again";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PendingFigure } from "@/components/ui/pending-figure";
import type { PanelId, PanelModels } from "./contract";
import { hasSessionEnded, panelQuery } from "./query";

interface PanelFrameProps<Id extends PanelId> {
  id: Id;
  /** Null for a panel over all projects. */
  slug: string | null;
  /** What it is about, for a panel of which there are many. */
  of?: string;
  /** When to ask again for what is still being computed; false where it is whole. */
  againMs?: (model: PanelModels[Id]) => number | false;
  children: (model: PanelModels[Id]) => ReactNode;
}

/** One panel: its data, or that it is being read, or that it could not be. The others go on. */
export function PanelFrame<Id extends PanelId>(props: PanelFrameProps<Id>) {
  const { id, slug, of, againMs, children } = props;
  const { data, error, refetch, isFetching } = useQuery({
    ...panelQuery(id, slug, of),
    refetchInterval: ({ state }) => (state.data && againMs?.(state.data)) ?? false,
  });
  const again = (
    <>
      {error && hasSessionEnded(error) && <SignInAgain />}
      <Button busy={isFetching} onClick={() => void refetch()}>
        Try again
      </Button>
    </>
  );
  if (data === undefined) {
    if (error) return <ErrorState what={`Not read. ${error.message}`} action={again} />;
    return (
      <p className="py-4">
        <PendingFigure width={240} />
      </p>
    );
  }
  return (
    <>
      {error && <ErrorState what={`Not current. ${error.message}`} action={again} />}
      {children(data)}
    </>
  );
}
