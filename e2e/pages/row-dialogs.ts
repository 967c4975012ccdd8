import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures/test";

interface Seen {
  outcome: "passed" | "failed";
  note?: string;
}

/** What is recorded and asked of one row of a plan, through its dialogs. Rows as `item-exit-0-1`. */
export class RowDialogs {
  constructor(
    readonly page: Page,
    readonly slug = "vimana",
  ) {}

  /** The plan as it now is, with this row open. */
  async open(name: string): Promise<Locator> {
    const [, phase] = /^(?:item-exit|task)-(\d+)/.exec(name) ?? [];
    const parts = [...(phase === undefined ? [] : [`phase-${phase}`, `gate-${phase}`]), name];
    const query = parts.map((part) => `open=${encodeURIComponent(part)}`).join("&");
    await this.page.goto(`/projects/${this.slug}/plan?${query}`);
    const row = this.page.locator(`[data-part="${name}"]`);
    await row.scrollIntoViewIfNeeded();
    await expect(row.locator("[data-stop]")).toHaveAttribute("aria-expanded", "true");
    return row;
  }

  async claim(name: string): Promise<void> {
    const row = await this.open(name);
    await row.getByRole("button", { name: "Claim done", exact: true }).click();
    const withdraw = row.getByRole("button", { name: "Withdraw claim" });
    await expect(withdraw).toBeVisible();
    await expect(withdraw).not.toHaveAttribute("aria-busy");
  }

  async record(name: string, seen: Seen): Promise<void> {
    const row = await this.open(name);
    await row.getByRole("button", { name: "Record evidence…" }).click();
    await this.fillIn(seen);
    await expect(this.dialog).toHaveCount(0);
  }

  async fillIn({ outcome, note }: Seen): Promise<void> {
    await this.dialog.getByRole("radio", { name: outcome }).check();
    if (note !== undefined) {
      await this.dialog.getByRole("textbox", { name: /What failed|Note or excerpt/ }).fill(note);
    }
    await this.dialog.getByRole("button", { name: "Record evidence" }).click();
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }
}
