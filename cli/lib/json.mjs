// @ts-check
// What comes from outside is looked at before it is believed.

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>} empty for whatever is no object
 */
export function fieldsOf(value) {
  return isObject(value) ? value : {};
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>[]} the objects of a list, or none
 */
export function rowsOf(value) {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/**
 * @param {unknown} value
 * @returns {string | null}
 */
export function textOf(value) {
  return typeof value === "string" && value !== "" ? value : null;
}
