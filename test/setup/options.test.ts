import { afterEach, describe, expect, it, vi } from "vitest";
import { readOptions } from "../../jupyter/setup/command/options.mjs";
import { chooseChecks } from "../../jupyter/setup/commands/test.mjs";
import { readLanguage } from "../../jupyter/setup/lab/settings.mjs";

const COMMAND = {
  usage: "npm run bake -- [options] [cake...]",
  about: "Bakes.",
  operands: "  cake  what to bake",
  options: {
    heat: { value: "N", help: "how hot" },
    quiet: { help: "say nothing" },
    with: { value: "WHAT", repeatable: true, help: "an ingredient" },
  },
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe("readOptions", () => {
  it("reads switches, arguments, repeated ones and operands", () => {
    const typed = readOptions(COMMAND, ["--heat", "200", "--with=egg", "--with", "flour", "torte"]);
    expect(typed?.text("heat")).toBe("200");
    expect(typed?.on("quiet")).toBe(false);
    expect(typed?.list("with")).toEqual(["egg", "flour"]);
    expect(typed?.operands).toEqual(["torte"]);
  });

  it("prints help and nothing else", () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    expect(readOptions(COMMAND, ["--help"])).toBeUndefined();
    expect(write.mock.calls).toEqual([
      [
        [
          "Usage: npm run bake -- [options] [cake...]",
          "",
          "Bakes.",
          "",
          "  cake  what to bake",
          "",
          "  --heat N     how hot",
          "  --quiet      say nothing",
          "  --with WHAT  an ingredient",
          "  --help       print this and stop",
          "",
        ].join("\n"),
      ],
    ]);
  });

  it("refuses an option that it doesn't know, and shows the ones it does", () => {
    expect(() => readOptions(COMMAND, ["--cold"])).toThrow(
      expect.objectContaining({
        message: expect.stringContaining("Unknown option '--cold'"),
        remedy: expect.stringContaining("--heat N"),
      }),
    );
  });
});

describe("chooseChecks", () => {
  it("are all of them, or the named ones, without the skipped ones", () => {
    const names = (only: string[], skip: string[]) => chooseChecks(only, skip).map(({ name }) => name);
    expect(names([], ["browser"])).toEqual(names([], []).filter((name) => name !== "browser"));
    expect(names(["style", "types"], [])).toEqual(["types", "style"]);
  });

  it("refuses a name that is none", () => {
    expect(() => chooseChecks(["speling"], [])).toThrow("There is no check called speling.");
  });
});

describe("readLanguage", () => {
  it("takes what was typed", () => {
    expect(readLanguage("zh")).toBe("zh");
  });

  it.each([
    ["zh-CN", "zh"],
    ["en-GB", "en"],
    ["de-DE", "en"],
  ])("follows a system in %s: %s", (locale, language) => {
    vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue({
      ...Intl.DateTimeFormat().resolvedOptions(),
      locale,
    });
    expect(readLanguage(undefined)).toBe(language);
  });

  it("refuses any other", () => {
    expect(() => readLanguage("fr")).toThrow("--language must be en or zh, got fr");
  });
});
