import { describe, expect, it } from "vitest";
import { installerFailure } from "../../jupyter/setup/install/installer-failure.mjs";

describe("installerFailure", () => {
  it.each([
    ["npm" as const, "npm error code ENOTFOUND\nnpm error network request to https://… failed"],
    ["npm" as const, "npm error code EAI_AGAIN"],
    ["npm" as const, "npm error code ECONNREFUSED"],
    ["pip" as const, "NameResolutionError(\"<…>: Failed to resolve 'pypi'\")"],
    ["pip" as const, "WARNING: Retrying … 'NewConnectionError('<…>: [Errno 101]')"],
    ["pip" as const, "ERROR: Could not find a version … anyio==4.16.0 (from versions: none)"],
    ["pip" as const, "ConnectTimeoutError(<…>, 'Connection to … timed out.')"],
  ])("%s without a network: %s", (installer, output) => {
    const problem = installerFailure({ installer, output, log: "/p/log" });
    expect(problem.message).toBe(`${installer} could not reach its registry.`);
    expect(problem.remedy).toContain(`${installer} config set`);
    expect(problem.remedy).toContain(`What ${installer} said is in /p/log`);
  });

  it.each(["npm error code ENOSPC", "OSError: [Errno 28] No space left on device"])("a full disk: %s", (output) => {
    const problem = installerFailure({ installer: "pip", output, log: "/p/log" });
    expect(problem.message).toBe("pip found no space left on the disk.");
    expect(problem.remedy).toBe("Free about 1 GB and run the command again.");
  });

  it("quotes the last lines of anything else", () => {
    const output = Array.from({ length: 20 }, (_, i) => `line ${i}`).join("\n");
    const problem = installerFailure({ installer: "npm", output, log: "/p/log" });
    expect(problem.message).toBe("npm could not install what the project needs.");
    expect(problem.remedy).toBe(
      "line 12\nline 13\nline 14\nline 15\nline 16\nline 17\nline 18\nline 19\n\nAll that npm said is in /p/log",
    );
  });
});
