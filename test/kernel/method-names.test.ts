/** What books and other programs call a method is answered with a function that there is. */

import { expect, it } from "vitest";
import { METHOD_NAMES } from "../../jupyter/kernel/cells/habits.js";
import * as doors from "../../src/index.js";
import * as math from "../../src/math.js";

it.each([...METHOD_NAMES].map(([name, { zh, en }]) => [name, zh, en] as const))("%s", (name, zh, en) => {
  const called = [...zh.matchAll(/(\w+)\(/g), ...en.matchAll(/(\w+)\(/g)].map((match) => match[1]);
  expect(called.length).toBeGreaterThan(0);
  for (const each of called) expect(typeof { ...doors, ...math }[each as keyof typeof doors], each).toBe("function");
  expect(name in doors || name in math, "there is one of this name").toBe(false);
});
