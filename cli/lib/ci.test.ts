import { describe, expect, it } from "vitest";
import { readPipeline } from "./ci.mjs";

const COMMIT = "4f1c2a9b4f1c2a9b4f1c2a9b4f1c2a9b4f1c2a9b";
const github = {
  GITHUB_ACTIONS: "true",
  GITHUB_SHA: COMMIT,
  GITHUB_REF_NAME: "main",
  GITHUB_REF_TYPE: "branch",
  GITHUB_SERVER_URL: "https://github.example.com",
  GITHUB_REPOSITORY: "steward/vimana",
  GITHUB_RUN_ID: "77",
};
const githubUrl = "https://github.example.com/steward/vimana/actions/runs/77";
const azure = {
  TF_BUILD: "True",
  BUILD_SOURCEVERSION: COMMIT,
  BUILD_SOURCEBRANCH: "refs/heads/feature/one",
  SYSTEM_COLLECTIONURI: "https://dev.azure.example.com/steward/",
  SYSTEM_TEAMPROJECT: "City of agents",
  BUILD_BUILDID: "12",
};
const azureUrl =
  "https://dev.azure.example.com/steward/City%20of%20agents/_build/results?buildId=12";
const gitlab = {
  GITLAB_CI: "true",
  CI_COMMIT_SHA: COMMIT,
  CI_JOB_URL: "https://gitlab.example.com/-/jobs/3",
};
const jenkins = {
  JENKINS_URL: "https://jenkins.example.com/",
  GIT_COMMIT: COMMIT,
  BUILD_URL: "https://jenkins.example.com/job/vimana/9/",
};

describe("what a pipeline says of itself", () => {
  it.each<[string, Record<string, string | undefined>, string | null, string | null]>([
    ["GitHub Actions", github, "main", githubUrl],
    ["GitHub Actions", { ...github, GITHUB_HEAD_REF: "repair" }, "repair", githubUrl],
    [
      "GitHub Actions",
      { ...github, GITHUB_REF_TYPE: "tag", GITHUB_REF_NAME: "v1" },
      null,
      githubUrl,
    ],
    ["GitHub Actions", { ...github, GITHUB_RUN_ID: "" }, "main", null],
    ["GitLab CI", { ...gitlab, CI_COMMIT_BRANCH: "main" }, "main", gitlab.CI_JOB_URL],
    [
      "GitLab CI",
      { ...gitlab, CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: "repair" },
      "repair",
      gitlab.CI_JOB_URL,
    ],
    ["GitLab CI", { ...gitlab, CI_COMMIT_TAG: "v1" }, null, gitlab.CI_JOB_URL],
    ["Jenkins", { ...jenkins, GIT_BRANCH: "origin/main" }, "main", jenkins.BUILD_URL],
    [
      "Jenkins",
      { ...jenkins, BRANCH_NAME: "PR-4", CHANGE_BRANCH: "repair" },
      "repair",
      jenkins.BUILD_URL,
    ],
    [
      "CircleCI",
      {
        CIRCLECI: "true",
        CIRCLE_SHA1: COMMIT,
        CIRCLE_BRANCH: "main",
        CIRCLE_BUILD_URL: "https://circleci.example.com/gh/steward/vimana/5",
      },
      "main",
      "https://circleci.example.com/gh/steward/vimana/5",
    ],
    ["Azure Pipelines", azure, "feature/one", azureUrl],
    ["Azure Pipelines", { ...azure, BUILD_SOURCEBRANCH: "refs/pull/4/merge" }, null, azureUrl],
    [
      "Azure Pipelines",
      { ...azure, SYSTEM_PULLREQUEST_SOURCEBRANCH: "refs/heads/repair" },
      "repair",
      azureUrl,
    ],
    [
      "Buildkite",
      {
        BUILDKITE: "true",
        BUILDKITE_COMMIT: COMMIT,
        BUILDKITE_BRANCH: "main",
        BUILDKITE_BUILD_URL: "https://buildkite.example.com/steward/vimana/builds/8",
        BUILDKITE_JOB_ID: "abc",
      },
      "main",
      "https://buildkite.example.com/steward/vimana/builds/8#abc",
    ],
  ])("%s: %j", (pipeline, env, branch, runUrl) => {
    expect(readPipeline(env)).toEqual({ pipeline, commit: COMMIT, branch, runUrl });
  });

  it("is nothing where there is none", () => {
    const nothing = { pipeline: null, commit: null, branch: null, runUrl: null };
    expect(readPipeline({ GITHUB_SHA: COMMIT })).toEqual(nothing);
    expect(readPipeline({ GITLAB_CI: "false", CI_COMMIT_SHA: COMMIT })).toEqual(nothing);
  });

  it("is left out where it is no commit, or no address", () => {
    const said = { BUILDKITE: "true", BUILDKITE_COMMIT: "HEAD", BUILDKITE_BUILD_URL: "x" };
    expect(readPipeline({ ...said, BUILDKITE_JOB_ID: "1" })).toMatchObject({
      commit: null,
      runUrl: null,
    });
  });
});
