import Handlebars from 'handlebars';
import { ORDINAL_STYLES } from '../../core/speech/speech.ts';
import { TemplateError } from './failure.ts';
import { type HelperSpec, helperSpec } from './helperTable.ts';
import { LEVEL_FORMS } from './levels.ts';
import type { Template } from './template.ts';

/** Deeper nesting than any speech has; bounds the recursion of every later walk over the tree. */
const DEEPEST = 12;

/** More braces than any skeleton needs; the parser below takes quadratic time on them. */
const MOST_TAGS = 1_000;

/** More parameters than any skeleton needs; each is compiled at every rendering. */
const MOST_PARAMETERS = 3_000;

type Position = Pick<hbs.AST.Node, 'loc'>;

function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function isString(node: hbs.AST.Node): node is hbs.AST.StringLiteral {
  return node.type === 'StringLiteral';
}

function isNumber(node: hbs.AST.Node): node is hbs.AST.NumberLiteral {
  return node.type === 'NumberLiteral';
}

/** Turns away what would keep the parser itself busy, before it sees it. */
function refuseOversized(template: Template): void {
  let depth = 0;
  let tags = 0;
  for (const match of template.body.matchAll(/\{\{[~{]*\s*([#/]?)/g)) {
    tags += 1;
    if (match[1] === '#') depth += 1;
    if (match[1] === '/') depth -= 1;
    if (depth <= DEEPEST && tags <= MOST_TAGS) continue;
    const line = template.bodyLine + template.body.slice(0, match.index).split('\n').length - 1;
    const problem = depth > DEEPEST ? `嵌套超过 ${DEEPEST} 层。` : `“{{ }}”超过 ${MOST_TAGS} 处。`;
    throw new TemplateError(template.name, problem, line, 1);
  }
}

/** The syntax tree of a body; a syntax error becomes a TemplateError with its place. */
function syntaxTree(template: Template): hbs.AST.Program {
  refuseOversized(template);
  try {
    return Handlebars.parse(template.body);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/(?:line |- )(\d+)/.exec(message)?.[1] ?? 1);
    const drawn = /\n(-*)\^/.exec(message)?.[1]?.length;
    const mismatch = / - (\d+):(\d+)/.exec(message);
    const column = mismatch ? Number(mismatch[2]) + 1 : (drawn ?? 0) + 1;
    const open = /doesn't match|Expecting .*OPEN_ENDBLOCK/.test(message);
    throw new TemplateError(
      template.name,
      open ? '“{{#…}}”与“{{/…}}”没有成对。' : '“{{ }}”的写法有误，请检查括号和引号。',
      template.bodyLine + line - 1,
      column,
    );
  }
}

class Checker {
  readonly #template: Template;
  readonly #slots: ReadonlyMap<string, boolean>;
  #parameters = 0;

  constructor(template: Template) {
    this.#template = template;
    this.#slots = new Map(template.slots.map((slot) => [slot.name, slot.each]));
  }

  program(program: hbs.AST.Program | undefined, depth: number, inPoints: boolean): void {
    if (program === undefined) return;
    for (const node of program.body) {
      if (program.blockParams?.length) this.#fail(node, '不能使用“as |…|”。');
      if (depth > DEEPEST) this.#fail(node, `嵌套超过 ${DEEPEST} 层。`);
      if (isMustache(node)) this.#mustache(node, inPoints);
      else if (isBlock(node)) this.#block(node, depth, inPoints);
      else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement') {
        this.#fail(node, '模板里只能用槽位和规定的指令，不能引入其他模板。');
      }
    }
  }

  #fail(node: Position, problem: string): never {
    const { line, column } = node.loc.start;
    throw new TemplateError(this.#template.name, problem, this.#template.bodyLine + line - 1, column + 1);
  }

  /** The one plain name a path may be: no dots, no parent, no @data. */
  #name(node: hbs.AST.Expression): string {
    if (
      !isPath(node) ||
      node.data ||
      node.depth > 0 ||
      node.parts.length !== 1 ||
      node.original !== node.parts[0]
    ) {
      return this.#fail(node, '这里只能写一个槽位名或指令名。');
    }
    return node.original;
  }

  #slot(node: hbs.AST.Expression): void {
    const name = this.#name(node);
    const each = this.#slots.get(name);
    if (each === undefined) this.#fail(node, `槽位“${name}”没有在模板说明的 slots 里声明。`);
    if (each) this.#fail(node, `槽位“${name}”每个要点各有一个，应写作 {{nth "${name}"}}。`);
  }

  #mustache(node: hbs.AST.MustacheStatement, inPoints: boolean): void {
    const name = this.#name(node.path);
    const spec = helperSpec(name);
    if (spec === null) {
      if (node.params.length > 0 || node.hash) this.#fail(node, `没有“${name}”这个指令。`);
      this.#slot(node.path);
      return;
    }
    if (spec.form === 'block') this.#fail(node, `“${name}”要写成 {{#${name}}}…{{/${name}}}。`);
    if ((name === 'no' || name === 'nth') && !inPoints)
      this.#fail(node, `“${name}”只能写在 {{#points}} 里面。`);
    this.#arguments(name, spec, node);
  }

  #block(node: hbs.AST.BlockStatement, depth: number, inPoints: boolean): void {
    const name = this.#name(node.path);
    const spec = helperSpec(name);
    if (spec?.form !== 'block') this.#fail(node, `没有“${name}”这个成对的指令。`);
    if (name === 'point' && !inPoints) this.#fail(node, '“point”只能写在 {{#points}} 里面。');
    this.#arguments(name, spec, node);
    this.program(node.program, depth + 1, inPoints || name === 'points');
    this.program(node.inverse, depth + 1, inPoints || name === 'points');
  }

  #arguments(name: string, spec: HelperSpec, node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): void {
    this.#parameters += node.params.length;
    if (this.#parameters > MOST_PARAMETERS) this.#fail(node, `指令的参数超过 ${MOST_PARAMETERS} 个。`);
    const most = spec.repeats ? 20 : spec.params.length;
    if (node.params.length < spec.least || node.params.length > most) {
      this.#fail(node, `“${name}”的参数个数不对（${spec.purpose}）。`);
    }
    node.params.forEach((param, i) => {
      const kind = spec.params[Math.min(i, spec.params.length - 1)];
      if (kind === 'slot') this.#slot(param);
      else if (kind === 'text' ? !isString(param) : !isNumber(param)) {
        this.#fail(param, `“${name}”的第 ${i + 1} 个参数应是${kind === 'text' ? '引号里的文字' : '数字'}。`);
      }
    });
    this.#meaning(name, node);
    for (const pair of node.hash?.pairs ?? []) {
      if (!spec.hash.includes(pair.key)) this.#fail(pair, `“${name}”没有“${pair.key}=”这一项。`);
      const { value } = pair;
      if (!isString(value) || !ORDINAL_STYLES.some((style) => style === value.value)) {
        this.#fail(pair, `序号样式只能是：${ORDINAL_STYLES.join(' ')}。`);
      }
    }
  }

  #meaning(name: string, node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): void {
    const [first] = node.params;
    if (first === undefined) return;
    if (
      name === 'points' &&
      isNumber(first) &&
      !(Number.isInteger(first.value) && first.value >= 1 && first.value <= 20)
    ) {
      this.#fail(first, '要点个数须在 1 到 20 之间。');
    }
    if (name === 'given' && isString(first) && !this.#slots.has(first.value)) {
      this.#fail(first, `槽位“${first.value}”没有在模板说明的 slots 里声明。`);
    }
    if (name === 'nth' && isString(first) && this.#slots.get(first.value) !== true) {
      this.#fail(first, `槽位“${first.value}”没有声明，或没有写 each: true。`);
    }
    if (name === 'level') {
      if (isString(first) && !LEVEL_FORMS.some((form) => form === first.value)) {
        this.#fail(first, `层级用语只能是：${LEVEL_FORMS.join('、')}。`);
      }
      if (!this.#slots.has('层级')) this.#fail(node, '用到“level”的模板须声明槽位“层级”。');
    }
  }
}

/**
 * Checks a skeleton's body against the whitelist: text, comments, declared slots and the commands of the helper
 * table with the parameters they take. Everything else Handlebars knows (partials, decorators, paths, @data,
 * block parameters, subexpressions) is refused, so a skeleton from elsewhere can do no more than
 * write text. Throws TemplateError with line and column; gives the syntax tree.
 */
export function checkBody(template: Template): hbs.AST.Program {
  const tree = syntaxTree(template);
  new Checker(template).program(tree, 1, false);
  return tree;
}
