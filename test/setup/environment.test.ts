import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foldersIn } from "../../jupyter/setup/folders.mjs";
import { jupyterEnvironment, jupyterFolders } from "../../jupyter/setup/lab/environment.mjs";
import { pageAddress } from "../../jupyter/setup/lab/page.mjs";
import { labArguments } from "../../jupyter/setup/lab/server.mjs";
import { writeSettings } from "../../jupyter/setup/lab/settings.mjs";
import { scratchFolder } from "./scratch.js";

const folders = foldersIn("/产业 集群");

describe("jupyterEnvironment", () => {
  it("keeps all of Jupyter's folders inside the repository", () => {
    for (const folder of Object.values(jupyterFolders(folders))) {
      expect(folder.startsWith(folders.state)).toBe(true);
    }
  });

  it("lets no setting of the user's own Jupyter in, and all else", () => {
    const env = jupyterEnvironment(folders, {
      JUPYTER_PATH: "/other",
      JUPYTERLAB_DIR: "/other",
      JUPYTER_CONFIG_DIR: "/other",
      IPYTHONDIR: "/other",
      HTTPS_PROXY: "proxy",
    });
    expect(Object.values(env)).not.toContain("/other");
    expect(env.HTTPS_PROXY).toBe("proxy");
  });
});

describe("labArguments", () => {
  const args = labArguments(folders, 9000);

  it("bind to 127.0.0.1 and to one port", () => {
    expect(args).toContain("--ServerApp.ip=127.0.0.1");
    expect(args).toContain("--ServerApp.port=9000");
    expect(args).toContain("--ServerApp.port_retries=0");
  });

  it("end a kernel that nobody uses; never one that computes or whose notebook is open", () => {
    expect(args).toContain("--MappingKernelManager.cull_idle_timeout=1800");
    expect(args).toContain("--MappingKernelManager.cull_busy=False");
    expect(args).toContain("--MappingKernelManager.cull_connected=False");
  });

  it("show no token to those who list the machine's processes", () => {
    expect(args.join(" ")).not.toMatch(/token/i);
  });

  it("turn off whatever asks the network", () => {
    expect(args).toContain("--LabApp.news_url=None");
    expect(args).toContain("--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate");
    expect(args).toContain("--LabApp.extension_manager=readonly");
  });
});

describe("a page", () => {
  it("is told where a reader's notebooks lie, and their first texts", async () => {
    const own = foldersIn(await scratchFolder());
    const told = async () =>
      JSON.parse(await readFile(join(own.state, "config", "labconfig", "page_config.json"), "utf8"));
    await writeSettings(own, "en");
    expect(await told()).toMatchObject({
      industrialClustersNotebooks: "notebooks",
      industrialClustersShipped: "dist/shipped",
    });
    await writeSettings({ ...own, notebooks: own.copies }, "en");
    expect(await told()).toMatchObject({ industrialClustersNotebooks: "copies" });
  });

  it("opens a notebook in the folder that is worked in", () => {
    const server = { address: "http://127.0.0.1:8888", token: "t" };
    expect(pageAddress(server, "04.ipynb")).toBe("http://127.0.0.1:8888/lab/tree/notebooks/04.ipynb?token=t");
    expect(pageAddress(server, undefined, "copies")).toBe("http://127.0.0.1:8888/lab/tree/copies?token=t");
  });
});
