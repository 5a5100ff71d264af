import { describe, expect, it } from "vitest";
import { Container } from "../../jupyter/extension/src/container.js";
import {
  compareVersions,
  type SharedModule,
  type ShareScope,
  takeShared,
} from "../../jupyter/extension/src/share-scope.js";

/** Versions of a module as JupyterLab shares them, in an order that says nothing. */
function shared(...versions: string[]): Record<string, SharedModule> {
  return Object.fromEntries(versions.map((version) => [version, { get: async () => () => ({ version }) }]));
}

describe("a module of JupyterLab's", () => {
  const take = (versions: Record<string, SharedModule>) => takeShared({ lumino: versions }, "lumino");

  it("is the newest by number, not by letter", async () => {
    expect(await take(shared("2.9.1", "2.10.0", "2.8.0"))).toEqual({ version: "2.10.0" });
    expect(await take(shared("10.0.0", "9.0.0"))).toEqual({ version: "10.0.0" });
    expect(await take(shared("2.8.0", "2.8.0-rc.1"))).toEqual({ version: "2.8.0" });
  });

  it("is the one in use, however new another extension's is", async () => {
    const versions = shared("2.8.0", "2.10.0");
    const used = versions["2.8.0"] as SharedModule;
    used.loaded = true;
    expect(await take(versions)).toEqual({ version: "2.8.0" });
  });

  it("is marked as in use, so that everybody else takes the same one", async () => {
    const versions = shared("2.8.0");
    await take(versions);
    expect(versions["2.8.0"]?.loaded).toBe(1);
  });

  it("may be there already, without a wait", async () => {
    expect(await take({ "2.8.0": { get: () => () => "there" } })).toBe("there");
  });
});

describe("versions", () => {
  it("stand in the order of semver's own example", () => {
    const rising = [
      ...["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2"],
      ...["1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0"],
    ];
    for (const [i, a] of rising.entries()) {
      for (const [j, b] of rising.entries()) {
        expect(Math.sign(compareVersions(a, b)), `${a} and ${b}`).toBe(Math.sign(i - j));
      }
    }
  });

  it("are the same whenever they were built", () => {
    expect(compareVersions("2.8.0+debian.1", "2.8.0")).toBe(0);
  });
});

describe("the container", () => {
  const container = () =>
    new Container("our-extension", ["@lumino/widgets"], {
      "./mimeExtension": async () => ({ default: ["renderer"] }),
    });
  const scope: ShareScope = { "@lumino/widgets": shared("2.8.0") };

  it("gives a module that says it is one and that JupyterLab may write into", async () => {
    const made = container();
    made.init(scope);
    const module = (await made.get("./mimeExtension"))();
    expect(module).toEqual({ default: ["renderer"], __esModule: true });
    expect(Object.isExtensible(module)).toBe(true);
    expect(made.shared).toEqual({ "@lumino/widgets": { version: "2.8.0" } });
  });

  it("says what JupyterLab lacks", async () => {
    const made = container();
    for (const lacking of [{}, { "@lumino/widgets": {} }]) {
      made.init(lacking);
      await expect(made.get("./mimeExtension")).rejects.toMatchObject({
        message:
          "our-extension can't show figures, tables and the book: JupyterLab gave it no @lumino/widgets. " +
          "It is made for JupyterLab 4 and Notebook 7.",
      });
    }
  });

  it("has no other module", async () => {
    await expect(container().get("./style")).rejects.toMatchObject({
      message: "our-extension has no module ./style.",
    });
  });
});
