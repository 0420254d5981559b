import { parseSync } from 'rolldown/utils';
import { edited, walk } from './edits.js';

/** A character that does not fit into one byte. */
const WIDE = /[^\0-\xff]/;

/**
 * Writes characters that do not fit into one byte as escapes, in strings, templates, patterns and names, and as question marks in comments. V8 keeps
 * the text of a file, and one such character has it take two bytes for each: to read the program and to keep it took 2 of the 90 ms that
 * two articles take. Strings stay the same, those of `String.raw` too; patterns find the same, only their `source` is written otherwise.
 */
export const oneByte = {
  name: 'one-byte',
  // As the very last: the bundler writes files anew after `renderChunk`, without escapes.
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = inOneByte(chunk.code);
  },
};

/** The text of a file with characters of one byte each. */
export function inOneByte(code) {
  const edits = [];
  const put = ({ start, end }, text) => edits.push({ start, end, text });
  const raw = new Set();
  const { program, comments } = parseSync('chunk.js', code);
  for (const comment of comments) put(comment, textOf(comment).replaceAll(new RegExp(WIDE, 'g'), '?'));
  walk(program, (node) => {
    if (node.type === 'TaggedTemplateExpression' && isRaw(node.tag) && WIDE.test(textOf(node))) {
      // The same string as a template without a tag.
      put(node.tag, '');
      for (const part of node.quasi.quasis) raw.add(part);
    } else if (node.type === 'TemplateElement' && raw.has(node)) {
      put(node, escaped(textOf(node).replace(/\\|`|\$(?=\{)/g, '\\$&')));
    } else if (['Literal', 'TemplateElement', 'Identifier'].includes(node.type) && WIDE.test(textOf(node))) {
      put(node, escaped(textOf(node)));
    }
  });
  const done = edited(code, edits);
  if (WIDE.test(done)) throw new Error(`no escape for ${WIDE.exec(done)[0]}`);
  return done;

  function textOf({ start, end }) {
    return code.slice(start, end);
  }
}

const isRaw = ({ object, property }) => object?.name === 'String' && property?.name === 'raw';

/** With escapes for characters that are wide. What has a backslash before it already goes with that. */
const escaped = (text) =>
  text.replace(/\\.|[^\0-\xff]/gs, (part) => {
    const unit = part.at(-1);
    return WIDE.test(unit) ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : part;
  });
