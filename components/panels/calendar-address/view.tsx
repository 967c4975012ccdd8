"use client";

import { useState } from "react";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { BlockSection } from "@/components/ui/section";
import type { CalendarAddressModel } from "./contract";
import { RenewAddress } from "./renew-address";
import { RevokeAddress } from "./revoke-address";

interface CalendarAddressViewProps {
  model: CalendarAddressModel;
  /** Something was written, or may have been: what is shown is outdated. */
  onWritten?: () => void;
}

export function CalendarAddressView({ model, onWritten = nothing }: CalendarAddressViewProps) {
  const { address, lead, sentence, projects } = model;
  const [asks, setAsks] = useState<"renew" | "revoke" | null>(null);
  const [said, setSaid] = useState("");
  const close = () => setAsks(null);

  function tell(news: string) {
    setSaid(news);
    onWritten();
  }

  return (
    <>
      <BottomLine lead={lead} sentence={sentence} />
      <BlockSection title="Calendar address" note="milestones, triggers, due and review dates">
        {address === null ? (
          <EmptyState
            action={
              <Button look="primary" onClick={() => setAsks("renew")}>
                Make an address…
              </Button>
            }
          >
            A calendar shows no token, so it reads by an address that only you know.
          </EmptyState>
        ) : (
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b py-2 text-xs">
            <p className="min-w-0 grow wrap-anywhere">
              <span className="font-mono text-2xs">{address.hint}</span>, made {address.made}
            </p>
            <div className="flex flex-wrap gap-2 max-md:grid max-md:w-full">
              <Button onClick={() => setAsks("renew")}>Renew…</Button>
              <Button onClick={() => setAsks("revoke")}>Revoke…</Button>
            </div>
          </div>
        )}
      </BlockSection>
      <LiveRegion message={said} />
      <RenewAddress
        open={asks === "renew"}
        hasOne={address !== null}
        project={projects[0] ?? null}
        onWritten={tell}
        onClose={close}
      />
      <RevokeAddress open={asks === "revoke"} onWritten={tell} onClose={close} />
    </>
  );
}

const nothing = () => undefined;
