// npm run lockfile: brings package-lock.json up to date after a change of package.json, whole for every
// platform. A registry that offers the binaries of one platform only makes npm leave the others out of
// the lockfile, and `npm ci` then refuses it. Each gets an entry by name and version: skipped where it
// does not fit, fetched where it does.
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package-lock.json";
const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
];
const OTHER_SYSTEMS = { linuxmusl: "linux", sunos: "sunos", win32: "win32", windows: "win32" };
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x"];
const OTHER_PROCESSORS = { armv7: "arm", wasm32: "wasm32", x64: "x64" };

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const added = {};
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!isLocked(place, name)) added[`node_modules/${name}`] = platformEntry(name, version, entry);
  }
}
const packages = Object.entries({ ...lock.packages, ...added });
lock.packages = Object.fromEntries(packages.sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(added).length} platform packages added to ${FILE}`);

/** As Node finds it: beside the package that wants it, or in any folder above. */
function isLocked(place, name) {
  for (let folder = place; ; folder = folder.slice(0, folder.lastIndexOf("node_modules/"))) {
    folder = folder.replace(/\/$/, "");
    if (lock.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

function platformEntry(name, version, { dev }) {
  const words = name.split(/[-/@]/);
  const os = words.map((word) => OTHER_SYSTEMS[word] ?? known(SYSTEMS, word)).find(Boolean);
  const cpu = words.map((word) => OTHER_PROCESSORS[word] ?? known(PROCESSORS, word)).find(Boolean);
  return {
    version: version.replace(/^[^\d]*/, ""),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(/musl/.test(name) ? { libc: ["musl"] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}

function known(list, word) {
  return list.includes(word) ? word : undefined;
}
