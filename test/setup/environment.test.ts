import { describe, expect, it } from "vitest";
import { foldersIn } from "../../jupyter/setup/folders.mjs";
import { jupyterEnvironment, jupyterFolders } from "../../jupyter/setup/lab/environment.mjs";
import { labArguments } from "../../jupyter/setup/lab/server.mjs";

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

  it("show no token to those who list the machine's processes", () => {
    expect(args.join(" ")).not.toMatch(/token/i);
  });

  it("turn off whatever asks the network", () => {
    expect(args).toContain("--LabApp.news_url=None");
    expect(args).toContain("--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate");
    expect(args).toContain("--LabApp.extension_manager=readonly");
  });
});
