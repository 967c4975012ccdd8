import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { expect } from "../fixtures/test";

/** The blockers of a project as a person meets them, named by their keys. */
export class BlockersPage {
  constructor(
    readonly page: Page,
    readonly slug: string,
  ) {}

  async open(search = ""): Promise<void> {
    await this.page.goto(`/projects/${this.slug}/blockers${search}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  /** Opens one by its address, and waits until what stands behind it is there. */
  async openAt(key: string): Promise<Locator> {
    // The same address with another hash would not be read again.
    await this.page.goto("about:blank");
    await this.open(`#blocker-${key}`);
    await expect(this.title(key)).toBeFocused();
    await expect(this.inside(key).getByRole("region", { name: "Holds up" })).toBeVisible();
    return this.inside(key);
  }

  line(key: string): Locator {
    return this.page.locator(`[id="blocker-${key}"]`);
  }

  title(key: string): Locator {
    return this.line(key).locator("[data-stop]");
  }

  inside(key: string): Locator {
    return this.page.locator(`[id="inside-blocker-${key}"]`);
  }

  notice(): Locator {
    return this.page.locator("[data-notice]");
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  async expectStands(key: string, words: string | RegExp): Promise<void> {
    await expect(this.line(key).getByText(words, { exact: true })).toBeVisible();
    await expect(this.line(key)).not.toHaveAttribute("aria-busy");
  }
}

export interface BlockerRow {
  id: string;
  key: string;
  title: string;
  owner: string | null;
  severity: string;
  standing: string;
  state: string;
  actualState: string;
  raisedOn: string;
  waiver: { reason: string } | null;
  holdsUp: { directly: { kind: string; key: string }[]; verdict: boolean };
}

interface Reason {
  kind: string;
  ref: { kind: string; key: string };
  standing?: string;
}

/** The same as scripts read it: what the page says must be what the database holds. */
export class BlockersApi {
  constructor(
    private readonly request: APIRequestContext,
    private readonly slug: string,
  ) {}

  async blocker(key: string): Promise<BlockerRow> {
    const rows = await this.list<BlockerRow>("blockers");
    const row = rows.find((one) => one.key === key);
    if (!row) throw new Error(`${this.slug} has no blocker ${key}.`);
    return row;
  }

  /** Who did what, the newest first. */
  async events(key: string): Promise<[action: string, actor: string][]> {
    const { id } = await this.blocker(key);
    const events = await this.list<{ action: string; actorName: string }>(`events?subject=${id}`);
    return events.map(({ action, actorName }) => [action, actorName]);
  }

  /** Why the verdict is not GO because of this one; nothing where it is not in the way. */
  async against(key: string): Promise<Reason | undefined> {
    const { reasons } = await this.read<{ reasons: Reason[] }>("verdict");
    return reasons.find(({ ref }) => ref.kind === "blocker" && ref.key === key);
  }

  async list<Row>(list: string): Promise<Row[]> {
    return (await this.read<{ items: Row[] }>(list)).items;
  }

  private async read<Answer>(path: string): Promise<Answer> {
    const response = await this.request.get(`/api/v1/projects/${this.slug}/${path}`);
    expect(response.status(), path).toBe(200);
    return (await response.json()) as Answer;
  }
}
