import { type MouseEvent, use } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { useNothingUnsaved } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { HeadContext } from "./head";

const FIELD = "textarea, select, input:not([type=radio], [type=checkbox])";

/**
 * What was typed is not lost where its page was left; it says so, and how to be rid of it. Before the fields: on a
 * phone their end is screens away, and what they show would be taken for what stands.
 */
export function WrittenBefore({ onDiscard }: { onDiscard: () => void }) {
  const head = use(HeadContext);
  const nothingUnsaved = useNothingUnsaved();
  function discard(event: MouseEvent<HTMLButtonElement>) {
    // The button goes, and the focus with it.
    event.currentTarget.form?.querySelector<HTMLElement>(FIELD)?.focus();
    onDiscard();
    nothingUnsaved();
  }
  const said = (
    <Notice kind="said" action={<Button onClick={discard}>Discard it</Button>}>
      What you wrote before is here.
    </Notice>
  );
  return head === null ? said : createPortal(said, head);
}
