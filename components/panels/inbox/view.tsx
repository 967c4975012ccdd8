"use client";

import { useRef, useState } from "react";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { GrowingList } from "@/components/ui/growing-list";
import { Notice } from "@/components/ui/notice";
import { BlockSection } from "@/components/ui/section";
import { useListKeys } from "@/components/ui/use-list-keys";
import { Choices } from "./choices";
import type { InboxModel } from "./contract";
import { NoticeRow } from "./notice-row";
import { useMarks } from "./use-marks";

interface InboxViewProps {
  model: InboxModel;
  /** Something of it was written here. */
  onWritten?: () => void;
}

const KEYS = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["Enter"], does: "open" },
  { keys: ["M"], does: "mark as read, or unread" },
];

export function InboxView({ model, onWritten = nothing }: InboxViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const [showsAll, setShowsAll] = useState(false);
  const [helps, setHelps] = useState(false);
  const { notices, mark, readAll, busy, refusal } = useMarks(model, onWritten);
  const unread = notices.filter(({ isUnread }) => isUnread);
  const shown = showsAll ? notices : unread;

  useListKeys(root, {
    onHelp: () => setHelps(true),
    own: {
      m: (id) => {
        const notice = notices.find((one) => one.id === id);
        if (notice) mark(notice.id, notice.isUnread);
        return notice !== undefined;
      },
    },
  });

  return (
    <div ref={root} data-keys="inbox">
      <BottomLine lead={model.lead} sentence={model.sentence} />
      <BlockSection title="Notices">
        <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6">
          <FilterTabs
            label="Which notices"
            tabs={[
              { value: null, label: "Unread", count: unread.length },
              { value: "all", label: "All", count: notices.length },
            ]}
            current={showsAll ? "all" : null}
            hrefOf={(value) => (value === null ? "?" : "?show=all")}
            onChoose={(value) => setShowsAll(value !== null)}
          />
          {unread.length > 0 && (
            <Button look="quiet" busy={busy} onClick={readAll}>
              Mark all as read
            </Button>
          )}
        </div>
        {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
        {shown.length === 0 ? (
          <EmptyState>
            {notices.length === 0
              ? "Nobody has named you, asked you or given you anything yet."
              : "All of it is read."}
          </EmptyState>
        ) : (
          <GrowingList rows={shown} first={50} keyOf={({ id }) => id}>
            {(notice) => <NoticeRow notice={notice} onMark={mark} />}
          </GrowingList>
        )}
      </BlockSection>
      <Choices choices={model.choices} onWritten={onWritten} />
      <KeyHints hints={KEYS} help={{ keys: ["?"], does: "all keys" }} />
      <KeysDialog open={helps} onClose={() => setHelps(false)} hints={KEYS} />
    </div>
  );
}

const nothing = () => undefined;
