/** Text with parts of it replaced: `edits` say from where to where, and by what; none reaches into another. */
export function edited(text, edits) {
  let at = 0;
  let done = '';
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    done += text.slice(at, start) + put;
    at = end;
  }
  return done + text.slice(at);
}

/** Goes through a syntax tree; `visit` is told each node, the one above it and whether a function is around it. */
export function walk(node, visit, parent = null, inFunction = false) {
  visit(node, parent, inFunction);
  const inside = inFunction || /Function/.test(node.type);
  for (const key in node) {
    for (const child of [node[key]].flat()) {
      if (typeof child?.type === 'string') walk(child, visit, node, inside);
    }
  }
}
