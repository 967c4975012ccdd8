"use client";

import { type ReactNode, use, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { useNothingUnsaved } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Clash } from "./clash";
import { LeaveButton } from "./leave-button";
import { Removal, type RemovalProps } from "./removal";
import type { Meeting } from "./use-fact-edit";
import { LastWriterContext } from "./writers";
import { WrittenBefore } from "./written-before";

interface EditEndProps<Draft> {
  /** The verb for a new row; null for one that is there. */
  adds: string | null;
  /** A verb that nobody is led to is plain. */
  look?: "primary" | "plain";
  busy: boolean;
  refusal: ReactNode;
  /** What came of meeting another's version; of a row that is not there yet nobody has one. */
  edited?: Meeting<Draft>;
  onClose: () => void;
  /** What is told before the row goes; nothing where it cannot go from here. */
  removal?: Pick<RemovalProps, "name" | "whyNot" | "follows" | "onRemove"> | null;
  /** Another verb, at the end of the line. */
  children?: ReactNode;
}

/** What was answered, both versions where two have written, and the verbs; the last of them takes the row away. */
export function EditEnd<Draft>(props: EditEndProps<Draft>) {
  const {
    adds,
    look = "primary",
    busy,
    refusal,
    edited,
    onClose,
    removal = null,
    children,
  } = props;
  const met = edited?.met ?? null;
  /** Asked for since another was met last: what stands now is another row than was to go. */
  const [leaving, setLeaving] = useState<{ met: typeof met } | null>(null);
  // No answer came, and the row was read again since.
  const isWritten = refusal !== null && !busy && edited?.stands === true;
  const nothingUnsaved = useNothingUnsaved();
  useEffect(() => {
    if (isWritten) nothingUnsaved();
  }, [isWritten, nothingUnsaved]);
  const isLeaving = leaving !== null && leaving.met === met;
  const writesOver = met?.disputes.some(({ isTheirs }) => !isTheirs) ?? false;
  return (
    <>
      {refusal !== null && !isWritten && (
        <Notice kind={edited?.isLate ? "conflict" : "refused"}>{refusal}</Notice>
      )}
      {edited?.discard && !isWritten && <WrittenBefore onDiscard={edited.discard} />}
      {isWritten && <Notice kind="said">Saved: it stands as you wrote it.</Notice>}
      {edited && !busy && !isWritten && <Meanwhile facts={edited.meanwhile} />}
      {edited && met && <Clash met={met} onChoose={edited.choose} />}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look={look} busy={busy}>
          {adds ?? (writesOver ? "Save mine over theirs" : "Save")}
        </Button>
        <LeaveButton onLeave={onClose}>
          {adds !== null ? "Cancel" : met ? "Leave what stands" : "Leave as it is"}
        </LeaveButton>
        {removal && !isLeaving && (
          <Button className="md:ml-auto" onClick={() => setLeaving({ met })}>
            Remove …
          </Button>
        )}
        {children}
      </div>
      {removal && isLeaving && (
        <Removal {...removal} busy={busy} onLeave={() => setLeaving(null)} />
      )}
    </>
  );
}

/** What another has saved while this was open; the fields stay as they are. */
function Meanwhile({ facts }: { facts: Meeting<unknown>["meanwhile"] }) {
  const writer = use(LastWriterContext) ?? "Somebody";
  return (
    <div aria-live="polite" className="border-l-2 border-accent pl-2 text-xs empty:hidden">
      {facts.length > 0 && (
        <>
          <p>{writer} saved this meanwhile. What you wrote stays here; what differs is asked.</p>
          <ul className="mt-1 text-2xs text-ink-2">
            {facts.map(({ label, now }) => (
              <li key={label} className="wrap-anywhere">
                {label} stands now as: {now}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
