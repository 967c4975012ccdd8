"use client";

import { clsx } from "clsx";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useHoldsDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { CONTROL, Field } from "@/components/ui/field";

interface SecretProps {
  secret: string;
  /** Whose it is, and what becomes of it. */
  children: ReactNode;
  example: { lead: string; code: string };
  onDone: () => void;
}

/** Told this once: until it is copied Escape does not take it away, only Done does. */
export function Secret({ secret, children, example, onDone }: SecretProps) {
  const root = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  useHoldsDialog(copied !== true);

  async function copy() {
    root.current?.querySelector("textarea")?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      // Browsers copy on secure pages alone.
      setCopied(false);
    }
  }

  return (
    <div ref={root} className="grid gap-4 text-xs">
      <p>{children}</p>
      <Field label="Secret">
        {(control) => (
          // All of it is seen, however narrow the screen.
          <textarea
            rows={2}
            readOnly
            autoFocus
            spellCheck={false}
            className={clsx(CONTROL, "resize-none px-2.5 py-1.5 font-mono break-all")}
            value={secret}
            onFocus={({ currentTarget }) => currentTarget.select()}
            {...control}
          />
        )}
      </Field>
      <div>
        <p className="mb-1 text-2xs text-ink-2">{example.lead}</p>
        <pre className="font-mono text-2xs wrap-anywhere whitespace-pre-wrap">{example.code}</pre>
      </div>
      {copied === true && <Notice kind="said">Copied.</Notice>}
      {copied === false && (
        <Notice kind="said">Not copied. It is selected: press Ctrl+C, or ⌘C.</Notice>
      )}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button look="primary" onClick={() => void copy()}>
          Copy
        </Button>
        <Button onClick={onDone}>Done</Button>
      </div>
    </div>
  );
}
