"use client";

import { useRef, useState } from "react";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { BlockSection } from "@/components/ui/section";
import { useListKeys } from "@/components/ui/use-list-keys";
import type { TokenLine, TokensModel } from "./contract";
import { NewToken } from "./new-token";
import { isUsable } from "./prepare";
import { RevokeDialog } from "./revoke-dialog";
import { TokenTable } from "./token-table";

interface TokensViewProps {
  model: TokensModel;
  /** Something was written, or may have been: what is shown is outdated. */
  onWritten?: () => void;
}

const HELP = { keys: ["?"], does: "all keys" };
const KEYS = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["C"], does: "create a token" },
  { keys: ["R"], does: "revoke" },
];

export function TokensView({ model, onWritten = nothing }: TokensViewProps) {
  const { whyNot, rows, making } = model;
  const root = useRef<HTMLDivElement>(null);
  const [makes, setMakes] = useState(false);
  const [leaving, setLeaving] = useState<TokenLine | null>(null);
  const [helps, setHelps] = useState(false);
  const [said, setSaid] = useState("");
  const mayMake = whyNot === null;
  const keys = KEYS.filter(({ keys: [key] }) => (key === "C" ? mayMake : rows.length > 0));

  useListKeys(root, {
    onHelp: () => setHelps(true),
    own: {
      c: () => {
        if (mayMake) setMakes(true);
        return mayMake;
      },
      r: (id) => {
        const row = rows.find((one) => one.id === id);
        if (!row || !isUsable(row)) return false;
        setLeaving(row);
        return true;
      },
    },
  });

  function tell(news: string) {
    setSaid(news);
    onWritten();
  }

  const create = (look: "plain" | "primary") => (
    <Button look={look} data-command="" hotkey="C" onClick={() => setMakes(true)}>
      New token…
    </Button>
  );
  return (
    <div ref={root} data-keys="tokens">
      <BottomLine lead={model.lead} sentence={model.sentence} facts={model.facts ?? undefined} />
      <BlockSection title="API tokens" note="of a secret only a hash is kept">
        {whyNot !== null ? (
          <EmptyState>{whyNot}</EmptyState>
        ) : rows.length === 0 ? (
          <EmptyState action={create("primary")}>No token was made yet.</EmptyState>
        ) : (
          <>
            <div className="mb-2 flex justify-end">{create("plain")}</div>
            <TokenTable rows={rows} onRevoke={setLeaving} />
          </>
        )}
      </BlockSection>
      <KeyHints hints={keys} help={HELP} />
      <LiveRegion message={said} />
      <NewToken open={makes} making={making} onWritten={tell} onClose={() => setMakes(false)} />
      <RevokeDialog row={leaving} onWritten={tell} onClose={() => setLeaving(null)} />
      <KeysDialog open={helps} onClose={() => setHelps(false)} hints={keys} />
    </div>
  );
}

const nothing = () => undefined;
