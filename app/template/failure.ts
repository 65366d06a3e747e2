/** A skeleton that cannot be read or rendered: which one, where (line and column from 1), and what to do about it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly template: string;
  /** The message without name and place. */
  readonly problem: string;
  readonly line: number;
  readonly column: number;

  constructor(template: string, problem: string, line: number, column: number) {
    super(`模板“${template}”第 ${line} 行第 ${column} 列：${problem}`);
    this.template = template;
    this.problem = problem;
    this.line = line;
    this.column = column;
  }
}
