import { describe, expect, it } from "vitest";
import { checkNode } from "../../jupyter/setup/install/node-version.mjs";

describe("checkNode", () => {
  it.each(["20.19.0", "20.20.2", "22.12.0", "22.23.3", "24.0.0", "24.21.0", "26.1.0"])("takes %s", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(["18.20.8", "20.18.3", "21.7.3", "22.11.0", "23.11.0"])("refuses %s", (version) => {
    expect(() => checkNode(version)).toThrow(
      `Node ${version} is too old or of an odd line; this project needs 20.19 or newer, 22.12 or newer, or 24.`,
    );
  });
});
