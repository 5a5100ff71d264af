"""Executes notebooks, each from a fresh kernel, and writes them down in a form that stays the same.

python execute.py OUTPUT_FOLDER AT_ONCE NOTEBOOK...

AT_ONCE is how many kernels may run at the same time.

The exit code is 1 if a cell of any notebook failed; that notebook is not written.
"""

import asyncio
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

# A cell that takes longer is taken to hang.
CELL_TIMEOUT_SECONDS = 300

# What front ends note about the moment of execution, and what depends on who opens the file.
FLEETING = ("execution", "ExecuteTime", "trusted")


async def execute(path, output_folder):
    """Executes one notebook; gives a description of what failed, or None."""
    notebook = nbformat.read(path, as_version=4)
    clear(notebook)
    client = NotebookClient(
        notebook,
        timeout=CELL_TIMEOUT_SECONDS,
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(path.parent)}},
    )
    try:
        await client.async_execute()
    except (CellExecutionError, DeadKernelError, TimeoutError) as error:
        return describe_failure(notebook, error)
    settle(notebook)
    nbformat.validate(notebook)
    with open(output_folder / path.name, "w", encoding="utf-8", newline="\n") as file:
        nbformat.write(notebook, file)
    return None


def clear(notebook):
    """Forgets what an earlier execution has left."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None


def describe_failure(notebook, error):
    """Says which cell failed, with its code and what the kernel said."""
    started = [
        (number, cell)
        for number, cell in enumerate(notebook.cells, 1)
        if cell.get("execution_count") is not None
    ]
    if not started:
        return str(error)
    number, cell = started[-1]
    return f"cell {number} ({cell.id}):\n\n{cell.source}\n\n{said(cell) or error}"


def said(cell):
    """The traceback of a cell's error output, if it has one."""
    errors = (output for output in cell.outputs if output.output_type == "error")
    return "\n".join(line for output in errors for line in output.traceback)


def settle(notebook):
    """Removes what differs from one execution to the next."""
    for cell in notebook.cells:
        for key in FLEETING:
            cell.metadata.pop(key, None)


async def report(path, output_folder, turn):
    """Executes one notebook when it is its turn, and says how that went; whether it went well."""
    async with turn:
        start = time.monotonic()
        failure = await execute(path, output_folder)
        took = f"{time.monotonic() - start:.1f} s"
    if failure is None:
        print(f"✓ {path.stem} ({took})", flush=True)
    else:
        print(f"✗ {path.stem} ({took}), {failure}\n", flush=True)
    return failure is None


async def main(output_folder, at_once, *paths):
    turn = asyncio.Semaphore(int(at_once))
    reports = (report(Path(path), Path(output_folder), turn) for path in paths)
    return 0 if all(await asyncio.gather(*reports)) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))
