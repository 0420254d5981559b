import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/clean/screen/chars.ts';
import { OpeningForest, OpeningTree } from '../../src/clean/screen/openingTree.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'R', 'é', '’', ' '), maxLength: 5 });
const openings = fc.array(fc.tuple(text, fc.nat({ max: 31 })), { maxLength: 12 });

test('each tree of a forest tells with which of its texts a line goes on', () => {
  fc.assert(
    fc.property(fc.array(openings, { minLength: 1, maxLength: 4 }), text, fc.nat({ max: 3 }), (trees, line, at) => {
      const forest = new OpeningForest();
      const roots = trees.map((texts) => {
        const root = forest.begin();
        for (const [opening, bit] of texts) forest.add(foldText(opening), 1 << bit);
        return root;
      });
      const nodes = forest.grown();
      trees.forEach((texts, i) => {
        const begun = texts.filter(([opening]) => foldText(line.slice(at)).startsWith(foldText(opening)));
        const bits = begun.reduce((found, [, bit]) => found | (1 << bit), 0);
        expect(new OpeningTree(nodes, roots[i]).read(line, at)).toBe(bits);
      });
    }),
  );
});
