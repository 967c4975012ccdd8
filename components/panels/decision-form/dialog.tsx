"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import { DecisionFormView } from "./view";

interface DecisionFormDialogProps {
  slug: string;
  /** `ask`, `answer@D1`; null while nothing is asked. */
  of: string | null;
  onClose: () => void;
  /** It is written: what stands on the page is outdated. */
  onDone: () => void;
}

/** It reads what stands at the moment it opens. */
export function DecisionFormDialog({ slug, of, onClose, onDone }: DecisionFormDialogProps) {
  const what = of?.split("@")[0] ?? "ask";
  return (
    <Dialog open={of !== null} onClose={onClose} title={TITLES[what] ?? "Decision"}>
      {of !== null && (
        <AskedPanel
          id="decision-form"
          slug={slug}
          of={of}
          onLeave={onClose}
          // Whoever signs sees what they sign as it stands.
          follows={what === "close"}
        >
          {(model) => (
            <DecisionFormView
              model={model}
              takesFocus
              onClose={onClose}
              onDone={() => {
                onClose();
                onDone();
              }}
            />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}

const TITLES: Record<string, string> = {
  ask: "Ask for a decision",
  edit: "Edit the question",
  poll: "Open the poll",
  answer: "Answer the poll",
  close: "Record decision",
  withdraw: "Withdraw the question",
  rules: "How decisions are taken",
};
