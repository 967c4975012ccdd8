"use client";

import Link from "next/link";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { CodedText } from "../words/coded-text";
import type { ProveItModel, ProvedCheck } from "./contract";
import { OWN_COMMAND, pipelineLines, WAY_WORDS, WAYS, type Way } from "./pipeline-lines";

interface ProveItViewProps {
  model: ProveItModel;
  onClose?: () => void;
}

/** What stands in a pipeline so that it proves this very check, and what a pass of it is worth. */
export function ProveItView({ model, onClose }: ProveItViewProps) {
  const { slug, text, checks, tokens } = model;
  const [key, setKey] = useState(checks[0]?.key ?? "");
  const check = checks.find((one) => one.key === key) ?? checks[0];
  return (
    <div className="grid gap-4 text-xs">
      <p className="wrap-anywhere text-ink-2">
        <CodedText>{text}</CodedText>
      </p>
      {!check && (
        <p>
          No check of it runs by itself, so no pipeline can prove it. Add one with the command that
          a pipeline runs; until then a second person confirms it.
        </p>
      )}
      {checks.length > 1 && check && (
        <Select
          label="Which check"
          value={check.key}
          onChange={({ target }) => setKey(target.value)}
          options={checks.map((one) => ({ value: one.key, label: `${one.key}: ${one.name}` }))}
        />
      )}
      {check && <Lines key={check.key} slug={slug} check={check} />}
      {check?.takes.map((line) => (
        <p key={line} className="border-l-2 border-warn pl-3">
          {line}
        </p>
      ))}
      {check && <TokenNote tokens={tokens} />}
      {onClose && (
        <div>
          <Button onClick={onClose}>Close</Button>
        </div>
      )}
    </div>
  );
}

function Lines({ slug, check }: { slug: string; check: ProvedCheck }) {
  const shown = useRef<HTMLPreElement>(null);
  const [way, setWay] = useState<Way>("shell");
  const [copied, setCopied] = useState<boolean | null>(null);
  const origin = typeof window === "undefined" ? "" : window.location.origin;
  const lines = pipelineLines({ slug, origin, key: check.key, command: check.command }, way);

  async function copy() {
    const { current } = shown;
    if (current) window.getSelection()?.selectAllChildren(current);
    try {
      await navigator.clipboard.writeText(lines);
      setCopied(true);
    } catch {
      // Browsers copy on secure pages alone.
      setCopied(false);
    }
  }

  return (
    <div className="grid gap-2">
      <Choice
        legend="Where it runs"
        name="way"
        options={WAYS.map((value) => ({ value, label: WAY_WORDS[value] }))}
        value={way}
        onChange={(value) => {
          setWay(WAYS.find((one) => one === value) ?? way);
          setCopied(null);
        }}
        autoFocus
      />
      <pre
        ref={shown}
        suppressHydrationWarning
        className="border-l-2 pl-3 font-mono text-2xs wrap-anywhere whitespace-pre-wrap"
      >
        {lines}
      </pre>
      {way !== "curl" && (
        <p className="text-ink-2">
          <code className="font-mono text-2xs">gantry</code> is the reporter that comes with Gantry,
          in <code className="font-mono text-2xs">cli/</code>:{" "}
          <code className="font-mono text-2xs">npm pack</code> makes its file, and a pipeline
          installs that once with <code className="font-mono text-2xs">npm install --global</code>.
          The name in a public registry is another program.
        </p>
      )}
      {check.command === null && (
        <p className="text-ink-2">No command is on record: put yours where {OWN_COMMAND} stands.</p>
      )}
      {copied === true && <Notice kind="said">Copied.</Notice>}
      {copied === false && (
        <Notice kind="said">Not copied. It is selected: press Ctrl+C, or ⌘C.</Notice>
      )}
      <div>
        <Button look="primary" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
    </div>
  );
}

function TokenNote({ tokens }: Pick<ProveItModel, "tokens">) {
  const link = (
    <Link href="/settings/tokens" className="underline underline-offset-2 hover:text-accent">
      API tokens
    </Link>
  );
  if (tokens === null) return <p>The token that it takes is made by an editor.</p>;
  return tokens === "there" ? (
    <p>
      A token that may record evidence here is in use; its secret was shown once. Another is made
      under {link}.
    </p>
  ) : (
    <p>No token may record evidence here yet. Make one under {link}.</p>
  );
}
