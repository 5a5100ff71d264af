"""Sessions with two kernels, ours and Python's, in turns: what each step took, and what of memory.

The steps of all sessions are measured when the first of them is asked for, and kept in the folder of the data.
"""

import json
import os
import sys
import time

import psutil
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

OURS = {
    "first": "1 + 1",
    "second": "2 + 2",
    "import": 'import { dataset, label, locationQuotients, rankingChart } from "industrial-clusters";',
    "table": """const year = dataset("gdp")
  .join(dataset("vehicle-output"), ["province", "year"], { unmatched: "drop" })
  .where({ year: 2012 });
const quotients = locationQuotients(year, { columns: "vehicles", reference: "gdp" });
quotients""",
    "chart": 'rankingChart(quotients, {{ title: label("图", "Figure {0}"), decimals: 2 }})',
    "cell": "const value{0} = {0}; value{0} + 1",
}
PYTHON = {
    "first": "1 + 1",
    "second": "2 + 2",
    "import": "import pandas as pd, plotly.express as px",
    "table": """frame = pd.DataFrame({"province": [f"p{i}" for i in range(31)], "vehicles": [i * 1.5 for i in range(31)],
                      "gdp": [100 + i for i in range(31)]})
frame["quotient"] = (frame.vehicles / frame.vehicles.sum()) / (frame.gdp / frame.gdp.sum())
frame""",
    "chart": 'px.bar(frame.sort_values("quotient"), x="quotient", y="province", orientation="h", title="Figure {0}")',
    "cell": "value{0} = {0}; value{0} + 1",
}


class Session:
    """A kernel that is started, asked, and shut down."""

    def __init__(self, kernel, data):
        with open(f"{data}/notebooks.json", encoding="utf8") as file:
            folder = json.load(file)
        specs = KernelSpecManager(kernel_dirs=[f"{data}/kernels"]) if kernel == "ours" else KernelSpecManager()
        start = time.perf_counter()
        self.manager = KernelManager(kernel_name="ours" if kernel == "ours" else "python3", kernel_spec_manager=specs)
        self.manager.start_kernel(cwd=folder, stderr=-3)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=120)
        self.ready = time.perf_counter() - start
        self.folder = folder

    def run(self, code, cell=None):
        """Seconds until the kernel is idle again. JupyterLab says which cell it runs, a script doesn't."""
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}}
        content |= {"allow_stdin": False, "stop_on_error": True}
        said = {"cellId": cell, "deletedCells": [], "recordTiming": False} if cell else {}
        start = time.perf_counter()
        message = self.client.session.msg("execute_request", content, metadata=said)
        self.client.shell_channel.send(message)
        sent = message["header"]["msg_id"]
        while True:
            message = self.client.get_iopub_msg(timeout=240)
            if message["parent_header"].get("msg_id") != sent:
                continue
            if message["msg_type"] == "error":
                raise RuntimeError(f"{code}: {message['content']['evalue']}")
            if message["content"].get("execution_state") == "idle":
                return time.perf_counter() - start

    def weigh(self, steps, after):
        """Notes the resident megabytes of the kernel at rest, and of the processes that it has started."""
        time.sleep(3)
        kernel = psutil.Process(self.manager.provisioner.process.pid)
        children = kernel.children(recursive=True)
        steps[f"memory, {after}"].append(kernel.memory_info().rss / 1e6)
        steps[f"memory of its children, {after}"].append(sum(each.memory_info().rss for each in children) / 1e6)

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def at_once(kernel, data, cells, steps):
    session = Session(kernel, data)
    steps["ready"].append(session.ready)
    steps["first cell, at once"].append(session.run(cells["first"]))
    steps["import, at once"].append(session.run(cells["import"]))
    session.close()


def lesson(kernel, data, cells, steps):
    session = Session(kernel, data)
    time.sleep(5)
    steps["first cell, 5 s after the start"].append(session.run(cells["first"]))
    time.sleep(1)
    steps["import, 5 s after the start"].append(session.run(cells["import"]))
    steps["second cell"].append(session.run(cells["second"]))
    steps["table"].append(session.run(cells["table"]))
    steps["first chart"].append(session.run(cells["chart"].format(1), cell="a"))
    steps["next chart"].append(session.run(cells["chart"].format(2), cell="b"))
    time.sleep(3)
    steps["chart with its picture"].append(session.run(cells["chart"].format(3)))
    session.weigh(steps, "first charts")
    times = [session.run(cells["cell"].format(number)) for number in range(500)]
    steps["cell 500"].append(sorted(times[-50:])[25])
    session.weigh(steps, "500 cells")
    session.close()


def notebook(data, steps):
    session = Session("ours", data)
    with open(f"{session.folder}/05-2-factor-analysis.ipynb", encoding="utf8") as file:
        cells = [cell for cell in json.load(file)["cells"] if cell["cell_type"] == "code"]
    for cell in cells:
        if "raises-exception" not in cell["metadata"].get("tags", []):
            session.run("".join(cell["source"]))
    session.weigh(steps, "notebook 5.2")
    session.close()


def measure_all(data, repeat):
    names = [
        "ready", "first cell, at once", "import, at once", "first cell, 5 s after the start",
        "import, 5 s after the start", "second cell", "table", "first chart", "next chart", "chart with its picture",
        "cell 500", "memory, first charts", "memory of its children, first charts", "memory, 500 cells",
        "memory of its children, 500 cells", "memory, notebook 5.2", "memory of its children, notebook 5.2",
    ]  # fmt: skip
    found = {kernel: {name: [] for name in names} for kernel in ("ours", "python")}
    for _ in range(repeat):
        for kernel, cells in (("ours", OURS), ("python", PYTHON)):
            at_once(kernel, data, cells, found[kernel])
            lesson(kernel, data, cells, found[kernel])
    notebook(data, found["ours"])
    return found


def answer(kernel):
    """Prints what the step that the command line names took in a kernel's sessions."""
    data, step = os.path.split(sys.argv[1])
    kept = f"{data}/steps.json"
    if not os.path.exists(kept):
        found = measure_all(data, int(sys.argv[2]))
        with open(kept, "w", encoding="utf8") as file:
            json.dump(found, file)
    with open(kept, encoding="utf8") as file:
        values = json.load(file)[kernel][step]
    if not values:
        sys.exit("there is no such notebook")
    unit = "megabytes" if step.startswith("memory") else "seconds"
    print(json.dumps({unit: values, "result": []}))
