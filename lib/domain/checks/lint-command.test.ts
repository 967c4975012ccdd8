import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintCheck } from "./lint-command";

const lint = (command: string, expected: string | null = null) =>
  lintCheck({ kind: "command", command, expected });

describe("a command that can fail is sound", () => {
  it.each([
    ["a plain test run", "pytest tests/ -v"],
    ["a search at the end of a pipe", "npm start 2>&1 | grep -q listening"],
    ["a search that counts and fails on none", "grep -c TODO src/main.ts"],
    ["a parser at the end of a pipe", "python run_server.py 2>&1 | jq ."],
    ["a count that is compared", "test $(grep -r TODO src | wc -l) -eq 0"],
    ["a count compared in brackets", '[ "$(grep -r TODO src | wc -l)" -lt 5 ]'],
    ["a count compared in double brackets", "[[ $(git ls-files | wc -l) < 5 && -f a ]]"],
    ["a count compared as arithmetic", "(( $(grep -r TODO src | wc -l) < 5 ))"],
    ["a count compared afterwards", 'n=$(grep -r TODO src | wc -l)\n[ "$n" -eq 0 ]'],
    ["a count searched", "grep -r TODO src | wc -l | grep -q '^0$'"],
    ["a count handed to a test", "ls dist | wc -l | xargs test 3 -eq"],
    ["a failure with its own code", "npm test || exit 1"],
    ["a failure told before it ends", "npm test || { echo broken; exit 1; }"],
    ["a failure told before it ends, in a subshell", "npm test || (echo broken && exit 1)"],
    ["a failure that is false", "npm test || false"],
    ["a second attempt", "npm test || npm test"],
    ["an answer that decides afterwards", "timeout 5 node server.js || [ $? -eq 124 ]"],
    ["a success told", "npm test && echo ok"],
    ["what must not be found ends it", "grep -rq TODO src && exit 1 || exit 0"],
    ["what must not be found, denied", "! grep -rq TODO src"],
    ["a test among preparations", "(cd app; npm test) && ls | cat"],
    ["a swallowed step before the test", "rm -r dist || true; npm run build"],
    ["a swallowed step with an and behind it", "(rm -r dist || true) && npm run build"],
    ["pipefail set before the pipe", "set -o pipefail; npm test | tee test.log"],
    ["pipefail joined to the pipe", "set -euo pipefail && npm test | tee test.log"],
    ["pipefail of the shell", "bash -o pipefail -c 'npm test | tee test.log'"],
    ["pipefail among other switches", 'bash -euo pipefail -c "npm test | tee test.log"'],
    ["the code of the pipe asked for", "npm test | tee test.log; exit ${PIPESTATUS[0]}"],
    ["the code of the pipe tested", "npm test | tee test.log\n[ ${PIPESTATUS[0]} -eq 0 ]"],
    ["the shell set to stop", "set -e\nnpm test\necho done"],
    ["the shell told to stop", "bash -e -c 'npm test; echo done'"],
    ["the shell set to stop by name", "set -o errexit; npm test; echo done"],
    ["an or in a string", `python -c "print(1 if ok() || 0 else 'echo')"`],
    ["an or in single quotes", "grep -q '|| true' deploy.sh"],
    ["an escaped or", String.raw`grep -q \|\| deploy.sh`],
    ["an or in a comment", "npm test # || true"],
    ["an or on the next line", "npm test ||\n  exit 1"],
    ["a line that goes on", "npm test \\\n  --coverage"],
    ["a text handed in", "python - <<'PY'\nimport app || true\nPY"],
    ["a text handed in, indented", "cat <<-END | grep -q x\n\tx | wc -l\n\tEND"],
    ["a word handed in", 'grep -q x <<< "$(curl -s localhost)"'],
    ["files compared", "diff <(sort a | uniq) <(sort b)"],
    ["a branch that ends it", "if grep -q TODO src; then exit 1; fi"],
    ["a branch that decides", "if npm test; then echo ok; else exit 1; fi"],
    ["a branch that says false", "if npm test; then echo ok; elif true; then false; fi"],
    ["a loop that stops", "for f in *.ts; do tsc $f || exit 1; done"],
    ["a loop whose last round decides", "for f in *.ts; do tsc $f; done"],
    ["a loop that remembers", "for f in *; do tsc $f || bad=1; done; exit $bad"],
    ["waiting for an answer", "until curl -sf localhost:8000/health; do sleep 1; done"],
    ["waiting no longer than a minute", "timeout 60 npm test"],
    ["a case", 'case "$(uname)" in Linux) exit 1;; *) echo ok;; esac'],
    ["a function nobody calls", "function run { npm test || true; }"],
    ["a function with the word for it", "function run { npm test || true; }\nrun"],
    ["a function of its own", "run() { npm test || true; }\nrun"],
    ["a server in the background", "npm start & sleep 5; curl -f localhost:3000"],
    ["many files at once", "find . -name '*.py' -exec python -m py_compile {} +"],
    ["many files at once besides", String.raw`find . -exec tsc {} \; -exec eslint {} +`],
    ["found files searched", String.raw`find . -exec grep -l x {} \; | grep -q .`],
    ["a file that has to be there", "cat phoenix.yaml"],
    ["a folder that has to be there", "cd dist && echo there"],
    ["awk that ends with a result", "npm test | awk '/failed/ { exit 1 }'"],
    ["sed that ends with a result", "npm test | sed '/failed/q1'"],
    ["a code that is not zero", "exit 3"],
    ["a look-ahead with its switch", "grep -rP 'a(?!b)' src"],
    ["a look-ahead with its switch among others", "grep -qrnP 'a(?!b)' src"],
    ["a look-ahead with its switch in words", "grep --perl-regexp 'a(?=b)' src"],
    ["a look-ahead in ripgrep", "rg --pcre2 '(?<!a)b'"],
    ["a look-ahead in ripgrep, the short way", "rg -P '(?<=a)b'"],
    ["a look-ahead in Perl", "perl -ne 'exit 1 if /a(?!b)/' src/main.py"],
    ["a look-ahead searched as text", "grep -F '(?!' src/pattern.ts"],
    ["an optional bracket", String.raw`grep -E 'f\(?=x\)' src`],
    ["a look-ahead that is only told", "printf '%s' grep 'a(?!b)' | grep -q a"],
    ["half a look-ahead", "grep 'a(?=' src"],
    ["an answer that is told", "curl -f localhost:8000/health"],
  ])("%s: %s", (_, command) => {
    expect(lint(command)).toEqual([]);
  });
});

