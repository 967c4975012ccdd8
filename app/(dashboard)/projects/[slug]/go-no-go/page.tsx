import type { Metadata } from "next";
import { LineKeys } from "@/components/layout/line-keys";
import { LivePage } from "@/components/layout/live-page";
import { loadGoNoGo } from "@/components/panels/go-no-go/load";
import { GoNoGoView } from "@/components/panels/go-no-go/view";
import { DecisionVerbs } from "@/components/panels/go-no-go/decision-verbs";
import { CriterionTool } from "@/components/panels/criterion-form/criterion-actions";
import type { Permission } from "@/lib/domain/rights";
import { loadProjectName, loadRevision } from "@/lib/features/projects/loaders";
import { mayDo, momentOf } from "@/lib/platform/viewer";
import { projectPage } from "../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/go-no-go">): Promise<Metadata> {
  return { title: `Go / no-go, ${await loadProjectName((await params).slug)}` };
}

/** Short and decisive: drawn on the server, and drawn again when the project is written. */
export default projectPage(async (scope, asked) => {
  const { item } = asked;
  const answer = typeof asked.answer === "string" ? asked.answer : null;
  const question = typeof asked.question === "string" ? asked.question : null;
  const { slug, archived, past } = scope;
  const may = (...some: Permission[]) => !archived && some.some((one) => mayDo(scope, one));
  const mayEdit = may("project:edit");
  const mayClaim = may("claim:make");
  const proving = {
    mayRecord: may("evidence:record"),
    mayWaive: may("waiver:request", "waiver:approve"),
  };
  const seen = await loadRevision(slug);
  const model = await loadGoNoGo(scope, answer ?? question);
  // Whoever has nothing to answer there reads what came of it.
  const answers = model.verbs.find(({ of }) => of === `answer@${answer}`);
  return (
    <>
      <GoNoGoView
        model={model}
        actionsOn={({ key, isSaid = false }, kind) =>
          (mayEdit ||
            (mayClaim && isSaid) ||
            (kind !== "no-go" && (proving.mayRecord || proving.mayWaive))) && (
            <CriterionTool
              what="line"
              slug={slug}
              criterionKey={key}
              mayEdit={mayEdit}
              mayClaim={mayClaim && isSaid}
              {...(kind !== "no-go" && proving)}
            />
          )
        }
        decides={
          model.verbs.length > 0 && (
            <CriterionTool
              // Another notice on the same page opens another answer.
              key={answer}
              what="decision"
              slug={slug}
              of={answers?.of ?? ""}
            >
              <DecisionVerbs verbs={model.verbs} />
            </CriterionTool>
          )
        }
        addsTo={(kind) =>
          mayEdit && (
            <div data-adds={kind}>
              <CriterionTool what="add" slug={slug} kind={kind} />
            </div>
          )
        }
      />
      {(mayEdit || mayClaim) && (
        <CriterionTool
          what="keys"
          slug={slug}
          may={{ edit: mayEdit, claim: mayClaim, record: proving.mayRecord }}
        />
      )}
      {item !== undefined && <CriterionTool what="item" slug={slug} drawnAt={momentOf(scope)} />}
      <LineKeys />
      {past === null && (
        <LivePage
          slug={slug}
          seen={seen}
          awaits={model.awaitsForecast ?? false}
          drawnAt={momentOf(scope)}
        />
      )}
    </>
  );
});
