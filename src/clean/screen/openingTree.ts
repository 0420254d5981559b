import { NODE, NODE_BITS, NODE_CHILD, NODE_SIBLING } from '../../kernel/lines/layout.ts';
import { foldCode } from './chars.ts';

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
    let found = nodes[node + NODE_BITS]!;
    for (let i = at; i < line.length; i++) {
      node = childOf(nodes, node, foldCode(line.charCodeAt(i)));
      if (node === 0) break;
      found |= nodes[node + NODE_BITS]!;
    }
    return found;
  }
}

/** Where the child of a node stands that has this letter; 0 when there is none. */
function childOf(nodes: Int32Array | readonly number[], node: number, letter: number): number {
  let child = nodes[node + NODE_CHILD]!;
  while (child !== 0 && nodes[child] !== letter) child = nodes[child + NODE_SIBLING]!;
  return child;
}

/** The trees of rules: each that is begun stands behind the one before. The first node of all is nobody's child. */
export class OpeningForest {
  private readonly nodes: number[];
  private root = 0;

  /** @param before numbers behind which the nodes are to stand */
  constructor(before: number[] = []) {
    this.nodes = before;
  }

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
    this.nodes[node + NODE_BITS]! |= bit;
  }

  /** All nodes. */
  grown(): Int32Array {
    return Int32Array.from(this.nodes);
  }

  private grow(parent: number, letter: number): number {
    const node = this.nodes.push(letter, 0, this.nodes[parent + NODE_CHILD]!, 0) - NODE;
    this.nodes[parent + NODE_CHILD] = node;
    return node;
  }
}
