"use client";

import { type ReactNode, useRef, useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { Notice } from "@/components/ui/notice";
import { BlockSection } from "@/components/ui/section";
import { useListKeys } from "@/components/ui/use-list-keys";
import { KEPT_DAYS } from "@/lib/features/webhooks/constants";
import type { Tried } from "@/lib/features/webhooks/types";
import type { WebhookLine, WebhooksModel } from "./contract";
import { DeliveryTable } from "./delivery-table";
import { EditWebhook } from "./edit-webhook";
import { NewWebhook } from "./new-webhook";
import { RenewSecret } from "./renew-secret";
import { WebhookTable } from "./webhook-table";

interface WebhooksViewProps {
  model: WebhooksModel;
  /** Something was written, or may have been: what is shown is outdated. */
  onWritten?: () => void;
}

const HELP = { keys: ["?"], does: "all keys" };
const KEYS = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["C"], does: "create a webhook" },
  { keys: ["E"], does: "edit it" },
  { keys: ["T"], does: "send it a test" },
];

export function WebhooksView({ model, onWritten = nothing }: WebhooksViewProps) {
  const { whyNot, rows, deliveries, making } = model;
  const root = useRef<HTMLDivElement>(null);
  const [makes, setMakes] = useState(false);
  const [edited, setEdited] = useState<WebhookLine | null>(null);
  const [renewed, setRenewed] = useState<WebhookLine | null>(null);
  const [helps, setHelps] = useState(false);
  const [said, setSaid] = useState("");
  const { test, sendAgain, busy, notice } = useSending(onWritten);
  const mayMake = whyNot === null && making.hosts.length > 0;
  const keys = KEYS.filter(({ keys: [key] }) => (key === "C" ? mayMake : rows.length > 0));

  const onRow = (act: (row: WebhookLine) => void) => (id: string | undefined) => {
    const row = rows.find((one) => one.id === id);
    if (row) act(row);
    return row !== undefined;
  };
  useListKeys(root, {
    onHelp: () => setHelps(true),
    own: {
      c: () => {
        if (mayMake) setMakes(true);
        return mayMake;
      },
      e: onRow(setEdited),
      t: onRow(test),
    },
  });

  function tell(news: string) {
    setSaid(news);
    onWritten();
  }

  const create = (look: "plain" | "primary") =>
    mayMake ? (
      <Button look={look} data-command="" hotkey="C" onClick={() => setMakes(true)}>
        New webhook…
      </Button>
    ) : undefined;
  return (
    <div ref={root} data-keys="webhooks">
      <BottomLine lead={model.lead} sentence={model.sentence} facts={model.facts ?? undefined} />
      <BlockSection title="Webhooks" note="what they are told is signed, and holds no amount">
        {whyNot !== null ? (
          <EmptyState>{whyNot}</EmptyState>
        ) : rows.length === 0 ? (
          <EmptyState action={create("primary")}>No webhook was made yet.</EmptyState>
        ) : (
          <>
            <div className="mb-2 flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
              {notice}
              {create("plain")}
            </div>
            <WebhookTable
              {...{ rows, trying: busy, onEdit: setEdited, onTest: test, onRenew: setRenewed }}
            />
          </>
        )}
      </BlockSection>
      {whyNot === null && rows.length > 0 && (
        <BlockSection title="Last deliveries" note={`kept for ${String(KEPT_DAYS)} days`}>
          {deliveries.length === 0 ? (
            <EmptyState>Nothing was sent yet. What stands already is told to nobody.</EmptyState>
          ) : (
            <DeliveryTable rows={deliveries} sending={busy} onSendAgain={sendAgain} />
          )}
        </BlockSection>
      )}
      <KeyHints hints={keys} help={HELP} />
      <LiveRegion message={said} />
      <NewWebhook open={makes} making={making} onWritten={tell} onClose={() => setMakes(false)} />
      <EditWebhook row={edited} making={making} onWritten={tell} onClose={() => setEdited(null)} />
      <RenewSecret row={renewed} onWritten={tell} onClose={() => setRenewed(null)} />
      <KeysDialog open={helps} onClose={() => setHelps(false)} hints={keys} />
    </div>
  );
}

interface Sent {
  id: string;
  project: { slug: string };
}

/** One at a time; what came of it is told where it was asked for. */
function useSending(onWritten: () => void) {
  const [about, setAbout] = useState<string | null>(null);
  const [tried, setTried] = useState<Tried | null>(null);
  const onDone = (data: Tried) => {
    setTried(data);
    onWritten();
  };
  const testing = useAction("webhooks.test", onDone, onWritten);
  const repeating = useAction("webhooks.sendAgain", onDone, onWritten);
  const isBusy = testing.busy || repeating.busy;

  const sending = (action: typeof testing | typeof repeating) => (row: Sent) => {
    if (isBusy) return;
    setAbout(row.id);
    setTried(null);
    action.send({ slug: row.project.slug, id: row.id });
  };
  const refusal = testing.refusal ?? repeating.refusal;
  return {
    test: sending(testing),
    sendAgain: sending(repeating),
    busy: isBusy ? about : null,
    notice: isBusy ? null : noticeOf(refusal, tried),
  };
}

function noticeOf(refusal: ReactNode, tried: Tried | null) {
  if (refusal !== null) return <Notice kind="refused">{refusal}</Notice>;
  if (tried === null) return null;
  const { status, answerStatus, answer } = tried;
  if (status === "delivered") {
    return <Notice kind="said">Arrived. Answered with {answerStatus}.</Notice>;
  }
  if (status === "taken") return <Notice kind="said">Another server sends it right now.</Notice>;
  const why = answerStatus === null ? answer : `Answered with ${String(answerStatus)}.`;
  return <Notice kind="refused">Not arrived. {why}</Notice>;
}

const nothing = () => undefined;
