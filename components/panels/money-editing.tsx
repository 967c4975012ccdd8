"use client";

import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef, useState, useSyncExternalStore } from "react";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { type ChangesMade, changesMade, noteChange, onChangesMade } from "@/lib/client/changes";
import type { EconomicsModel } from "./economics/contract";
import { MoneyLineDialog } from "./money-line/dialog";
import { MoneyTermsDialog } from "./money-terms/dialog";
import { OptionDialog } from "./option-form/dialog";
import { panelKey } from "./query";
import type { ReturnsModel } from "./returns/contract";
import { isHidden } from "./words/hidden-money";
import {
  askCopy,
  keyOf,
  type MoneyAsked,
  type MoneySection,
  NEW_IN,
  stopOf,
} from "./words/money-asks";
import { MoneyEditProvider } from "./words/money-edit";
import { ALL_MONEY_KEYS, HELP_KEY, MONEY_KEYS, useMoneyKeys } from "./words/money-keys";
import type { MoneyDone, MoneyWriting } from "./words/money-writing";
import { figuresOfCase, wordMoves } from "./words/word-moves";

interface Asked {
  asked: MoneyAsked;
  section: MoneySection;
  /** Where the focus goes when its row is gone and there is no other. */
  fallback: string | null;
  /** What had the focus, and has it again when the form is gone. */
  opener: Element | null;
}

interface News {
  section: MoneySection;
  words: string;
  /** Whoever has done something else since has heard it. */
  of: ChangesMade;
}

/** Lets the panels in it be written on: their rows open forms, and what a write did is told there. */
export function MoneyEditing({ slug, children }: { slug: string; children: ReactNode }) {
  const client = useQueryClient();
  const root = useRef<HTMLDivElement>(null);
  const changes = useSyncExternalStore(onChangesMade, changesMade, () => null);
  const [open, setOpen] = useState<Asked | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [goal, setGoal] = useState<string | null>(null);
  const [helps, setHelps] = useState(false);
  const figures = () => {
    const { strip = [] } = client.getQueryData<EconomicsModel>(panelKey("economics", slug)) ?? {};
    const returns = client.getQueryData<ReturnsModel>(panelKey("returns", slug));
    return figuresOfCase(strip, returns === undefined || isHidden(returns) ? [] : returns.figures);
  };
  const before = useRef(figures());
  // Rows come and go as their panels are read: once more when all of them are.
  useIsFetching({ queryKey: ["panel", slug] });
  useKeptFocus(root, nothing);

  useMoneyKeys(root, {
    ask: (asked, section) => ask(asked, section),
    move: (asked, section, way) => void move(asked, section, way),
    help: () => setHelps(true),
  });

  function ask(asked: MoneyAsked, section: MoneySection) {
    setNews(null);
    setGoal(null);
    const opener = document.activeElement;
    setOpen({ asked, section, fallback: fallbackOf(opener, section), opener });
  }

  async function move(asked: MoneyAsked, section: MoneySection, way: "up" | "down") {
    const key = keyOf(asked);
    if (key === null || asked.about === "terms") return;
    const { moveListed } = await import("./move-listed");
    const whyNot = await moveListed(slug, { kind: asked.about, key }, way);
    const of = changesMade();
    await client.invalidateQueries({ queryKey: ["panel", slug] });
    setNews({ section, words: whyNot ?? `Moved ${key} ${way}.`, of });
    setGoal(stopOf(section, asked));
  }

  async function tell({ key, change, words }: MoneyDone, told: Asked) {
    const { asked, section, fallback, opener } = told;
    // Another may have been opened while this was being written.
    setOpen((now) => (now === told ? null : now));
    noteChange({ slug, change, words });
    const of = changesMade();
    await client.invalidateQueries({ queryKey: ["panel", slug] });
    setNews({ section, words: `${words}. ${wordMoves(before.current, figures())}`, of });
    if (asked.about === "terms" || hasGoneOn(opener)) return;
    setGoal(key === null ? fallback : stopOf(section, { ...asked, of: `${asked.about}-${key}` }));
  }

  const writing: MoneyWriting = {
    onSend: () => {
      before.current = figures();
    },
    onDone: (done) => {
      if (open !== null) void tell(done, open);
    },
    onOutdated: () => void client.invalidateQueries({ queryKey: ["panel", slug] }),
    onClose: () => setOpen(null),
    onMove: (way) => {
      if (open === null) return;
      setOpen(null);
      void move(open.asked, open.section, way);
    },
    onCopy: () => setOpen((now) => now && { ...now, asked: askCopy(now.asked) }),
  };
  const asked = open?.asked;
  return (
    <MoneyEditProvider
      value={{
        ask,
        news: news?.of === changes ? news : null,
        goal,
        reached: () => setGoal(null),
      }}
    >
      <div ref={root} data-keys="money">
        {children}
        <KeyHints hints={MONEY_KEYS} help={HELP_KEY} />
      </div>
      <MoneyLineDialog
        slug={slug}
        of={asked?.about === "line" ? asked.of : null}
        first={asked?.about === "line" ? asked.first : "name"}
        {...writing}
      />
      <OptionDialog slug={slug} of={asked?.about === "option" ? asked.of : null} {...writing} />
      <MoneyTermsDialog slug={slug} open={asked?.about === "terms"} {...writing} />
      <KeysDialog open={helps} onClose={() => setHelps(false)} hints={ALL_MONEY_KEYS} />
    </MoneyEditProvider>
  );
}

/** Whoever has gone elsewhere while the figures were read is not called back. */
function hasGoneOn(from: Element | null): boolean {
  const here = document.activeElement;
  return here !== null && here !== document.body && here !== from;
}

/** The verb of the section, where the row with the focus is the only one. */
function fallbackOf(element: Element | null, section: MoneySection): string | null {
  const row = element?.closest("[data-row]");
  const beside = [row?.nextElementSibling, row?.previousElementSibling];
  const isAlone = beside.every((one) => one?.matches("[data-row]") !== true);
  const { section: where, asks } = NEW_IN[section];
  return isAlone ? stopOf(where, asks) : null;
}

const nothing = () => undefined;