describe("a command that cannot fail is flagged with the piece that makes it so", () => {
  it.each<[command: string, kind: string, fragment: string]>([
    ["npm test || echo failed", "failure swallowed", "|| echo failed"],
    ["npm test || true", "failure swallowed", "|| true"],
    ["npm test || :", "failure swallowed", "|| :"],
    ["npm test || exit 0", "failure swallowed", "|| exit 0"],
    ["npm test || /bin/true", "failure swallowed", "|| /bin/true"],
    ["npm test || { echo a; echo b; }", "failure swallowed", "|| { echo a; echo b; }"],
    ["npm test || npm run again || true", "failure swallowed", "|| true"],
    ["grep -q x f && echo bad || echo good", "failure swallowed", "|| echo good"],
    ["! grep -q x f || echo bad", "failure swallowed", "|| echo bad"],
    ["cd app && npm test || true", "failure swallowed", "|| true"],
    ["for f in *; do tsc $f || echo $f; done", "failure swallowed", "|| echo $f"],
    ["bash -c 'npm test || true'", "failure swallowed", "|| true"],
    ["/bin/sh -ec 'npm test || true'", "failure swallowed", "|| true"],
    ["eval 'npm test || true'", "failure swallowed", "|| true"],
    ["sudo timeout 60 sh -c 'npm test || true'", "failure swallowed", "|| true"],
    ["set -e; npm test || true", "failure swallowed", "|| true"],
    ["out=$(npm test || true)", "failure swallowed", "|| true"],
    ["\nnpm test || true\n", "failure swallowed", "|| true"],
    ["case $x in a) npm test;; esac || true", "failure swallowed", "|| true"],
    ["[[ -f x && -f y ]] || true", "failure swallowed", "|| true"],
    ["(( n % (2) )) || true", "failure swallowed", "|| true"],
    [`"if" || true`, "failure swallowed", "|| true"],
    ["(( n < 5 )) || true", "failure swallowed", "|| true"],
    ['grep -q "\\\\" f || true', "failure swallowed", "|| true"],
    ["grep -q $'a' f || true", "failure swallowed", "|| true"],
    ["n=$(grep -c 'x\\' f) || true", "failure swallowed", "|| true"],
    ["names=(a b) npm test || true", "failure swallowed", "|| true"],
    [
      "if npm test; then echo ok; else echo bad; fi",
      "failure swallowed",
      "if npm test; then echo ok; else echo bad; fi",
    ],
    [
      "if npm test; then true; elif npm run it; then true; fi",
      "failure swallowed",
      "if npm test; then true; elif npm run it; then true; fi",
    ],
    ["npm test; true", "failure overwritten", "; true"],
    ["npm test; echo $?", "failure overwritten", "; echo $?"],
    ["npm test; exit 0", "failure overwritten", "; exit 0"],
    ["set -u; npm test; true", "failure overwritten", "; true"],
    ["npm test\necho one\necho two", "failure overwritten", "echo one\necho two"],
    ["set -e; set +e; npm test; true", "failure overwritten", "; true"],
    ["(npm test; true)", "failure overwritten", "; true"],
    ["fail() { exit 1; }\nnpm test | cat", "failure hidden by a pipe", "| cat"],
    ["cat <<-END\n\tx\n\tEND\nnpm test | cat", "failure hidden by a pipe", "| cat"],
    ["npm test | tee test.log", "failure hidden by a pipe", "| tee test.log"],
    ["npm test |& tee test.log", "failure hidden by a pipe", "|& tee test.log"],
    ["npm test 2>&1 | sort | tail -5", "failure hidden by a pipe", "| sort | tail -5"],
    ["npm test | awk '{ print $1 }'", "failure hidden by a pipe", "| awk '{ print $1 }'"],
    ["npm test | sed 's/a/b/'", "failure hidden by a pipe", "| sed 's/a/b/'"],
    [
      "npm test | while read l; do echo $l; done",
      "failure hidden by a pipe",
      "| while read l; do echo $l; done",
    ],
    ["(npm test; exit 1) | cat", "failure hidden by a pipe", "| cat"],
    ["npm test | tee test.log; return $?", "failure hidden by a pipe", "| tee test.log"],
    ["npm test | tee test.log; exit $?", "failure hidden by a pipe", "| tee test.log"],
    ["set -o pipefail; set +o pipefail; npm test | cat", "failure hidden by a pipe", "| cat"],
    ["set -o pipefail; bash -c 'npm test | cat'", "failure hidden by a pipe", "| cat"],
    ["cd app && npm test | tee log", "failure hidden by a pipe", "| tee log"],
    ["if npm test; then true; else ls | wc -l; fi", "count nobody compares", "| wc -l"],
    ["grep -r TODO src | wc -l", "count nobody compares", "| wc -l"],
    [
      "grep -r TODO src | sort | wc -l | tr -d ' '",
      "count nobody compares",
      "| sort | wc -l | tr -d ' '",
    ],
    ["wc -l < report.txt", "count nobody compares", "wc -l < report.txt"],
    ["n=$( (npm test) | wc -l )", "count nobody compares", "| wc -l"],
    [String.raw`n=$(grep "a\")" f | wc -l)`, "count nobody compares", "| wc -l"],
    ["n=$(grep -r TODO src | wc -l)", "count nobody compares", "| wc -l"],
    ["grep -r TODO src | wc -l && echo counted", "count nobody compares", "| wc -l"],
    ["grep -r TODO src | wc -l; echo counted", "count nobody compares", "| wc -l"],
    [String.raw`find . -exec tsc {} \;`, "result ignored by find", String.raw`-exec tsc {} \;`],
    ["find . -execdir tsc {} ';'", "result ignored by find", "-execdir tsc {} ';'"],
    ["npm test &", "left in the background", "npm test &"],
    ["npm test & sleep 5", "left in the background", "npm test &"],
    ["echo ok", "nothing is tested", "echo ok"],
    ["true", "nothing is tested", "true"],
    ["exit 0", "nothing is tested", "exit 0"],
    ["for x in a b; do echo $x; done", "nothing is tested", "echo $x"],
    ["grep -rq 'a(?!b)' src", "look-ahead without its switch", "(?!b)"],
    ["grep -rqE 'a(?=(b|c))' src", "look-ahead without its switch", "(?=(b|c))"],
    ["grep -q 'a(?!b)' Public", "look-ahead without its switch", "(?!b)"],
    ["git grep -q 'a(?<!b)'", "look-ahead without its switch", "(?<!b)"],
    ["rg -gP 'a(?=b)'", "look-ahead without its switch", "(?=b)"],
    ["rg '(?<=a)b'", "look-ahead without its switch", "(?<=a)"],
    ["grep -q -e'a(?!b)' -A P src", "look-ahead without its switch", "(?!b)"],
    ["git ls-files | xargs grep -q 'a(?!b)'", "look-ahead without its switch", "(?!b)"],
    ["find . -exec grep -q 'a(?!b)' {} +", "look-ahead without its switch", "(?!b)"],
    ['test -z "$(grep -r "a(?!b)" src)"', "look-ahead without its switch", "(?!b)"],
    ["test -z `grep -r 'a(?!b)' src`", "look-ahead without its switch", "(?!b)"],
    ["bash -c 'grep -q \"a(?!b)\" src'", "look-ahead without its switch", "(?!b)"],
    ["if grep -q 'a(?!b)' src; then exit 1; fi", "look-ahead without its switch", "(?!b)"],
    ["while ! grep -q 'a(?!b)' src; do npm test; done", "look-ahead without its switch", "(?!b)"],
    ["(grep -q 'a(?!b)' src)", "look-ahead without its switch", "(?!b)"],
    ["n=$(grep -c 'a(?!b)' src); test $n = 0", "look-ahead without its switch", "(?!b)"],
  ])("%s", (command, kind, fragment) => {
    expect(lint(command)).toMatchObject([{ kind, fragment }]);
  });

  it("every flaw is told, the search first", () => {
    expect(lint("grep -r 'a(?!b)' src | wc -l").map((flaw) => flaw.kind)).toEqual([
      "look-ahead without its switch",
      "count nobody compares",
    ]);
    expect(lint(String.raw`find . -exec tsc {} \; | tee log`).map((flaw) => flaw.kind)).toEqual([
      "failure hidden by a pipe",
      "result ignored by find",
    ]);
  });

  it("a flaw that stands twice is told once", () => {
    expect(lint("grep 'a(?!b)' x && grep 'a(?!b)' y")).toHaveLength(1);
  });

  it("says what passes instead, and which switch is missing", () => {
    expect(lint("npm test || echo failed")).toMatchObject([{ by: "echo" }]);
    expect(lint("npm test | sort | tee log")).toMatchObject([{ by: "tee" }]);
    expect(lint("git grep -q 'a(?!b)'")).toMatchObject([{ tool: "grep", needs: "-P" }]);
    expect(lint("rg '(?=a)'")).toMatchObject([{ tool: "rg", needs: "--pcre2" }]);
  });
});

