import { foldCode } from './chars.ts';

/** Folded texts with which lines may begin, as a tree: a line is told in one walk along its first letters which of them it begins with. */
export class OpeningTree {
  /** By node: its letter, its first child, the next child of its parent (0 for none), and the bits of the texts that end in it. */
  private readonly letters: number[] = [0];
  private readonly children: number[] = [0];
  private readonly siblings: number[] = [0];
  private readonly bits: number[] = [0];

  add(text: string, bit: number): void {
    let node = 0;
    for (let i = 0; i < text.length; i++)
      node = this.child(node, text.charCodeAt(i)) || this.grow(node, text.charCodeAt(i));
    this.bits[node]! |= bit;
  }

  /** The bits of all texts that stand in `line` at `at`. */
  read(line: string, at: number): number {
    let found = this.bits[0]!;
    let node = 0;
    for (let i = at; i < line.length; i++) {
      node = this.child(node, foldCode(line.charCodeAt(i)));
      if (node === 0) break;
      found |= this.bits[node]!;
    }
    return found;
  }

  private child(node: number, letter: number): number {
    let child = this.children[node]!;
    while (child !== 0 && this.letters[child] !== letter) child = this.siblings[child]!;
    return child;
  }

  private grow(parent: number, letter: number): number {
    const node = this.letters.push(letter) - 1;
    this.siblings.push(this.children[parent]!);
    this.children.push(0);
    this.bits.push(0);
    this.children[parent] = node;
    return node;
  }
}
