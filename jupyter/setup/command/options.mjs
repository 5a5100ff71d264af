import { parseArgs } from "node:util";
import { Problem } from "./problem.mjs";

/**
 * One option of a command. With a `value` (its name in the help text) it takes an argument,
 * without one it is a switch; a `repeatable` option gathers its arguments.
 *
 * @typedef {{ value?: string, repeatable?: boolean, help: string }} Option
 */

/**
 * A command as its help text describes it.
 *
 * @typedef {object} Command
 * @property {string} usage - the line to type.
 * @property {string} about - what it does, one or two sentences.
 * @property {Readonly<Record<string, Option>>} options
 * @property {string} [operands] - what the words after the options are; none are taken without it.
 */

/**
 * What was typed after a command.
 *
 * @typedef {object} Typed
 * @property {(option: string) => boolean} on - whether a switch was given.
 * @property {(option: string) => string | undefined} text - the argument of an option.
 * @property {(option: string) => readonly string[]} list - the arguments of a repeatable option.
 * @property {readonly string[]} operands - the words that belong to no option.
 */

/** @type {Option} */
const HELP = { help: "print this and stop" };

/**
 * Reads what was typed after the command.
 *
 * @param {Command} command
 * @param {readonly string[]} args
 * @returns {Typed | undefined} `undefined` when only help was asked for and has been printed.
 * @throws {Problem} If an option is unknown or lacks its argument.
 */
export function readOptions(command, args) {
  const { values, positionals } = parse(command, args);
  if (values.help === true) {
    process.stdout.write(helpText(command));
    return undefined;
  }
  return {
    on: (option) => values[option] === true,
    text: (option) => /** @type {string | undefined} */ (values[option]),
    list: (option) => /** @type {string[] | undefined} */ (values[option]) ?? [],
    operands: positionals,
  };
}

/**
 * @param {Command} command
 * @param {readonly string[]} args
 * @returns {{ values: Readonly<Record<string, unknown>>, positionals: readonly string[] }}
 */
function parse(command, args) {
  const entries = Object.entries({ ...command.options, help: HELP }).map(([name, option]) => [
    name,
    {
      type: option.value === undefined ? "boolean" : "string",
      multiple: option.repeatable ?? false,
    },
  ]);
  try {
    return parseArgs({
      args: [...args],
      options: Object.fromEntries(entries),
      allowPositionals: command.operands !== undefined,
    });
  } catch (error) {
    throw new Problem(/** @type {Error} */ (error).message, helpText(command));
  }
}

/**
 * @param {Command} command
 * @returns {string}
 */
export function helpText(command) {
  const rows = Object.entries({ ...command.options, help: HELP }).map(
    ([name, option]) =>
      /** @type {const} */ ([`--${name}${option.value === undefined ? "" : ` ${option.value}`}`, option.help]),
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const list = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  const operands = command.operands === undefined ? [] : [command.operands, ""];
  return [`Usage: ${command.usage}`, "", command.about, "", ...operands, ...list, ""].join("\n");
}