describe("what is expected gives away", () => {
  it.each<[command: string, expected: string, fragment: string]>([
    ["curl localhost:8000/health", "The status, which is a constant", "constant"],
    ["curl -s http://app.example/api/readyz?full=1", "It always answers ready", "always answers"],
    ["curl -s -o /dev/null localhost:8000/ready && echo", "A hard-coded 200", "hard-coded"],
    ["curl -s localhost:8000/health | grep -q healthy", "Hardcoded", "Hardcoded"],
  ])("a constant answer: %s, %s", (command, expected, fragment) => {
    expect(lint(command, expected)).toMatchObject([{ kind: "answer is constant", fragment }]);
  });

  it.each([
    ["pytest tests/new.py -v", "Four tests pass, one of which has no body"],
    ["python -m pytest tests/new.py", "The tests have no body yet"],
    ["npm run test:unit", "There are tests without a body"],
    ["./run_tests.sh", "One has no assertion"],
  ])("an empty test: %s, %s", (command, expected) => {
    expect(lint(command, expected)).toMatchObject([{ kind: "test without a body" }]);
  });

  it.each([
    ["curl -f localhost:8000/health", "The status “healthy”"],
    ["curl -f localhost:8000/health", "Not a constant: the database is asked"],
    ["curl -f localhost:8000/pi", "A constant"],
    ["curl -f localhost:8000/health && curl -f localhost:8000/prices", "Constant prices"],
    ["python measure.py", "Constant memory"],
    ["curl -fX DELETE localhost:8000/rows/1", "204, the answer has no body"],
    ["test -f body.txt", "It has no body"],
    ["pytest", "Every test has a body"],
  ])("nothing: %s, %s", (command, expected) => {
    expect(lint(command, expected)).toEqual([]);
  });
});

