"use client";

import { useId, useRef, useState } from "react";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useGrowing } from "@/components/ui/growing-list";
import { LiveRegion } from "@/components/ui/live-region";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { formatShare } from "@/lib/format/counts";
import { arrange, type Choice, EVERYTHING } from "./choice";
import type { BlockerRegisterModel } from "./contract";
import { Dialogs, type Question } from "./dialogs";
import { allRegisterKeys, HELP_KEY, registerKeys } from "./keys";
import { RegisterTable } from "./register-table";
import { Toolbar } from "./toolbar";
import { useClaims } from "./use-claims";
import { useLead } from "./use-lead";
import { type RegisterTools, useRegisterKeys } from "./use-register-keys";

interface BlockerRegisterViewProps {
  model: BlockerRegisterModel;
  choice?: Choice;
  hrefOf?: (choice: Choice) => string;
  onChoose?: (choice: Choice) => void;
  readAgain?: () => Promise<void>;
}

export function BlockerRegisterView(props: BlockerRegisterViewProps) {
  const { model, choice = EVERYTHING, hrefOf = nowhere, onChoose = nothing } = props;
  const { readAgain = nothingYet } = props;
  const { slug, rows, may } = model;
  const root = useRef<HTMLDivElement>(null);
  const form = useId();
  const [question, setQuestion] = useState<Question | null>(null);
  const [helps, setHelps] = useState(false);
  const claims = useClaims(slug, readAgain);
  const tools = toolsOf(model, claims, setQuestion);

  const showAll = () => onChoose({ ...EVERYTHING, sort: choice.sort });
  const arranged = arrange(rows, choice);
  const { open, toggle, lead, least } = useLead(rows, arranged, showAll);
  const { shown, more } = useGrowing(arranged, { least });
  useRegisterKeys(root, { rows, tools, claims, help: () => setHelps(true) });
  useKeptFocus(root, nothing);

  const raise = may.edit && (
    <Button look="primary" data-command="" hotkey="C" onClick={tools.raise}>
      Raise blocker
    </Button>
  );
  return (
    <div ref={root} data-keys="blockers">
      <BottomLine lead={model.lead} sentence={model.sentence} facts={model.facts ?? undefined} />
      <section aria-label="Blockers" className="border-t border-ink pt-2 pb-8">
        {rows.length === 0 ? (
          <EmptyState action={raise}>
            {model.isTallied
              ? "No blockers on record. The tracker counts issues and names none: raise what is in the way."
              : "No blockers. Nobody has said what is in the way."}
          </EmptyState>
        ) : (
          <>
            <Toolbar {...{ form, rows, choice, hrefOf, onChoose, raise }} />
            <LiveRegion message={`${formatShare(arranged.length, rows.length)} blockers`} />
            {arranged.length === 0 ? (
              <EmptyState action={<Button onClick={showAll}>Show all</Button>}>
                No blocker is like that.
              </EmptyState>
            ) : (
              <RegisterTable
                {...{ slug, form, choice, onChoose, tools, claims, open, toggle }}
                rows={shown}
              />
            )}
            {more}
          </>
        )}
      </section>
      <KeyHints hints={registerKeys(may)} help={HELP_KEY} />
      <LiveRegion message={claims.said} />
      <Dialogs
        slug={slug}
        question={question}
        onClose={() => setQuestion(null)}
        onDone={async (said, key) => {
          claims.announce(said);
          await readAgain();
          if (key !== undefined) lead(key);
        }}
        onStale={() => void readAgain()}
      />
      <KeysDialog open={helps} onClose={() => setHelps(false)} hints={allRegisterKeys(may)} />
    </div>
  );
}

/** What a key and a button do alike. */
function toolsOf(
  { may }: BlockerRegisterModel,
  claims: ReturnType<typeof useClaims>,
  ask: (question: Question) => void,
): RegisterTools {
  return {
    may,
    claim: (row) => claims.act(row, "claim"),
    withdraw: (row) => {
      if (row.claim && !row.claim.mine) ask({ about: "withdraw", row });
      else claims.act(row, "withdraw");
    },
    reopen: (row) => {
      if (row.reopens) ask({ about: "reopen", row });
      else claims.tell(row.id, `${row.key} is open, and nobody says otherwise.`);
    },
    record: (row) => ask({ about: "evidence", row }),
    edit: (row) => ask({ about: "edit", row }),
    waive: (row) => ask({ about: "waiver", row }),
    raise: () => ask({ about: "raise" }),
  };
}

const nothing = () => undefined;
const nothingYet = () => Promise.resolve();
const nowhere = () => "?";
