#!/usr/bin/env python3
"""What the release and its page's module are made of besides our own sources, as the linkers and compilers themselves tell it: each library has
its row in NOTICE.md and, where its licence asks for it, its text."""

import pathlib
import re
import subprocess
import sys
import tempfile

# Found by, its row in the table, the heading of its text (none: the licence asks for no notice), or the file that has it.
LIBRARIES = [
    (r"/ftxui/|libftxui|liblangpick_ftxui", "FTXUI", "## FTXUI"),
    (r"/fmt/", "{fmt}", "## {fmt}"),
    (r"/nlohmann/", "nlohmann/json", "## nlohmann/json"),
    (r"/wasm32-wasi.*c\+\+|/libc\+\+|libclang_rt|/llvm-\d+/", "LLVM's libc++ and compiler-rt, in the page's module", None),
    (r"/wasm32-wasi/", "musl and wasi-libc, in the page's module", "## musl and wasi-libc"),
    (r"/c\+\+/|/lib(stdc\+\+|gcc|gcc_eh)\.a|/gcc/.*/(crt(begin|end)\w*\.o|include/.*)$", "GCC's runtime libraries, libstdc++ and libgcc", None),
    (r"/lib(c|m|mvec|m-[\d.]+)\.a$|/r?crt[1in]\.o$|/usr/include/[^/]*/?[\w/-]+\.h$", "GNU C Library", "licences/LGPL-2.1.txt"),
]


def lines(*command, cwd):
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True).stdout.splitlines()


def linked(build, target):
    """Archives and objects, as the linker names them when it links `target` once more."""
    with tempfile.TemporaryDirectory() as scratch:
        command = lines("ninja", "-t", "commands", target, cwd=build)[-1]
        again = re.sub(r" -o \S+", f" -o {scratch}/again -Wl,--trace", command, count=1)
        names = lines("sh", "-c", again, cwd=build)
    return {re.sub(r"^\(?([^()]*)\)?.*", r"\1", name) for name in names if not name.startswith(": &&")}


def included(build):
    return {line.strip() for line in lines("ninja", "-t", "deps", cwd=build) if line.startswith("    ")}


def main(release, web, root):
    notice = (root / "NOTICE.md").read_text()
    rows = {row.split("|")[1].strip() for row in notice.splitlines() if row.startswith("| ")}
    headings = set(re.findall(r"^## .*$", notice, re.MULTILINE))
    seen, wrong = set(), []
    for build, target in ((release, "bin/langpick"), (web, "langpick.wasm")):
        for name in sorted(linked(build, target) | included(build)):
            path = (build / name).resolve()
            if path.is_relative_to(build) and "ftxui" not in name or path.is_relative_to(root) and ".deps" not in name:
                continue  # ours
            row, text = next(((row, text) for found, row, text in LIBRARIES if re.search(found, name)), (None, None))
            if row is None:
                wrong.append(f"{name}: of what library?")
            seen.add((row, text))
    for row, text in sorted(seen - {(None, None)}, key=str):
        if row not in rows:
            wrong.append(f"NOTICE.md: no row for {row}")
        if text and not (text in headings or (root / text).is_file()):
            wrong.append(f"NOTICE.md: no text for {row}")
    wrong += [f"NOTICE.md: {row} is in neither program" for row in rows - {row for row, _ in seen} - {"library"}]
    print("\n".join(wrong) or f"{len(seen)} libraries, all in NOTICE.md")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: tests/outside/licences.py BUILD_FOLDER BUILD_FOLDER_OF_THE_MODULE")
    sys.exit(main(*(pathlib.Path(folder).resolve() for folder in sys.argv[1:]), pathlib.Path(__file__).resolve().parents[2]))
