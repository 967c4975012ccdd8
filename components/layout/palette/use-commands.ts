import { useTheme } from "next-themes";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { pageHref } from "@/components/panels/words/href-of";
import { pressKey } from "@/components/ui/press-key";
import { commandsOfRow } from "@/components/ui/row-commands";
import { rowOf } from "@/components/ui/row-elements";
import { withParam } from "@/components/ui/search-param";
import { switchSingleKeys, useSingleKeys } from "@/components/ui/single-keys";
import { setSearch } from "@/components/ui/use-search";
import { changesMade } from "@/lib/client/changes";
import { keepingAsOf } from "@/lib/client/keep-as-of";
import { placesFrom } from "../places";
import type { Begun } from "./begun";
import type { Command, Group } from "./commands";

const SETTINGS = [
  { label: "API tokens", href: "/settings/tokens" },
  { label: "Webhooks", href: "/settings/webhooks" },
  { label: "Calendar address", href: "/settings/calendar" },
  { label: "API", href: "/settings/api" },
];

/** What can be done from a page by words. `isRead`: also what the page behind offers is among them. */
export function useCommands(
  slug: string | null,
  onBegin: (begun: Begun) => void,
): { groups: Group[]; isRead: boolean } {
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
  const blocker = (of: string): Command => ({
    id: "new-blocker",
    label: "New blocker…",
    also: "raise",
    run: () => onBegin({ what: "blocker", slug: of }),
  });
  const project: Command = {
    id: "new-project",
    label: "New project…",
    run: () => onBegin({ what: "project" }),
  };
  const layouts = (of: string) =>
    ["board", "list"].map((view): Command => {
      const plan = `/projects/${of}/plan`;
      const search = () => (plan === path ? window.location.search : "");
      const layout = view === "list" ? null : view;
      return {
        id: `plan-${view}`,
        label: `Plan as a ${view}`,
        run: () => open(`${plan}${withParam(search(), "view", layout) || "?"}`),
      };
    });
  const groups = [
    { name: "Here", commands: here ?? [] },
    { name: "Go to", commands: [...places, ...(slug === null ? [] : layouts(slug)), ...settings] },
    { name: "Begin", commands: [...(slug === null ? [] : [blocker(slug)]), project] },
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
        { id: "leave", label: "Sign out", run: () => onBegin({ what: "leaving" }) },
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
        ({ label, also, key, run }): Command => ({
          id: `row-${label}`,
          label,
          also,
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
        .filter(({ stays }) => !stays)
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

export type Opening = (href: string) => void;

/** On the page where one is, the address alone aims at a row and narrows it; elsewhere the page is opened. */
export function useOpening(): Opening {
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
