/** The parts of WebAssembly that are used here: the library may run where neither Node's types nor a browser's say them. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly Memory: new (pages: {
    readonly initial: number;
    readonly maximum?: number;
    readonly shared?: boolean;
  }) => Memory;
};

interface Memory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}

/** Memory that kernels of several threads work in: a message can carry it. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
}

const PAGE = 65536;
/** Bytes that a memory can have. */
export const MOST: number = 2 ** 32;

/** A kernel as compiled: its bytes in base64, or as they are, which is how the build puts them into the program. */
export type KernelCode = string | Uint8Array;

/** Compiled once in a thread; V8 shares the code among threads. */
const modules = new Map<KernelCode, object>();

function moduleOf(code: KernelCode): object {
  const known = modules.get(code);
  if (known) return known;
  const compiled = new WebAssembly.Module(typeof code === 'string' ? bytesOf(code) : code);
  modules.set(code, compiled);
  return compiled;
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * Memory of so many bytes for kernels of several threads, or for one that has so much of it that V8 would collect garbage for its sake: what threads
 * share V8 does not count. It grows to no more than `most`.
 */
export function sharedMemory(bytes: number, most: number = bytes): SharedMemory {
  const [initial, maximum] = [Math.ceil(bytes / PAGE), Math.ceil(most / PAGE)];
  return new WebAssembly.Memory({ initial, maximum, shared: true }) as SharedMemory;
}

/**
 * What is done for every character of a text, compiled from AssemblyScript to WebAssembly. It looks at sixteen characters at a time, and there is
 * nothing that an optimiser had to learn first, or could take back: lines are read in a third of the time that the same takes in
 * TypeScript. There is a folder for each kernel: its sources in assembly/, where things stand in its memory in layout.ts, and bytes.ts, which
 * `npm run kernel` compiles. Each that is made has a memory of its own.
 */
export class Kernel<Functions> {
  readonly functions: Functions;
  readonly #memory: Memory;

  /**
   * @param code the kernel as compiled
   * @param imports what it asks of the program, by module and name
   * @param bytes what the memory begins with. Nobody has to pay for those that are never written, but for growing all have to: it takes the old
   * buffer from JavaScript, and V8 no longer relies on arrays having their memory, in all of the thread. What works on typed arrays then takes a
   * quarter longer. With 64 megabytes and more V8 thinks that it is time to collect garbage: two articles took a tenth longer. So
   * each asks for no more than it can need: with a megabyte at least, a scan of three thousand small files was held up thrice, not twice, in four
   * runs of ten.
   * Or a memory that is there already, for a kernel whose memory is shared: see {@link sharedMemory}.
   */
  constructor(code: KernelCode, imports: Readonly<Record<string, object>>, bytes: number | SharedMemory) {
    this.#memory =
      typeof bytes === 'number' ? new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) }) : (bytes as Memory);
    const given = { ...imports, env: { memory: this.#memory } };
    this.functions = new WebAssembly.Instance(moduleOf(code), given).exports as Functions;
  }

  /** The memory as it is now; void once it has grown. */
  get buffer(): ArrayBuffer {
    return this.#memory.buffer as ArrayBuffer;
  }

  /**
   * Has the memory grow to so many bytes, if it is smaller: by a half at least, as all views are void then, and as the first time costs whatever
   * this thread does with typed arrays. Throws RangeError beyond four gigabytes.
   */
  reach(bytes: number): void {
    const size = this.buffer.byteLength;
    if (bytes <= size) return;
    const ahead = Math.min(size / 2, MOST - size);
    this.#memory.grow(Math.ceil(Math.max(bytes - size, ahead) / PAGE));
  }
}
