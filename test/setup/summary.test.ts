import { expect, it } from "vitest";
import { summary } from "../../jupyter/setup/checks/summary.mjs";

it("lists each check with its time and ends in a line that counts", () => {
  const results = [
    { name: "types", proves: "all fits", passed: true, milliseconds: 12_345 },
    { name: "browser", proves: "it shows", passed: false, milliseconds: 456 },
  ];
  expect(summary(results)).toBe(
    ["✓ types     12.3 s  all fits", "✗ browser    0.5 s  it shows", "", "1 passed, 1 failed", ""].join("\n"),
  );
});
