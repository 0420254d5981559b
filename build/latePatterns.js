import { parseAst } from 'rolldown/parseAst';
import { edited, walk } from './edits.js';

/**
 * Makes regular expressions when they are first used, not when the file is loaded: V8 reads each as it is made, classes of letters cost it most,
 * and a small input meets few of the hundreds. Taken are the constants of a file, `const WORD = /…/u` or `= new RegExp(…)`, of which each use
 * becomes a call, and the properties of rules: `unless: /…/u` becomes a getter; of the `pattern` of a rule only source and flags are left, as
 * the program makes patterns of the parts that a line meets (`PatternTest`), and never needs the whole. The phrases of rules are parsed when they
 * are asked for, which is where rules are switched off: V8 would look each of five thousand strings up at every start.
 */
export const latePatterns = {
  name: 'late-patterns',
  renderChunk(code) {
    const names = new Names();
    const made = [];
    const properties = [];
    const told = [];
    const phrases = [];
    const program = parseAst(code);
    for (const statement of program.body) {
      if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
      const [{ id, init }] = statement.declarations;
      if (statement.declarations.length === 1 && isPattern(init)) made.push({ statement, id, init });
    }
    walk(program, (node, parent, inFunction) => {
      names.meet(node, parent);
      if (isPhrases(node, parent)) phrases.push(node);
      if (inFunction || !isLateProperty(node)) return;
      (isOfRule(node, parent) ? told : properties).push(node);
    });
    const edits = [];
    for (const { statement, id, init } of made) {
      const uses = names.usesOf(id);
      if (uses === null) continue;
      const head = `var ${id.name}$made;\nconst ${id.name} = () => ${id.name}$made ??= `;
      edits.push({ start: statement.start, end: init.start, text: head });
      for (const use of uses) edits.push({ start: use.end, end: use.end, text: '()' });
    }
    properties.forEach(({ start, end, key: { name }, value }, i) => {
      edits.push({ start: 0, end: 0, text: `var ${name}$made${i};\n` });
      edits.push({ start, end: value.start, text: `get ${name}() { return ${name}$made${i} ??= ` });
      edits.push({ start: end, end, text: '; }' });
    });
    for (const { start, end, value } of phrases) {
      const lists = Object.fromEntries(
        value.properties.map(({ key, value: list }) => [key.name, list.elements.map((phrase) => phrase.value)]),
      );
      edits.push({
        start,
        end,
        text: `get phrases() { return JSON.parse(${JSON.stringify(JSON.stringify(lists))}); }`,
      });
    }
    for (const { value } of told) {
      const { pattern: source, flags } = value.regex;
      edits.push({ start: value.start, end: value.end, text: JSON.stringify({ source, flags }) });
    }
    return edited(code, edits);
  },
};

const isPattern = (node) =>
  node?.type === 'Literal' ? node.regex !== undefined : node?.type === 'NewExpression' && node.callee.name === 'RegExp';

const isLateProperty = (node) =>
  node.type === 'Property' && !node.computed && ['pattern', 'unless'].includes(node.key.name) && isPattern(node.value);

/** The phrases of a rule. */
const isPhrases = ({ type, key, value }, parent) =>
  type === 'Property' && key.name === 'phrases' && value.type === 'ObjectExpression' && isRule(parent);

/** The whole pattern of a rule: rules are told by their examples. */
const isOfRule = ({ key, value }, parent) => key.name === 'pattern' && value.regex !== undefined && isRule(parent);

const isRule = ({ properties }) => properties?.some(({ key }) => key?.name === 'removes') ?? false;

/** Where the names of a file stand. */
class Names {
  #uses = new Map();

  meet(node, parent) {
    if (node.type !== 'Identifier') return;
    const isName =
      (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
      (['Property', 'PropertyDefinition', 'MethodDefinition'].includes(parent.type) &&
        parent.key === node &&
        !parent.computed &&
        !parent.shorthand);
    if (isName) return;
    const known = this.#uses.get(node.name);
    if (known) known.push({ node, parent });
    else this.#uses.set(node.name, [{ node, parent }]);
  }

  /** The uses of a constant; null if one of them is not plain, or if the name means something else somewhere. */
  usesOf({ name, start }) {
    const uses = this.#uses.get(name).filter(({ node }) => node.start !== start);
    return uses.every(({ node, parent }) => isPlain(node, parent)) ? uses.map(({ node }) => node) : null;
  }
}

/** A name that is read, and nothing else: what declares a name stands in none of these places. */
function isPlain(node, parent) {
  if (parent.type === 'MemberExpression') return parent.object === node;
  if (parent.type === 'CallExpression') return parent.arguments.includes(node);
  if (['ConditionalExpression', 'LogicalExpression', 'ReturnStatement'].includes(parent.type)) return true;
  if (parent.type === 'VariableDeclarator') return parent.init === node;
  return parent.type === 'ForOfStatement' && parent.right === node;
}
