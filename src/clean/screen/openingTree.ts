import { foldCode } from './chars.ts';

/** Numbers of a node: its letter, its first child, the next child of its parent (0 for none), and the bits of the texts that end in it. */
const NODE = 4;
const CHILD = 1;
const SIBLING = 2;
const BITS = 3;

/** Folded texts with which lines may begin, as a tree: a line is told in one walk along its first letters which of them it begins with. */
export class OpeningTree {
  private readonly nodes: Int32Array;
  private readonly root: number;

  /** @param nodes of this tree, or of several. @param root where it begins among them */
  constructor(nodes: Int32Array, root = 0) {
    this.nodes = nodes;
    this.root = root;
  }

  /** The bits of all texts that stand in `line` at `at`. */
  read(line: string, at: number): number {
    const { nodes } = this;
    let node = this.root;
    let found = nodes[node + BITS]!;
    for (let i = at; i < line.length; i++) {
      node = childOf(nodes, node, foldCode(line.charCodeAt(i)));
      if (node === 0) break;
      found |= nodes[node + BITS]!;
    }
    return found;
  }
}

/** Where the child of a node stands that has this letter; 0 when there is none. */
function childOf(nodes: Int32Array | readonly number[], node: number, letter: number): number {
  let child = nodes[node + CHILD]!;
  while (child !== 0 && nodes[child] !== letter) child = nodes[child + SIBLING]!;
  return child;
}

/** The trees of rules: each that is begun stands behind the one before. The first node of all is nobody's child. */
export class OpeningForest {
  private readonly nodes: number[] = [];
  private root = 0;

  /** Begins a tree, and says where. */
  begin(): number {
    this.root = this.nodes.push(0, 0, 0, 0) - NODE;
    return this.root;
  }

  /** Adds a text to the tree that was begun last; `bit` is what a line that begins so is told. */
  add(text: string, bit: number): void {
    let node = this.root;
    for (let i = 0; i < text.length; i++) {
      const letter = text.charCodeAt(i);
      node = childOf(this.nodes, node, letter) || this.grow(node, letter);
    }
    this.nodes[node + BITS]! |= bit;
  }

  /** All nodes. */
  grown(): Int32Array {
    return Int32Array.from(this.nodes);
  }

  private grow(parent: number, letter: number): number {
    const node = this.nodes.push(letter, 0, this.nodes[parent + CHILD]!, 0) - NODE;
    this.nodes[parent + CHILD] = node;
    return node;
  }
}
