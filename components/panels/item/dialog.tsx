"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { PanelFrame } from "../frame";
import { panelKey } from "../query";
import { RunList } from "../words/run-list";
import { WaiverDialog } from "../waiver/dialog";
import { type AskedCheck, CheckDialogs } from "../words/check-dialogs";
import { wordItemName } from "../words/item-name";
import { leaveItemFor } from "../words/open-item";
import { readSubjectName } from "../words/subject-name";
import { useItemKeys } from "./use-item-keys";
import { ItemView } from "./view";

interface ItemDialogProps {
  slug: string;
  /** "task-1.2"; null while it is closed. */
  of: string | null;
  onClose: () => void;
}

/** One row beside the page; on a phone in its place. */
export function ItemDialog({ slug, of, onClose }: ItemDialogProps) {
  const client = useQueryClient();
  const shown = useRef<HTMLDivElement>(null);
  /** The row whose waiver is being answered. */
  const [answers, setAnswers] = useState<string | null>(null);
  const [checks, setChecks] = useState<AskedCheck | null>(null);
  // In a dialog over this one keys are its own.
  const isAsked = answers !== null || checks?.edit !== undefined || checks?.prove !== undefined;
  useItemKeys(isAsked ? null : of, onClose);

  /** What it is changes with the answer, and so may whatever rests on it. */
  async function readAgain() {
    await client.invalidateQueries({ queryKey: ["panel", slug] });
    // The button that was pressed is gone.
    shown.current?.focus();
  }

  return (
    <>
      <Dialog open={of !== null} onClose={onClose} title={wordItemName(of ?? "")} place="side">
        {of !== null && (
          <div ref={shown} tabIndex={-1}>
            <PanelFrame id="item" slug={slug} of={of}>
              {(model) => (
                <ItemView
                  key={model.name}
                  model={model}
                  onLeave={leaveItemFor}
                  runs={<RunList slug={slug} of={{ row: model.name }} none="It never ran." />}
                  onCheck={setChecks}
                  onAnswer={() => setAnswers(model.name)}
                  onWritten={() =>
                    void client.invalidateQueries({ queryKey: panelKey("item", slug, model.name) })
                  }
                />
              )}
            </PanelFrame>
          </div>
        )}
      </Dialog>
      <CheckDialogs
        slug={slug}
        asked={checks}
        onClose={() => setChecks({})}
        onWritten={() => void client.invalidateQueries({ queryKey: ["panel", slug] })}
      />
      <WaiverDialog
        slug={slug}
        subject={answers === null ? null : readSubjectName(answers)}
        onClose={() => setAnswers(null)}
        onDone={() => void readAgain()}
      />
    </>
  );
}
