"use client";

import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { HeadlineModel } from "./contract";

/** What can be done with the project as a whole: to edit it, or to bring it back. */
export function Verbs({ model, onEdit }: { model: HeadlineModel; onEdit: () => void }) {
  if (model.restores !== null) return <Restore slug={model.slug} project={model.restores} />;
  if (!model.mayEdit) return null;
  return (
    <Button
      look="quiet"
      data-command="Edit or archive the project"
      aria-haspopup="dialog"
      onClick={onEdit}
    >
      Project…
    </Button>
  );
}

interface RestoreProps {
  slug: string;
  project: NonNullable<HeadlineModel["restores"]>;
}

function Restore({ slug, project }: RestoreProps) {
  // Every page of it can be written again: a new document.
  const { busy, refusal, send } = useAction("projects.restore", () => window.location.reload());
  return (
    <span className="flex flex-wrap items-center gap-3">
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <Button data-command="" busy={busy} onClick={() => send({ slug, project })}>
        Restore
      </Button>
    </span>
  );
}
