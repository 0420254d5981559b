import { parseAst } from 'rolldown/parseAst';
import { edited, walk } from './edits.js';

/**
 * Writes `const [a, b] = [x, y]` as `const a = x, b = y`. Until it has optimised a function, which is late, V8 makes that array, an iterator over it
 * and an object for each step: half a megabyte of garbage in the first tables of pairs.
 */
export const plainPairs = {
  name: 'plain-pairs',
  renderChunk(code) {
    const edits = [];
    walk(parseAst(code), (node) => {
      if (node.type !== 'VariableDeclarator' || !isPair(node)) return;
      const { id, init, start, end } = node;
      const parts = id.elements.map(
        ({ name }, i) => `${name} = ${code.slice(init.elements[i].start, init.elements[i].end)}`,
      );
      edits.push({ start, end, text: parts.join(', ') });
    });
    return edited(code, edits.filter(isOutermost));
  },
};

/** Names on one side, and as many values on the other. */
const isPair = ({ id, init }) =>
  id.type === 'ArrayPattern' &&
  init?.type === 'ArrayExpression' &&
  id.elements.length === init.elements.length &&
  id.elements.every((name) => name?.type === 'Identifier') &&
  init.elements.every((value) => value !== null && value.type !== 'SpreadElement');

/** One within another, as in a function that is a value, stays as it is. */
const isOutermost = ({ start, end }, _, edits) => !edits.some((other) => other.start < start && end < other.end);
