// Read by Nodes of any age: no imports, and no syntax that an old one would stumble over.

export var OLDEST_NODE = "20.19.0";

/**
 * @param {string} version such as process.versions.node
 * @returns {string | null} the line to show when it is too old
 */
export function nodeProblem(version) {
  if (!isOlder(version, OLDEST_NODE)) return null;
  return (
    "Gantry needs Node 20.19 or later and this is Node " +
    version +
    ": install a newer one (https://nodejs.org) and run the command again."
  );
}

function isOlder(version, than) {
  var left = version.split(".").map(Number);
  var right = than.split(".").map(Number);
  for (var i = 0; i < 3; i += 1) {
    if (left[i] !== right[i]) return left[i] < right[i];
  }
  return false;
}