describe("what cannot be judged is not flagged", () => {
  it.each<[string, Parameters<typeof lintCheck>[0]]>([
    ["a person", { kind: "person", command: "npm test || true", expected: null }],
    ["a link", { kind: "link", command: null, expected: "constant" }],
    ["no command", { kind: "command", command: " ", expected: null }],
  ])("%s", (_, check) => {
    expect(lintCheck(check)).toEqual([]);
  });

  it.each([
    "npm test || echo 'never closed",
    'npm test || echo "never closed',
    "npm test || echo `never closed",
    "npm test || echo $(never closed",
    "npm test || echo ${never",
    "npm test || (echo",
    "npm test || { echo",
    "npm test | ",
    "if npm test; then echo ok",
    "for f in *; do true",
    "while true",
    "case x in a) true",
    "(( 1 < 2 || true",
    "names=(a b || true",
    "npm test ;; true",
    "npm test (true)",
    ") || true",
    "|| true",
    "npm test >",
    "function",
    `${"(".repeat(100)}true${")".repeat(100)}`,
  ])("a command no shell would read: %s", (command) => {
    expect(lint(command)).toEqual([]);
  });

  it("no text whatever breaks it", () => {
    const piece = fc.constantFrom(
      ..."a | & ; ( ) < > { } $ ` ' \" \\ # ! = - \n \t".split(" "),
      ..."|| && $( ${ << if then else fi for do done while case esac [[ ]] (( )) echo true wc tee".split(
        " ",
      ),
      ..."set -e bash -c grep (?! exit find -exec eval x=$( function until".split(" "),
    );
    const command = fc
      .array(piece, { maxLength: 30 })
      .chain((pieces) => fc.constantFrom(" ", "").map((between) => pieces.join(between)));
    fc.assert(
      fc.property(command, (text) => {
        for (const { fragment } of lint(text, text)) expect(fragment).not.toBe("");
      }),
      { numRuns: 3000 },
    );
  });

  it("nor does its depth", () => {
    const nested = (open: string, close: string) => open.repeat(5000) + "true" + close.repeat(5000);
    for (const [open, close] of [
      ["(", ")"],
      ["$(", ")"],
      ["eval ", ""],
      ["sh -c ", ""],
      ["! ", ""],
      ["f() ", ""],
      ["{ ", "; }"],
      ["if ", ""],
      ["a || ", ""],
      ["sudo ", ""],
    ] as const) {
      expect(() => lint(nested(open, close))).not.toThrow();
    }
  });
});
