/** So long it is marked that somebody else has changed a row. */
const MARKED_MS = 4000;

/** What each row on the page says. */
export function sayingOfRows(): Map<string, string> {
  return new Map(rowsOnPage().map((row) => [idOf(row), sayingOf(row)]));
}

/** Marks the rows that say something else than before, and answers their names. New ones count too. */
export function markChanged(before: ReadonlyMap<string, string>): string[] {
  const changed = rowsOnPage().filter((row) => before.get(idOf(row)) !== sayingOf(row));
  // Another page, or all of it drawn anew: nothing in it stands out.
  if (changed.length > MOST_MARKED) return [];
  for (const row of changed) {
    row.dataset.changed = "";
    setTimeout(() => delete row.dataset.changed, MARKED_MS);
  }
  return changed.map(nameOf).filter((name) => name !== "");
}

const MOST_MARKED = 20;
const LONGEST_NAME = 60;

function rowsOnPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main [data-row]")];
}

function idOf(row: HTMLElement): string {
  return row.dataset.row ?? "";
}

/** Who has it under their hands is no change of it. */
function sayingOf(row: HTMLElement): string {
  const people = row.querySelector("[data-editors]")?.textContent ?? "";
  return row.textContent.replace(people, "");
}

function nameOf(row: HTMLElement): string {
  const named = row.querySelector("[data-stop]") ?? row.querySelector("th, button, a");
  const name = (named?.textContent ?? "").replace(/\s+/g, " ").trim();
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
