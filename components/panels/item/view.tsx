"use client";

import type { MouseEvent, ReactNode } from "react";
import { EvidenceChain } from "@/components/charts/evidence-chain";
import { StateWord } from "@/components/charts/state-word";
import { Button } from "@/components/ui/button";
import { GrowingList } from "@/components/ui/growing-list";
import type { AskedCheck } from "../words/check-dialogs";
import { RowChecks } from "../words/row-checks";
import { CodedText } from "../words/coded-text";
import { Places } from "../words/place-list";
import { FactList, LongText, ReasonList, StepList } from "../words/row-parts";
import { Comments } from "./comments";
import type { ActivityLine, ItemModel } from "./contract";

interface ItemViewProps {
  model: ItemModel;
  /** Something of it was written here. */
  onWritten?: () => void;
  /** Somebody waits for a waiver, and the viewer answers. */
  onAnswer?: () => void;
  /** How a check of it is proved, or what it is, is asked for. */
  onCheck?: (asked: AskedCheck) => void;
  /** All that was run of it, where it can be read. */
  runs?: ReactNode;
  /** A link leads to somewhere else on the page behind it. */
  onLeave?: (hash: string) => void;
}

/** All of one row: what it says of itself, how that is proved, what is around it, and what people say of it. */
export function ItemView(props: ItemViewProps) {
  const { model, onWritten = nothing, onCheck = nothing } = props;
  const { onAnswer = nothing, onLeave = nothing } = props;
  const { title, standing, facts, texts, steps, chain, reasons, waivers } = model;
  const { before, after, links, activity, earlier } = model;

  function follow(event: MouseEvent) {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link?.hash || link.pathname !== window.location.pathname) return;
    // Another tab or window leaves this one as it is.
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    onLeave(link.hash);
  }

  return (
    <div className="grid gap-y-4 text-xs" onClick={follow}>
      <div>
        <p className="text-sm wrap-anywhere">
          <CodedText>{title}</CodedText>
        </p>
        {standing && (
          <p className="mt-1">
            <StateWord state={standing.state}>{standing.word}</StateWord>
          </p>
        )}
      </div>
      <FactList facts={facts} />
      {texts.map(({ label, text }) => (
        <Part key={label} title={label}>
          <LongText>{text}</LongText>
        </Part>
      ))}
      {steps.length > 0 && (
        <Part title="Steps">
          <StepList steps={steps} />
        </Part>
      )}
      {chain && (
        <Part title="Claim and evidence">
          <EvidenceChain claim={chain.claim} checks={chain.checks} />
          {reasons.length > 0 && (
            <div className="mt-2 text-ink-2">
              <ReasonList reasons={reasons} />
            </div>
          )}
        </Part>
      )}
      {model.checks && (
        <Part title="Checks">
          <RowChecks
            row={model.name}
            checks={model.checks}
            mayEdit={model.mayEditChecks}
            onAsk={onCheck}
          />
        </Part>
      )}
      {model.checks && props.runs != null && <Part title="Runs">{props.runs}</Part>}
      {waivers.length > 0 && (
        <Part title="Waivers">
          <ul>
            {waivers.map(({ id, state, text, reason, mayAnswer }) => (
              <li key={id}>
                <StateWord state={state}>
                  <span className="wrap-anywhere whitespace-normal">{text}</span>
                </StateWord>
                <span className="block text-ink-2 wrap-anywhere">{reason}</span>
                {mayAnswer && (
                  <Button className="my-1" onClick={onAnswer}>
                    Answer…
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {before.length > 0 && (
        <Part title="Waits for">
          <Places label="Waits for" places={before} />
        </Part>
      )}
      {after.length > 0 && (
        <Part title="Holds up">
          <Places label="Holds up" places={after} />
        </Part>
      )}
      <Part title="Comments">
        <Comments model={model} onWritten={onWritten} />
      </Part>
      <Part title="Activity">
        <Activity lines={activity} earlier={earlier} />
      </Part>
      {links.length > 0 && (
        <Part title="Links">
          <ul>
            {links.map(({ text, href }) => (
              <li key={href} className="max-md:min-h-11 pointer-coarse:min-h-11">
                <a
                  href={href}
                  className="underline decoration-line-strong underline-offset-2 wrap-anywhere hover:text-accent"
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Activity({ lines, earlier }: { lines: readonly ActivityLine[]; earlier: number }) {
  if (lines.length === 0) return <p className="text-ink-2">Nothing has changed here yet.</p>;
  return (
    <>
      <GrowingList rows={lines} first={6} keyOf={({ id }) => id}>
        {({ text, when, changes }) => (
          <li className="border-t py-1.5 first:border-t-0">
            <p className="wrap-anywhere">
              {text} <span className="text-2xs text-ink-3">{when}</span>
            </p>
            {changes.map((change, index) => (
              <p key={`${String(index)} ${change}`} className="text-2xs text-ink-2 wrap-anywhere">
                {change}
              </p>
            ))}
          </li>
        )}
      </GrowingList>
      {earlier > 0 && <p className="pt-1 text-2xs text-ink-3">and {earlier} earlier</p>}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t pt-3">
      <p className="mb-1 text-2xs text-ink-3">{title}</p>
      {children}
    </section>
  );
}

const nothing = () => undefined;
