import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { expect } from "../fixtures/test";

/** The plan of a project as a person meets it. Rows are named by the key of their task or item. */
export class PlanPage {
  constructor(
    readonly page: Page,
    readonly slug = "vimana",
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/projects/${this.slug}/plan`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    await this.untilAlive();
  }

  row(key: string): Locator {
    return this.page.locator(`[data-row][data-key="${key}"]`);
  }

  title(key: string): Locator {
    return this.row(key).locator("[data-stop]");
  }

  /** The button that ticks; absent for whoever only reads. */
  glyph(key: string): Locator {
    return this.row(key).getByRole("button", {
      name: /^(Claim|Withdraw the claim on|Open) .*, [a-z ]+$/,
    });
  }

  /** What the row says of a change that was not made. */
  notice(key: string): Locator {
    return this.row(key).locator("[data-notice]");
  }

  /** Gives the reason that is asked for. */
  async giveReason(dialogName: string, reason: string): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: dialogName });
    await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
    await this.page.keyboard.press("Control+Enter");
    await expect(dialog).toHaveCount(0);
  }

  async expectState(key: string, state: string): Promise<void> {
    await expect(this.title(key)).toHaveAccessibleName(new RegExp(`, ${state}$`));
  }

  /** A row shows a change before it is written; this is after. */
  async untilSaved(key: string): Promise<void> {
    await expect(this.glyph(key)).not.toHaveAttribute("aria-busy");
  }

  /** Presses J, or K, until the row has the focus, as a hand would. */
  async walkTo(key: string, letter: "j" | "k" = "j"): Promise<void> {
    const stops = await this.page.locator("[data-stop]").count();
    for (let presses = 0; presses <= 2 * stops; presses += 1) {
      if (await this.isAt(key)) {
        // A row far from the screen is drawn once the focus is there.
        await expect(this.title(key)).toBeFocused();
        return;
      }
      await this.page.keyboard.press(letter);
    }
    throw new Error(`${letter.toUpperCase()} never came to ${key}.`);
  }

  async hasFocus(key: string): Promise<boolean> {
    return this.title(key).evaluate((title) => title === document.activeElement);
  }

  private isAt(key: string): Promise<boolean> {
    return this.page.evaluate(
      (wanted) =>
        document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.key === wanted,
      key,
    );
  }

  /** A phase with its gate, as it is drawn. */
  phase(phaseKey: string): Locator {
    return this.page.getByRole("region", { name: new RegExp(`^Phase ${phaseKey},`) });
  }

  /** Drawn by the server, it answers to keys only once the browser has taken over. */
  private async untilAlive(): Promise<void> {
    const first = this.page.locator("[data-stop]").first();
    await expect(async () => {
      await this.page.keyboard.press("j");
      expect(await first.page().evaluate(() => document.activeElement !== document.body)).toBe(
        true,
      );
    }).toPass();
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
  }
}

/** A write on its way. */
export function isAction(request: { method: () => string; url: () => string }) {
  return request.method() === "POST" && request.url().includes("/api/actions/");
}

export interface Item {
  id: string;
  key: string;
  version: number;
  state: string;
}

export interface Claim {
  id: string;
  subject: { kind: string; key: string };
  by: { name: string };
  override: { reason: string; open: { kind: string; key: string }[] } | null;
  withdrawal: { by: { name: string } } | null;
}

export interface AuditEvent {
  actorName: string;
  action: string;
  before: { claim?: { by: string } | null; version?: number } | null;
  after: { claim?: { by: string } | null; version?: number } | null;
}

/** The same plan as scripts read it: what the page says must be what the database holds. */
export class PlanApi {
  constructor(
    private readonly request: APIRequestContext,
    private readonly slug = "vimana",
  ) {}

  async item(key: string): Promise<Item> {
    const items = await this.list<Item>("checklist-items?limit=500");
    const item = items.find((one) => one.key === key);
    if (!item) throw new Error(`${this.slug} has no item ${key}.`);
    return item;
  }

  async task(key: string): Promise<Item> {
    const tasks = await this.list<Item>("tasks?limit=500");
    const task = tasks.find((one) => one.key === key);
    if (!task) throw new Error(`${this.slug} has no task ${key}.`);
    return task;
  }

  async claims(key: string, kind: "item" | "task" = "item"): Promise<Claim[]> {
    const claims = await this.list<Claim>("claims?limit=500");
    return claims.filter(({ subject }) => subject.kind === kind && subject.key === key);
  }

  events(item: Item): Promise<AuditEvent[]> {
    return this.list(`events?subject=${item.id}`);
  }

  async gate(phaseKey: string): Promise<{ result: string }> {
    const gates = await this.list<{ phaseKey: string; result: string }>("gates");
    const gate = gates.find((one) => one.phaseKey === phaseKey);
    if (!gate) throw new Error(`${this.slug} has no gate ${phaseKey}.`);
    return gate;
  }

  private async list<Row>(list: string): Promise<Row[]> {
    const response = await this.request.get(`/api/v1/projects/${this.slug}/${list}`);
    expect(response.status(), list).toBe(200);
    return ((await response.json()) as { items: Row[] }).items;
  }
}
