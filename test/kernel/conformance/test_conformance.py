"""The Jupyter project's own conformance tests, on our kernel.

Every test of ``jupyter_kernel_test`` 0.7 is switched on. Run with a Python that has it::

    python -m unittest discover test/kernel/conformance

The kernelspec is looked for where Jupyter looks; ``KERNEL_SPECS`` may name a folder that holds
``industrial-clusters/kernel.json``.
"""

import os
import unittest

if "KERNEL_SPECS" in os.environ:
    os.environ["JUPYTER_PATH"] = os.path.dirname(os.path.abspath(os.environ["KERNEL_SPECS"]))

import jupyter_kernel_test as jkt

KERNEL = 'globalThis[Symbol.for("Jupyter.kernel")]'


class Conformance(jkt.KernelTests):
    kernel_name = "industrial-clusters"
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("oops")'
    code_generate_error = 'throw new Error("boom")'
    code_page_something = "?Math.max"
    code_clear_output = f"{KERNEL}.clearOutput()"
    code_inspect_sample = "parseFloat"

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"江西".length', "result": "2"},
        {"code": "[1, 2].map((x) => x / 2)", "result": "[ 0.5, 1 ]"},
        {"code": "await Promise.resolve(1 + 1)", "result": "2"},
    ]
    code_display_data = [
        {"code": 'import { display } from "tslab"; display.html("<b>hi</b>")', "mime": "text/html"},
        {"code": f'{KERNEL}.display({{ "text/markdown": "**hi**" }})', "mime": "text/markdown"},
    ]

    completion_samples = [
        {"text": "Number.isI", "matches": {"isInteger"}},
        {"text": "zzqq", "matches": set()},
    ]
    complete_code_samples = ["1 + 1", "const x = 1;", "await f()", "for (;;) {}", "const f = <T>(x: T) => x;"]
    incomplete_code_samples = ["function f() {", "[1, 2,", "const s = `a", "/* a", "f(", "1 +"]
    invalid_code_samples = ["const = 1", "1 +* 2", "}", "let let = )"]

    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 ?*"


class Welcome(jkt.IopubWelcomeTests):
    kernel_name = "industrial-clusters"
    support_iopub_welcome = True


if __name__ == "__main__":
    unittest.main()
