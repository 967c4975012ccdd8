// Ways to break a request that was right.
import fc from "fast-check";

const DEEP = 4000;

const WRONG = [
  null,
  true,
  0,
  -1,
  1e308,
  -1e308,
  2 ** 53 + 1,
  -(2 ** 63),
  0.1 + 0.2,
  "",
  " ",
  "null",
  "x".repeat(600),
  "y".repeat(100_000),
  "\u0000",
  "a\u0000b",
  "\u0001\u0008\u001b[31m",
  "\ud800",
  "\udfff tail",
  "e\u0301".repeat(300),
  "\u202e\u2066",
  "👩‍👩‍👧‍👦".repeat(50),
  // As long as an excerpt may be: what a search that goes back takes for many beginnings of one secret.
  `${["-----BEGIN PRIVATE", "KEY-----"].join(" ").repeat(2400)}-----END X-----`,
  "eyJ-".repeat(16_000),
  '\'; DROP TABLE "Project"; --',
  "${jndi:ldap://x}",
  "../../etc/passwd",
  "%00",
  "2024-02-30",
  "0000-00-00",
  "99999-12-31",
  "00000000-0000-0000-0000-000000000000",
  "not-a-uuid",
  [],
  {},
  [[[[]]]],
  { id: null },
  { toString: 1 },
  Array.from({ length: 3000 }, (_, index) => index),
];

/** Nobody's rows. */
const anyId = fc.uuid().map((id) => id);

const wrong = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WRONG) },
  { weight: 2, arbitrary: anyId },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
);

/** A value somewhere inside is another, is gone, or has a neighbour that nobody knows. */
export function mutatedValue(value) {
  return fc
    .array(
      fc.record({ at: fc.nat(200), how: fc.nat(9), wrong, name: fc.string({ maxLength: 20 }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((changes) => changes.reduce(change, structuredClone(value)));
}

function change(value, { at, how, wrong: drawn, name }) {
  const other = structuredClone(drawn);
  const places = placesIn(value);
  if (places.length === 0) return other;
  const [holder, key] = places[at % places.length];
  if (how === 0) Reflect.deleteProperty(holder, key);
  else if (how === 1) addTo(holder, ["__proto__", "constructor", name][at % 3], other);
  else holder[key] = other;
  return value;
}

/** Also by the name of what every object has. */
function addTo(holder, name, value) {
  Object.defineProperty(holder, name, {
    ...{ value, enumerable: true, configurable: true, writable: true },
  });
}

function placesIn(value, found = []) {
  if (typeof value !== "object" || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value, key]);
    placesIn(value[key], found);
  }
  return found;
}

/** What is sent as the body: often JSON, not always the right kind, size or encoding. */
export function mutatedBody(value) {
  const json = JSON.stringify(value) ?? "";
  return fc.oneof(
    { weight: 12, arbitrary: mutatedValue(value).map((one) => ofJson(JSON.stringify(one) ?? "")) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ofJson(""),
        ofJson("{"),
        ofJson(json.slice(0, Math.floor(json.length / 2))),
        ofJson(`${json}${json}`),
        ofJson("[1,2,3]"),
        ofJson('"text"'),
        ofJson("nul"),
        ofJson("NaN"),
        ofJson(`\ufeff${json}`),
        ofJson("[".repeat(DEEP) + "]".repeat(DEEP)),
        ofJson(`{"row":${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}}`),
        ofJson(`{"id":1,"id":2,"__proto__":{"version":1}}`),
        ofJson('{"text":"\\ud800","title":"\\u0000"}'),
        ofJson(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
        ofJson(JSON.stringify({ text: "z".repeat(300_000) })),
        { body: json, type: "text/plain" },
        { body: json, type: "application/x-www-form-urlencoded" },
        { body: json, type: "application/json; charset=utf-16" },
        { body: json, type: "multipart/form-data; boundary=x" },
        { body: json, type: "" },
        { body: json, type: "application/jsonx" },
      ),
    },
  );
}

function ofJson(body) {
  return { body, type: "application/json" };
}

const SEGMENTS = [
  "%E0%A4%A",
  "%",
  "%00",
  "%zz",
  "%2e%2e%2f",
  "..",
  "%ff",
  "%ED%A0%80",
  "vimana%00",
  "Vimana",
  "-vimana",
  "a".repeat(61),
  "b".repeat(4000),
  "nowhere",
  "%F0%9F%92%A9",
  "constructor",
  "__proto__",
  "toString",
  "vimana;x=1",
  "%252e",
  "",
];

/** One part of the path is another. */
export function mutatedPath(path) {
  const parts = path.split("/");
  return fc
    .record({ at: fc.integer({ min: 3, max: parts.length - 1 }), to: fc.constantFrom(...SEGMENTS) })
    .map(({ at, to }) => parts.map((part, index) => (index === at ? to : part)).join("/"));
}

const VALUES = [
  "%00",
  "%",
  "%E0%A4%A",
  "%ED%A0%80",
  "-1",
  "0",
  "1e9",
  "99999999999999999999",
  "NaN",
  "1.5",
  "null",
  "[object%20Object]",
  "a%00b",
  "00000000-0000-0000-0000-000000000000",
  "%F0%9F%92%A9",
  "x".repeat(9000),
  "",
];

const NAMES = [
  "limit",
  "cursor",
  "format",
  "state",
  "__proto__",
  "%00",
  "nothing",
  "a[]",
  "",
  "slug",
];

/** What stands behind the `?` of a read. */
export function mutatedQuery(names) {
  const name = fc.constantFrom(...names, ...NAMES);
  const pair = fc.tuple(name, fc.constantFrom(...VALUES)).map((one) => one.join("="));
  return fc.oneof(
    { weight: 10, arbitrary: fc.array(pair, { minLength: 1, maxLength: 4 }).map(joined) },
    { weight: 1, arbitrary: fc.constant("&&&===") },
    { weight: 1, arbitrary: fc.constant("q=1&".repeat(2000)) },
    { weight: 1, arbitrary: fc.constant(`limit=${"9".repeat(30_000)}`) },
  );
}

function joined(pairs) {
  return pairs.join("&");
}

/** What is shown instead of a token or a session that is good. */
export const BAD_CREDENTIALS = [
  {},
  { authorization: "Bearer" },
  { authorization: "Bearer gantry_" },
  { authorization: `Bearer gantry_${"A".repeat(43)}` },
  { authorization: `Bearer ${"x".repeat(5000)}` },
  { authorization: "Basic YTpi" },
  { cookie: "gantry.session_token=%E0%A4%A" },
  { cookie: "gantry.session_token=a.b" },
  { cookie: `gantry.session_token=${"c".repeat(4000)}` },
  { cookie: "gantry.session_token=%00" },
];
