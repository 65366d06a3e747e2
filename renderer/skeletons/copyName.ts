/** The source of a skeleton under a name of its own: 研讨发言 becomes 研讨发言（我的）. */
export function asCopy(source: string, name: string): string {
  return source.replace(/^name:.*$/m, () => `name: ${name}（我的）`);
}

/** Where line and column (from 1) stand in a text, as an offset; the end of the line where it is shorter. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), text.length);
}
