import { asArguments, quoteShell } from "./shell-words";

export const WAYS = ["shell", "github", "gitlab", "curl"] as const;
export type Way = (typeof WAYS)[number];

export const WAY_WORDS: Record<Way, string> = {
  shell: "Shell",
  github: "GitHub Actions",
  gitlab: "GitLab CI",
  curl: "curl alone",
};

export interface Proving {
  key: string;
  command: string | null;
  slug: string;
  /** Where this Gantry is: "https://gantry.example.com". */
  origin: string;
}

/** Where no command is on record. */
export const OWN_COMMAND = "your-command";

/** What stands in a pipeline so that it proves this check. The command is shown, and run by nobody here. */
export function pipelineLines(proving: Proving, way: Way): string {
  const { key, command, slug, origin } = proving;
  const run = asArguments(command ?? OWN_COMMAND);
  const line = `gantry check ${quoteShell(key)} -- ${run}`;
  switch (way) {
    case "shell":
      return [
        `export GANTRY_URL=${quoteShell(origin)}`,
        `export GANTRY_PROJECT=${quoteShell(slug)}`,
        "# GANTRY_TOKEN holds the secret of a token",
        line,
      ].join("\n");
    case "github":
      return [
        `- name: Prove ${key}`,
        "  env:",
        `    GANTRY_URL: ${origin}`,
        `    GANTRY_PROJECT: ${quoteYaml(slug)}`,
        "    GANTRY_TOKEN: ${{ secrets.GANTRY_TOKEN }}",
        "  run: |",
        indented(withoutExpressions(line), 4),
      ].join("\n");
    case "gitlab":
      return [
        `${quoteYaml(`prove ${key}`)}:`,
        "  variables:",
        `    GANTRY_URL: ${origin}`,
        `    GANTRY_PROJECT: ${quoteYaml(slug)}`,
        "    # GANTRY_TOKEN: a masked variable of the project",
        "  script:",
        "    - |",
        indented(line, 6),
      ].join("\n");
    case "curl":
      return [
        `code=0; ${run} || code=$?`,
        `if [ "$code" -eq 0 ]; then outcome=passed; else outcome=failed; fi`,
        `curl --fail-with-body -X POST -H "authorization: Bearer $GANTRY_TOKEN" \\`,
        `  -H "content-type: application/json" \\`,
        `  -d '{"check":${quoteJson(key)},"outcome":"'"$outcome"'","exitCode":'"$code"',"commit":"'"$(git rev-parse HEAD)"'"}' \\`,
        `  ${quoteShell(`${origin}/api/v1/projects/${slug}/evidence`)} && exit "$code"`,
      ].join("\n");
  }
}

/** Each line of it, so that a block of YAML holds it whole. */
function indented(lines: string, by: number): string {
  return lines
    .split("\n")
    .map((line) => " ".repeat(by) + line)
    .join("\n");
}

/** GitHub fills them in wherever they stand, with what is secret too; written so they stay what they are. */
function withoutExpressions(line: string): string {
  return line.replaceAll("${{", "${{ '${{' }}");
}

/** A key and a slug hold nothing but letters, digits, dots, hyphens and underscores: YAML may take one for a number. */
function quoteYaml(text: string): string {
  return `"${text}"`;
}

/** The same within a shell word. */
function quoteJson(key: string): string {
  return JSON.stringify(key);
}
