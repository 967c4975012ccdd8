// @ts-check

/**
 * @typedef {{ commit: string | null, branch: string | null, runUrl: string | null }} Place
 *   where something ran: null for what nobody says
 */

/** @typedef {(env: import("./secrets.mjs").Env) => { [Name in keyof Place]: string | undefined }} Reader */

/** What pipelines say of themselves. @type {{ name: string, mark: string, read: Reader }[]} */
const PIPELINES = [
  {
    name: "GitHub Actions",
    mark: "GITHUB_ACTIONS",
    read: (env) => ({
      commit: env.GITHUB_SHA,
      branch: env.GITHUB_HEAD_REF || (env.GITHUB_REF_TYPE === "tag" ? "" : env.GITHUB_REF_NAME),
      runUrl: joined(
        [env.GITHUB_SERVER_URL, env.GITHUB_REPOSITORY, env.GITHUB_RUN_ID],
        ([server, repository, run]) => `${server}/${repository}/actions/runs/${run}`,
      ),
    }),
  },
  {
    name: "GitLab CI",
    mark: "GITLAB_CI",
    read: (env) => ({
      commit: env.CI_COMMIT_SHA,
      branch: env.CI_COMMIT_BRANCH || env.CI_MERGE_REQUEST_SOURCE_BRANCH_NAME,
      runUrl: env.CI_JOB_URL || env.CI_PIPELINE_URL,
    }),
  },
  {
    name: "Buildkite",
    mark: "BUILDKITE",
    read: (env) => ({
      commit: env.BUILDKITE_COMMIT,
      branch: env.BUILDKITE_BRANCH,
      runUrl: joined([env.BUILDKITE_BUILD_URL, env.BUILDKITE_JOB_ID], (parts) => parts.join("#")),
    }),
  },
  {
    name: "CircleCI",
    mark: "CIRCLECI",
    read: (env) => ({
      commit: env.CIRCLE_SHA1,
      branch: env.CIRCLE_BRANCH,
      runUrl: env.CIRCLE_BUILD_URL,
    }),
  },
  {
    name: "Azure Pipelines",
    mark: "TF_BUILD",
    read: (env) => ({
      commit: env.BUILD_SOURCEVERSION,
      branch: headOf(env.SYSTEM_PULLREQUEST_SOURCEBRANCH || env.BUILD_SOURCEBRANCH),
      runUrl: joined(
        [env.SYSTEM_COLLECTIONURI, env.SYSTEM_TEAMPROJECT, env.BUILD_BUILDID],
        ([server = "", project = "", build]) =>
          `${server.replace(/\/*$/, "/")}${encodeURIComponent(project)}/_build/results?buildId=${build}`,
      ),
    }),
  },
  {
    name: "Jenkins",
    mark: "JENKINS_URL",
    read: (env) => ({
      commit: env.GIT_COMMIT,
      branch: env.CHANGE_BRANCH || env.BRANCH_NAME || env.GIT_BRANCH?.replace(/^origin\//, ""),
      runUrl: env.BUILD_URL,
    }),
  },
];

/**
 * What the pipeline says in which this runs.
 *
 * @param {import("./secrets.mjs").Env} env
 * @returns {Place & { pipeline: string | null }}
 */
export function readPipeline(env) {
  const found = PIPELINES.find(({ mark }) => (env[mark] ?? "") !== "" && env[mark] !== "false");
  if (!found) return { pipeline: null, commit: null, branch: null, runUrl: null };
  const { commit, branch, runUrl } = found.read(env);
  return {
    pipeline: found.name,
    commit: asCommit(commit),
    branch: asBranch(branch),
    runUrl: asAddress(runUrl),
  };
}

/**
 * @param {string | undefined} commit
 * @returns {string | null} null for what is no name of a commit, such as HEAD
 */
export function asCommit(commit) {
  return commit !== undefined && /^[0-9a-f]{7,64}$/i.test(commit) ? commit : null;
}

/** @param {string | undefined} branch */
export function asBranch(branch) {
  return branch?.trim().slice(0, 500) || null;
}

/** @param {string | undefined} address */
export function asAddress(address) {
  if (!address || address.length > 2000 || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}

/** @param {string | undefined} ref */
function headOf(ref) {
  if (ref === undefined || !ref.startsWith("refs/")) return ref;
  return ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : "";
}

/**
 * @param {(string | undefined)[]} parts
 * @param {(parts: string[]) => string} join
 * @returns {string | undefined} undefined where one of them is missing
 */
function joined(parts, join) {
  const known = parts.filter((part) => part !== undefined && part !== "");
  return known.length === parts.length ? join(/** @type {string[]} */ (known)) : undefined;
}
