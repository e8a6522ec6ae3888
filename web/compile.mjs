// Runs web/compile.py on folders, in the given Pyodide: node compile.mjs PYODIDE FOLDER...
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pyodide, ...folders] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: pyodide });

python.runPython(readFileSync(new URL("compile.py", import.meta.url), "utf8"));
for (const folder of folders) {
  python.mountNodeFS("/source", folder);
  python.runPython('compile_all(Path("/source"))');
  python.FS.unmount("/source");
}
process.exit(0);
