import { Autocomplete } from "@base-ui/react/autocomplete";
import { useTheme } from "next-themes";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { pageHref } from "@/components/panels/words/href-of";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { pressKey } from "@/components/ui/press-key";
import { commandsOfRow } from "@/components/ui/row-commands";
import { rowOf } from "@/components/ui/row-elements";
import { switchSingleKeys, useSingleKeys } from "@/components/ui/single-keys";
import { setSearch } from "@/components/ui/use-search";
import { changesMade } from "@/lib/client/changes";
import { keepingAsOf } from "@/lib/client/keep-as-of";
import { HIT_KINDS, type HitKind, type SearchHit } from "@/lib/features/search/types";
import { placesFrom } from "../places";
import { type Command, type Group, narrow, projectOf } from "./commands";
import { hrefOfHit, wordOwned } from "./hits";
import { useHits } from "./use-hits";

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
  return (
    <Dialog open={open} onClose={onClose} title="Find or do" place="top">
      <Content onClose={onClose} />
    </Dialog>
  );
}

function Content({ onClose }: Pick<PaletteProps, "onClose">) {
  const [asked, setAsked] = useState("");
  /** What stood there as Enter was pressed, while that waits for what is found. */
  const [entered, setEntered] = useState<string | null>(null);
  /** One is marked by hand: Enter means that one. */
  const isMarked = useRef(false);
  const q = asked.trim();
  const slug = projectOf(usePathname());
  const hits = useHits(q, slug);
  const { groups: all, isRead } = useCommands(slug);
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
  const enter = useEffectEvent(() => {
    setEntered(null);
    const first = groups[0]?.commands[0];
    if (first) choose(first);
  });
  useEffect(() => {
    if (entered === q && isFound) enter();
  }, [entered, q, isFound]);

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
        setEntered(null);
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
          setEntered(event.currentTarget.value.trim());
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
                  <span className="line-clamp-2 min-w-0 flex-1 py-1">{command.label}</span>
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
          <p className="px-6 py-4 text-xs text-ink-2">Nothing has “{q}” in its key or its words.</p>
        )}
      </Autocomplete.Empty>
      {hits.problem !== null && (
        <p role="alert" className="px-6 py-4 text-xs text-stop">
          Not searched. {hits.problem}
        </p>
      )}
    </Autocomplete.Root>
  );
}

type Opening = (href: string) => void;

/** On the page where one is, the address alone aims at a row and narrows it; elsewhere the page is opened. */
function useOpening(): Opening {
  const router = useRouter();
  const path = usePathname();
  return (wanted) => {
    const href = keepingAsOf(wanted);
    const [page, row] = href.split("#");
    if (page === path && row !== undefined) window.location.hash = row;
    else if (href.startsWith(`${path}?`)) setSearch(href.slice(path.length), "push");
    else router.push(href);
  };
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

const SETTINGS = [
  { label: "API tokens", href: "/settings/tokens" },
  { label: "Webhooks", href: "/settings/webhooks" },
  { label: "Calendar address", href: "/settings/calendar" },
  { label: "API", href: "/settings/api" },
];

/** `isRead`: also what the page behind offers is among them. */
function useCommands(slug: string | null): { groups: Group[]; isRead: boolean } {
  const here = useHere();
  const open = useOpening();
  const path = usePathname();
  const { setTheme } = useTheme();
  const singleKeys = useSingleKeys();
  const places = placesFrom(path).map(
    ({ letter, label, path: place, href = "/" }): Command => ({
      id: `go-${letter}`,
      label,
      keys: singleKeys ? ["G", letter.toUpperCase()] : undefined,
      run: () => open((slug !== null && place !== null && pageHref(slug, place)) || href),
    }),
  );
  const settings = SETTINGS.map(
    ({ label, href }): Command => ({ id: `go-${href}`, label, run: () => open(href) }),
  );
  const groups = [
    { name: "Here", commands: here ?? [] },
    { name: "Go to", commands: [...places, ...settings] },
    {
      name: "Gantry",
      commands: [
        { id: "keys", label: "Show all keys", keys: ["?"], run: () => pressKey("?") },
        {
          id: "single-keys",
          label: singleKeys ? "Switch single keys off" : "Switch single keys on",
          run: () => switchSingleKeys(!singleKeys),
        },
        { id: "light", label: "Use the light theme", run: () => setTheme("light") },
        { id: "dark", label: "Use the dark theme", run: () => setTheme("dark") },
        { id: "system", label: "Use the theme of the system", run: () => setTheme("system") },
      ],
    },
  ];
  return { groups, isRead: here !== null };
}

/** What the page behind offers: what can be done to the row with the focus, the buttons that say they are commands, and the way back of what was done. */
function useHere(): Command[] | null {
  const found = useRef<Command[] | null>(null);
  const [here, setHere] = useState<Command[] | null>(null);
  useEffect(() => {
    found.current ??= [
      ...commandsOfRow(rowOf(document.activeElement)).map(
        ({ label, key, run }): Command => ({
          id: `row-${label}`,
          label,
          keys: key === undefined ? undefined : [key],
          run,
        }),
      ),
      ...[...document.querySelectorAll<HTMLElement>("main [data-command]")].map(
        (button, index): Command => ({
          id: `here-${String(index)}`,
          label: button.dataset.command || (button.firstChild?.textContent ?? ""),
          keys: button.getAttribute("aria-keyshortcuts")?.split(" "),
          run: () => button.click(),
        }),
      ),
      ...changesMade()
        .made.slice(-1)
        .map(
          ({ words }): Command => ({
            id: "undo",
            label: `Undo: ${words}`,
            keys: ["Ctrl+Z"],
            run: () => pressKey("z", { ctrlKey: true }),
          }),
        ),
    ];
    setHere(found.current);
  }, []);
  return here;
}
