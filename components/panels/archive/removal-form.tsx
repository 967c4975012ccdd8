"use client";

import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatList } from "@/lib/format/counts";
import { CodedText } from "../words/coded-text";
import type { ArchivedLine } from "./contract";

interface RemovalFormProps {
  slug: string;
  row: ArchivedLine;
  onClose: () => void;
  onDone: () => void;
}

/** For good: what goes with it is told before. */
export function RemovalForm({ slug, row, onClose, onDone }: RemovalFormProps) {
  const { kind, id, version, name, stays, goesWith } = row;
  const remove = useAction("archive.removeForGood", onDone);
  return (
    <Form busy={remove.busy} onSubmit={() => remove.send({ slug, row: { kind, id, version } })}>
      <p className="text-xs text-ink-2">
        <CodedText>{name}</CodedText>
      </p>
      {stays !== null ? (
        <Notice kind="refused">It stays. {stays}</Notice>
      ) : (
        <p className="text-xs">
          {goesWith.length > 0 && `With it go ${formatList(goesWith)}. `}
          Nothing brings it back; the history tells what it was.
        </p>
      )}
      {remove.refusal !== null && <Notice kind="refused">{remove.refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        {stays === null && (
          <Button type="submit" look="danger" busy={remove.busy}>
            Remove for good
          </Button>
        )}
        <LeaveButton onLeave={onClose}>{stays === null ? "Keep it" : "Close"}</LeaveButton>
      </div>
    </Form>
  );
}
