import { BYTES } from './bytes.ts';

/** What the kernel can do, see assembly/lines.ts. Places are bytes of its memory. */
interface Functions {
  readonly memory: Memory;
  /** Bytes that a text of `length` code units needs from its first on. */
  roomFor(length: number): number;
  /** Takes a text: `length` code units at `units`. */
  take(units: number, length: number): void;
  /** Tells of the next lines that are not blank, and of how many; none, once all are told. */
  lines(): number;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** The parts of WebAssembly that are used here: the library may run where neither Node's types nor a browser's say them. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

const PAGE = 65536;

let compiled: object | null = null;

/** Compiled once in a thread; V8 shares the code among threads. */
function moduleOf(): object {
  if (compiled === null) {
    const text = atob(BYTES);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    compiled = new WebAssembly.Module(bytes);
  }
  return compiled;
}

/**
 * The kernel: what is done for every character of a text when its lines are read, compiled from AssemblyScript (assembly/) to WebAssembly. It
 * looks at sixteen characters at a time, and there is nothing that an optimiser had to learn first, or could take back: a third of the time
 * that the same takes in TypeScript, a quarter of cleaning. Each kernel has a memory of its own, laid out as layout.ts says. `npm run kernel`
 * compiles it into bytes.ts.
 */
export class Kernel {
  readonly functions: Functions;

  /** @param learn what the kernel asks of a code unit that it meets for the first time: a number, which it keeps, see `CHARS` in layout.ts */
  constructor(learn: (code: number) => number) {
    this.functions = new WebAssembly.Instance(moduleOf(), { chars: { learn } }).exports as Functions;
  }

  /** The memory as it is now; void once it has grown. */
  get buffer(): ArrayBuffer {
    return this.functions.memory.buffer;
  }

  /** Has the memory grow to so many bytes, if it is smaller: by a half at least, as all views are void then. */
  reach(bytes: number): void {
    const size = this.buffer.byteLength;
    if (bytes > size) this.functions.memory.grow(Math.ceil(Math.max(bytes - size, size / 2) / PAGE));
  }
}
