// Every route under /api/v1 but this one: its registration is loaded with it. A test holds this list against
// the files there are.
import "../actions/[name]/route";
import "../projects/[slug]/[list]/route";
import "../projects/[slug]/actions/[name]/route";
import "../projects/[slug]/compare/route";
import "../projects/[slug]/document/route";
import "../projects/[slug]/economics/route";
import "../projects/[slug]/evidence/[id]/route";
import "../projects/[slug]/evidence/reports/route";
import "../projects/[slug]/evidence/route";
import "../projects/[slug]/findings/route";
import "../projects/[slug]/forecast/route";
import "../projects/[slug]/report/route";
import "../projects/[slug]/route";
import "../projects/[slug]/schedule/route";
import "../projects/[slug]/tables/[table]/route";
import "../projects/[slug]/tables/route";
import "../projects/[slug]/unlocks/route";
import "../projects/[slug]/verdict/route";
import "../projects/route";
