import { describe, expect, it } from "vitest";
import { type Group, narrow, projectOf } from "./commands";

const run = () => undefined;
const GROUPS: Group[] = [
  { name: "Go to", commands: [command("Go / no-go"), command("Timeline"), command("Portfolio")] },
  { name: "Theme", commands: [command("Use the dark theme"), command("Use the light theme")] },
];

describe("narrowing", () => {
  it.each([
    ["", ["Go / no-go", "Timeline", "Portfolio", "Use the dark theme", "Use the light theme"]],
    ["tim", ["Timeline"]],
    ["no", ["Go / no-go"]],
    ["theme dark", ["Use the dark theme"]],
    ["DA", ["Use the dark theme"]],
    ["go to po", ["Portfolio"]],
    ["line", []],
    ["?", ["Go / no-go", "Timeline", "Portfolio", "Use the dark theme", "Use the light theme"]],
  ])("of %j leaves %j", (asked, left) => {
    const labels = narrow(GROUPS, asked).flatMap(({ commands }) => commands);
    expect(labels.map(({ label }) => label)).toEqual(left);
  });

  it("puts first what is called as it is asked for", () => {
    const here = { name: "Here", commands: [command("Edit or archive the project")] };
    const places = { name: "Go to", commands: [command("Archive of all"), command("Archive")] };
    const found = narrow([here, places], "archive ");
    expect(found.flatMap(({ commands }) => commands.map(({ label }) => label))).toEqual([
      "Archive",
      "Archive of all",
      "Edit or archive the project",
    ]);
  });

  it("finds what is asked for by other words", () => {
    const edit = { ...command("Edit 0.3…"), also: "estimate, depends on" };
    const found = (asked: string) => narrow([{ name: "Here", commands: [edit] }], asked).length;
    expect(["estimate 0.3", "depends", "edit", "owner"].map(found)).toEqual([1, 1, 1, 0]);
  });

  it("leaves no group empty", () => {
    expect(narrow(GROUPS, "dark").map(({ name }) => name)).toEqual(["Theme"]);
  });
});

describe("the project of a page", () => {
  it.each([
    ["/", null],
    ["/projects/vimana", "vimana"],
    ["/projects/vimana/plan", "vimana"],
    ["/settings/projects/x", null],
  ])("at %s is %s", (path, slug) => {
    expect(projectOf(path)).toBe(slug);
  });
});

function command(label: string) {
  return { id: label, label, run };
}
