import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures/test";

/** The money of a project as a person meets it: what decides, its tables, and what may be tried. */
export class EconomicsPage {
  constructor(
    readonly page: Page,
    readonly slug: string,
  ) {}

  async open(rest = ""): Promise<void> {
    await this.page.goto(`/projects/${this.slug}/economics${rest}`);
  }

  get sentence(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** A figure of the strip, with its note. */
  figure(label: string): Locator {
    return this.page
      .locator(".figure-strip > *")
      .filter({ has: this.page.getByRole("button", { name: label, exact: true }) });
  }

  section(title: string): Locator {
    return this.page.getByRole("region", { name: title, exact: true });
  }

  row(section: string, name: string | RegExp): Locator {
    const title = typeof name === "string" ? new RegExp(`^${name}`) : name;
    return this.section(section).getByRole("row", { name: title });
  }

  slider(label: string, group: string): Locator {
    return this.section("What if").getByRole("slider", {
      name: new RegExp(`^${label}, .*${group}.*, slider$`),
    });
  }

  field(group: string, label: string): Locator {
    return this.section("What if")
      .getByRole("group", { name: new RegExp(group) })
      .getByRole("textbox", { name: new RegExp(`^${label}`) });
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** The name of a line or an option, or its actual: it opens the form. */
  stop(section: string, name: string): Locator {
    return this.section(section).getByRole("button", { name, exact: true });
  }

  /** Presses a key until the form is there: what the server has drawn hears none. */
  async ask(key: string, first = "What it is for"): Promise<void> {
    const field = this.dialog.getByRole("textbox", { name: first });
    await expect(async () => {
      await this.page.keyboard.press(key);
      await expect(field).toBeFocused({ timeout: 2000 });
    }).toPass();
  }

  async openForm(stop: Locator): Promise<void> {
    await expect(async () => {
      await stop.press("Enter", { timeout: 2000 });
      await expect(this.dialog.getByRole("textbox").first()).toBeVisible({ timeout: 2000 });
    }).toPass();
  }

  fieldOf(name: string): Locator {
    return this.dialog.getByRole("textbox", { name, exact: true });
  }

  async saved(): Promise<void> {
    await expect(this.dialog).toHaveCount(0);
  }

  get reset(): Locator {
    return this.section("What if").getByRole("button", { name: "Reset" });
  }

  /** What the server has drawn can be pressed before the page has come alive. */
  async press(slider: Locator, key: string, until: RegExp): Promise<void> {
    await slider.focus();
    await expect(async () => {
      await slider.press(key);
      await expect(slider).toHaveAttribute("aria-valuetext", until, { timeout: 500 });
    }).toPass();
  }
}
