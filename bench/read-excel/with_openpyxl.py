import os
import sys

import openpyxl
from measure import measure


def prepare(_):
    file = os.path.join(sys.argv[1], "table.xlsx")

    def read():
        rows = list(openpyxl.load_workbook(file, read_only=True).active.iter_rows(values_only=True))
        return [cell for cell in rows[-1] if not isinstance(cell, str)]

    return read


measure(prepare)
