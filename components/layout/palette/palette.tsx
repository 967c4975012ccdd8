import { Autocomplete } from "@base-ui/react/autocomplete";
import { usePathname } from "next/navigation";
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { KeepsTyped } from "@/components/ui/keeps-typed";
import { Kbd } from "@/components/ui/kbd";
import { HIT_KINDS, type HitKind, type SearchHit } from "@/lib/features/search/types";
import { type Command, type Group, narrow, projectOf } from "./commands";
import { hrefOfHit, wordOwned } from "./hits";
import { takeEarly } from "@/components/ui/early-keys";
import { writeTyped } from "@/components/ui/hand-typed";
import { CodedText } from "@/components/panels/words/coded-text";
import type { Begun } from "./begun";
import { type Opening, useCommands, useOpening } from "./use-commands";
import { useHits } from "./use-hits";

// At the command that asks for one of them.
const BegunDialogs = lazy(async () => ({ default: (await import("./begun")).BegunDialogs }));

interface PaletteProps {
  open: boolean;
  onClose: () => void;
}

const NAMES: Record<HitKind, string> = {
  project: "Projects",
  person: "People",
  task: "Tasks",
  item: "Checklist items",
  blocker: "Blockers",
  risk: "Risks",
  metric: "Metrics",
  criterion: "Go / no-go criteria",
};

/** Finds what there is by key or words, and does what can be done from here. */
export function Palette({ open, onClose }: PaletteProps) {
  // Undefined until something is begun; from then on its dialogs stay, to give the focus back.
  const [begun, setBegun] = useState<Begun | null>();
  // The dialog is open by then, and its field has the focus.
  useEffect(() => {
    if (open && document.activeElement) writeTyped(document.activeElement, takeEarly());
  }, [open]);
  return (
    <>
      <Dialog open={open} onClose={onClose} title="Find or do" place="top">
        <Content onClose={onClose} onBegin={setBegun} />
      </Dialog>
      {begun !== undefined && (
        <Suspense fallback={<KeepsTyped />}>
          <BegunDialogs begun={begun} onClose={() => setBegun(null)} />
        </Suspense>
      )}
    </>
  );
}

interface ContentProps extends Pick<PaletteProps, "onClose"> {
  onBegin: (begun: Begun) => void;
}

function Content({ onClose, onBegin }: ContentProps) {
  const [asked, setAsked] = useState("");
  /** What stood there as Enter was pressed, while that waits for what is found. */
  const entered = useRef<string | null>(null);
  /** One is marked by hand: Enter means that one. */
  const isMarked = useRef(false);
  const q = asked.trim();
  const slug = projectOf(usePathname());
  const hits = useHits(q, slug);
  const { groups: all, isRead } = useCommands(slug, onBegin);
  const open = useOpening();
  const own = narrow(all, asked);
  const groups = [
    ...own,
    ...HIT_KINDS.flatMap((kind): Group[] => {
      const found = hits.items.filter((hit) => hit.kind === kind);
      const commands = found.map((hit) => commandOf(hit, { slug, open }));
      return commands.length === 0 ? [] : [{ name: NAMES[kind], commands }];
    }),
  ];
  const isEmpty = groups.length === 0;

  function choose({ run }: Command) {
    onClose();
    // What it presses may open a dialog of its own, once this one has given the focus back.
    requestAnimationFrame(run);
  }

  // Whoever knows what they want does not wait to see it: Enter means the first of what is found for these words.
  const isFound = isRead && (own.length > 0 || hits.q === q);
  function enter(text: string) {
    entered.current = text === q && isFound ? null : text;
    const first = groups[0]?.commands[0];
    if (entered.current === null && first) choose(first);
  }
  const enterAgain = useEffectEvent(() => {
    if (entered.current !== null) enter(entered.current);
  });
  useEffect(() => enterAgain(), [q, isFound]);

  return (
    <Autocomplete.Root
      open
      inline
      items={groups.map(({ name, commands }) => ({ value: name, items: commands }))}
      filter={null}
      value={asked}
      onValueChange={(value, { reason }) => {
        if (reason === "item-press") return;
        isMarked.current = false;
        entered.current = null;
        setAsked(value);
      }}
      onItemHighlighted={(_, { reason }) => {
        isMarked.current = reason !== "none";
      }}
      itemToStringValue={({ label }: Command) => label}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        aria-label="Key, words or a command"
        placeholder="Key, words or a command"
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing || isMarked.current) return;
          event.preventBaseUIHandler();
          event.preventDefault();
          enter(event.currentTarget.value.trim());
        }}
        className="mb-3 block h-10 w-full rounded-sm border border-line-strong bg-surface px-2.5 text-sm placeholder:text-ink-3 max-md:h-11 max-md:text-base pointer-coarse:h-11 pointer-coarse:text-base"
      />
      <Autocomplete.List className="-mx-6 max-h-[min(24rem,60dvh)] overflow-y-auto border-t data-empty:hidden">
        {(group: { value: string; items: readonly Command[] }) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="px-6 pt-3 pb-1 text-2xs text-ink-3">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.id}
                  value={command}
                  onClick={() => choose(command)}
                  className="flex min-h-9 cursor-default items-center gap-4 px-6 text-xs data-highlighted:bg-accent-wash max-md:min-h-11 pointer-coarse:min-h-11"
                >
                  <span className="line-clamp-2 min-w-0 flex-1 py-1">
                    <CodedText>{command.label}</CodedText>
                  </span>
                  {command.note !== undefined && (
                    <span className="shrink-0 text-2xs text-ink-2">{command.note}</span>
                  )}
                  {command.keys?.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <Autocomplete.Empty>
        {isEmpty && hits.q === q && hits.problem === null && (
          <p className="py-4 text-xs text-ink-2">Nothing has “{q}” in its key or its words.</p>
        )}
      </Autocomplete.Empty>
      {hits.problem !== null && (
        <p role="alert" className="py-4 text-xs text-stop">
          Not searched. {hits.problem}
        </p>
      )}
    </Autocomplete.Root>
  );
}

function commandOf(
  hit: SearchHit,
  { slug, open }: { slug: string | null; open: Opening },
): Command {
  const { kind, key, title } = hit;
  const isNamed = kind === "task" || kind === "blocker" || kind === "risk";
  const project = kind === "project" || hit.slug === slug ? [] : [hit.project];
  return {
    id: `${hit.slug}-${kind}-${key}`,
    label: isNamed ? `${key} ${title}` : title,
    note: [...wordOwned(hit), ...project].join(" · ") || undefined,
    run: () => open(hrefOfHit(hit) ?? "/"),
  };
}
