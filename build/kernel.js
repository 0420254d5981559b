import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

/**
 * Compiled without a runtime, as it allocates nothing, and for a memory that is given to it: how large that is, is known when the program runs
 * (`Kernel`). Warnings about 64-bit memories and about vectors in exports are of no use here.
 */
const OPTIONS = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--memoryBase', '0', '--importMemory'];
/** What kernels take more whose memory threads share. */
const SHARING = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536'];
const SHARED = ['json', 'rare', 'words'];
const QUIET = ['--disableWarning', '112', '--disableWarning', '201'];

const FOLDER = 'src/kernel';

/** The kernels by name: a folder each. */
export const KERNELS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The module that holds a kernel as compiled, which is kept with the sources: only who changes the kernel has to compile it. */
export const bytesFile = (name) => `${FOLDER}/${name}/bytes.ts`;

/** Compiles a kernel from AssemblyScript and returns the text of its {@link bytesFile}: a module goes wherever the others go, and the stages read no files. */
export async function compileKernel(name) {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const file = join(folder, 'kernel.wasm');
    const { error, stderr } = await asc.main([
      `${FOLDER}/${name}/assembly/${name}.ts`,
      ...OPTIONS,
      ...(SHARED.includes(name) ? SHARING : []),
      ...QUIET,
      '--outFile',
      file,
    ]);
    if (error) throw new Error(`the kernel of ${name} does not compile\n${stderr}`);
    const lines = readFileSync(file)
      .toString('base64')
      .match(/.{1,120}/g);
    const head = '/** The kernel as compiled, in base64: written by `npm run kernel`. */\n';
    return `${head}export const BYTES = \`\n${lines.join('\n')}\`;\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of KERNELS) writeFileSync(bytesFile(name), await compileKernel(name));
}
