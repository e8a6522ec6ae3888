// Compiles every Python file below the given folders with the Python of the given Pyodide, each to
// a .pyc beside it: node compile.mjs PYODIDE FOLDER...
import { pathToFileURL } from "node:url";

const [pyodide, ...folders] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: pyodide });

python.runPython("import compileall, py_compile");
for (const folder of folders) {
  python.mountNodeFS("/source", folder);
  const compiled = python.runPython(`compileall.compile_dir(
      "/source",
      stripdir="/source",
      quiet=1,
      legacy=True,
      invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
  )`);
  if (!compiled) process.exit(1);
  python.FS.unmount("/source");
}
process.exit(0);
