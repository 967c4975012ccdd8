import type { ReactNode } from "react";
import { EvidenceChain } from "@/components/charts/evidence-chain";
import { StateGlyph } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { GrowingList } from "@/components/ui/growing-list";
import type { FactLine } from "../words/fact-words";
import type { BlockerModel } from "./contract";
import { Held } from "./held";
import { Places } from "../words/place-list";
import { FactList, LongText, ReasonList, StepList } from "../words/row-parts";

/** From what is said, over how it is checked, to what was found; then what it is, and what waits for it. */
export function BlockerDetails({ model }: { model: BlockerModel }) {
  const { texts, actions, facts, resolvedBy, waitsFor, held, chain, reasons, asked, trail } = model;
  return (
    <div className="grid gap-y-4 text-2xs/4.5 text-ink-2">
      <EvidenceChain claim={chain.claim} checks={chain.checks} />
      {asked !== null && (
        <p className="text-ink">
          <StateWord state="to do">
            <span className="wrap-anywhere whitespace-normal">{asked}</span>
          </StateWord>
        </p>
      )}
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-y-3">
          {reasons.length > 0 && (
            <Part title="Why it stands so">
              <ReasonList reasons={reasons} />
            </Part>
          )}
          {texts.map(({ label, text }) => (
            <Part key={label} title={label}>
              <LongText>{text}</LongText>
            </Part>
          ))}
          {actions.length > 0 && (
            <Part title="Required actions">
              <StepList steps={actions} />
            </Part>
          )}
        </div>
        <div className="grid content-start gap-y-3">
          <FactList facts={facts} />
          <Part title="Resolved by">
            {resolvedBy.length > 0 ? (
              <Places label="Resolved by" places={resolvedBy} />
            ) : (
              <p>No task and no phase is to resolve it.</p>
            )}
          </Part>
          {waitsFor.length > 0 && (
            <Part title="Waits for">
              <Places label="Waits for" places={waitsFor} />
            </Part>
          )}
          <Part title="Holds up">
            <Held held={held} />
          </Part>
        </div>
      </div>
      {trail.length > 0 && (
        <Part title="Said and found">
          <GrowingList rows={trail} first={8} step={50} keyOf={({ id }) => id}>
            {(line) => <Fact line={line} />}
          </GrowingList>
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="max-w-[80ch]">
      <p className="text-ink-3">{title}</p>
      <div className="text-ink">{children}</div>
    </section>
  );
}

/** What was taken back stays: what was said was said. */
function Fact({ line: { state, title, when, note } }: { line: FactLine }) {
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 border-t py-1.5 first:border-t-0">
      <StateGlyph state={state} size={12} label={null} />
      <p className="min-w-0 wrap-anywhere">
        {title} <span className="text-ink-3">{when}</span>
        {note !== null && <span className="block text-ink-2">{note}</span>}
      </p>
    </li>
  );
}
