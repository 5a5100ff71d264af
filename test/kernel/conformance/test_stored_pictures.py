"""What other programs store of a figure, and what they make of it: the picture is there, also of the last cell.

They learn from messages what a cell shows, until it is idle; after the last cell they read nothing more.
"""

import base64
import os
import re
import tempfile
import unittest
from pathlib import Path

if "KERNEL_SPECS" in os.environ:
    os.environ["JUPYTER_PATH"] = os.path.dirname(os.path.abspath(os.environ["KERNEL_SPECS"]))

import nbformat
from jupyter_client.manager import start_new_kernel
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from nbconvert.preprocessors import ExecutePreprocessor

KERNEL = "industrial-clusters"
PLOTLY = "application/vnd.plotly.v1+json"
DEFINE = """import { Figure } from "industrial-clusters";
const bars = (...y: number[]) => new Figure({ title: "值", data: [{ type: "bar", y }], width: 300, height: 200 });"""
CELLS = (DEFINE, "const first = bars(1, 2); first", "first", "bars(2, 1)")


def notebook():
    cells = [nbformat.v4.new_code_cell(code) for code in CELLS]
    metadata = {"kernelspec": {"name": KERNEL, "display_name": KERNEL, "language": "typescript"}}
    return nbformat.v4.new_notebook(cells=cells, metadata=metadata)


class StoredPictures(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.resources = {"metadata": {"path": folder.name}}

    def check(self, executed):
        shown = [cell.outputs for cell in executed.cells]
        self.assertEqual([len(outputs) for outputs in shown], [0, 1, 1, 1])
        pictures = [outputs[0].data["image/png"] for outputs in shown[1:]]
        for picture in pictures:
            self.assertEqual(base64.b64decode(picture)[1:4], b"PNG")
        self.assertEqual(pictures[0], pictures[1])
        self.assertNotEqual(pictures[0], pictures[2])
        nbformat.validate(executed)

    def test_nbclient(self):
        executed = notebook()
        NotebookClient(executed, resources=self.resources).execute()
        self.check(executed)

    def test_nbconvert(self):
        executed, _ = ExecutePreprocessor(kernel_name=KERNEL).preprocess(notebook(), self.resources)
        self.check(executed)
        page, _ = HTMLExporter().from_notebook_node(executed)
        pictures = re.findall(r'<img[^>]* src="data:image/png;base64,', page)
        self.assertEqual(len(pictures), 3)

    def test_a_client_that_stores_what_comes_before_idle(self):
        manager, client = start_new_kernel(kernel_name=KERNEL, cwd=self.resources["metadata"]["path"])
        stored = []

        def store(message):
            if "data" in message["content"]:
                stored.append(message["content"]["data"])

        for code in CELLS:
            client.execute_interactive(code, output_hook=store, timeout=60)
        client.stop_channels()
        manager.shutdown_kernel(now=True)
        self.assertEqual([sorted(data) for data in stored], [[PLOTLY, "image/png", "text/plain"]] * 3)


if __name__ == "__main__":
    unittest.main()
