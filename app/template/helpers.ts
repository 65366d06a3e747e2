import type { FactCard } from '../../core/slots/facts.ts';
import { slotText } from '../../core/speech/inlines.ts';
import { ordinalOf } from '../../core/speech/ordinals.ts';
import { factText } from '../../core/speech/slots.ts';
import { ORDINAL_STYLES, type OrdinalStyle } from '../../core/speech/speech.ts';
import { spokenDate } from './dates.ts';
import { TemplateError } from './failure.ts';
import type { HelperName } from './helperTable.ts';
import { levelWord } from './levels.ts';
import type { Template } from './template.ts';

/** How a skeleton is rendered; what is not given comes from its head. */
export interface RenderOptions {
  /** How many points each open-ended group gets, 1 to 20. */
  readonly points?: number;
  readonly minutes?: number;
  /** Which wording `choose` takes: 0 the first everywhere, 1 the second … 换一种说法. */
  readonly variant?: number;
  /**
   * What a slot becomes that the card fills: its fact, or (true) its mark {{名}}, for a draft whose card is to
   * reach it later too. Facts that a helper words anew are printed in either case.
   */
  readonly keepSlots?: boolean;
}

/** Stands behind every filled-in fact until the text is laid out; no keyboard types it. */
export const FACT_END = '\u0001';

/** Stands behind every outermost group of points until then: what follows belongs to the body again. */
export const GROUP_END = '\u0002';

/** Commands a rendering may run and characters it may write; both far above any speech. */
const MOST_CALLS = 10_000;
const MOST_CHARACTERS = 300_000;

/** The group of points around a place and the point counted last. */
interface Group {
  readonly style: OrdinalStyle;
  readonly wanted: number;
  count: number;
}

/** What Handlebars hands a helper last; only what is used here. */
interface HelperOptions {
  fn(context: unknown): string;
  inverse(context: unknown): string;
  readonly hash: Readonly<Record<string, unknown>>;
}

type Helper = (...args: unknown[]) => string;

function isOptions(value: unknown): value is HelperOptions {
  return typeof value === 'object' && value !== null && 'hash' in value;
}

function styleIn(hash: HelperOptions['hash'], fallback: OrdinalStyle): OrdinalStyle {
  return ORDINAL_STYLES.find((style) => style === hash['style']) ?? fallback;
}

/** One rendering: the facts, the group of points being written, and what may still be spent. */
export class Rendering {
  readonly #template: Template;
  readonly #facts: FactCard;
  readonly #options: RenderOptions;
  readonly #context: Readonly<Record<string, string>>;
  readonly #groups: Group[] = [];
  #calls = 0;
  #characters = 0;
  #choices = 0;

  constructor(template: Template, facts: FactCard, options: RenderOptions) {
    this.#template = template;
    this.#facts = facts;
    this.#options = options;
    const plain = template.slots.filter((slot) => !slot.each);
    this.#context = Object.fromEntries(plain.map((slot) => [slot.name, this.#slot(slot.name, slot.default)]));
  }

  /** The text of a slot: its fact, else its default, else {{名}}, so that the draft lists it as unfilled. */
  #slot(name: string, preset: string | null): string {
    const fact = factText(this.#facts, name);
    if (fact !== null) return this.#verbatim(name, fact);
    return preset === null ? slotText(name) : preset + FACT_END;
  }

  /** A fact that is printed as the card has it. */
  #verbatim(name: string, fact: string): string {
    return this.#options.keepSlots ? slotText(name) : fact + FACT_END;
  }

  /** The values of all plain slots, the context of the body. */
  get context(): Readonly<Record<string, string>> {
    return this.#context;
  }

  /** The helpers of the table, each once, bound to this rendering. */
  helpers(): Record<HelperName, Helper> {
    const block =
      (run: (options: HelperOptions, first: unknown) => string): Helper =>
      (...args) => {
        this.#spend();
        const options = args.at(-1);
        return isOptions(options) ? this.written(run(options, args[0])) : '';
      };
    const inline =
      (run: (args: readonly string[]) => string): Helper =>
      (...args) => {
        this.#spend();
        return run(args.slice(0, -1).map(String));
      };
    return {
      points: block((options, first) => this.#points(options, typeof first === 'number' ? first : null)),
      point: block((options) => this.#point(options)),
      no: inline(() => this.#ordinal()),
      nth: inline(([name = '']) => this.#nth(name)),
      date: inline(([value = '']) => this.#date(value)),
      level: inline(([form = '']) => this.#level(form)),
      choose: inline((wordings) => this.#choose(wordings)),
      given: block((options, name) => this.#either(options, !this.#declined(String(name)))),
      longer: block((options, minutes) =>
        this.#either(options, (this.#options.minutes ?? this.#template.minutes) >= Number(minutes)),
      ),
    };
  }

  #either(options: HelperOptions, condition: boolean): string {
    return condition ? options.fn(this.#context) : options.inverse(this.#context);
  }

  /** True where the fact card holds the slot and holds nothing in it: this part is not wanted. */
  #declined(name: string): boolean {
    return Object.hasOwn(this.#facts, name) && factText(this.#facts, name) === null;
  }

  #spend(): void {
    this.#calls += 1;
    if (this.#calls > MOST_CALLS) this.#stop('循环太多');
  }

  /** The text, counted; throws TemplateError once more has been written than any speech holds. */
  written(text: string): string {
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) this.#stop('写出的文字太长');
    return text;
  }

  #stop(why: string): never {
    throw new TemplateError(this.#template.name, `${why}，已停止。`, this.#template.bodyLine, 1);
  }

  #points(options: HelperOptions, fixed: number | null): string {
    const wanted = fixed ?? this.#options.points ?? this.#template.points;
    const group: Group = { style: styleIn(options.hash, '一、'), wanted, count: 0 };
    this.#groups.push(group);
    let text = options.fn(this.#context);
    while (group.count < wanted) {
      this.#spend();
      group.count += 1;
      const more = options.inverse(this.#context);
      if (more.trim() === '') break;
      text += this.written(more);
    }
    this.#groups.pop();
    return this.#groups.length === 0 ? text + GROUP_END : text;
  }

  #point(options: HelperOptions): string {
    const group = this.#groups.at(-1);
    if (group === undefined || group.count >= group.wanted) return '';
    group.count += 1;
    return options.fn(this.#context);
  }

  #ordinal(): string {
    const group = this.#groups.at(-1);
    return group === undefined ? '' : ordinalOf(group.style, Math.max(1, group.count), group.wanted);
  }

  #nth(name: string): string {
    const n = Math.max(1, this.#groups.at(-1)?.count ?? 1);
    const list = Object.hasOwn(this.#facts, name) ? this.#facts[name] : undefined;
    const own = typeof list === 'object' ? list[n - 1]?.trim() : undefined;
    return own ? own + FACT_END : this.#slot(`${name}${n}`, null);
  }

  /** `value` is what the body would print of the slot; a mark whose fact the card holds is worded from that fact. */
  #date(value: string): string {
    if (value.endsWith(FACT_END)) return spokenDate(value.slice(0, -1)) + FACT_END;
    const name = value.slice(2, -2);
    const fact = factText(this.#facts, name);
    if (fact === null) return value;
    const spoken = spokenDate(fact);
    return spoken === fact ? this.#verbatim(name, fact) : spoken + FACT_END;
  }

  #level(form: string): string {
    const level =
      factText(this.#facts, '层级') ?? this.#template.slots.find((slot) => slot.name === '层级')?.default;
    return levelWord(form, level?.replace(/[。，、；：！？,;:!?]+$/, '') ?? slotText('层级'));
  }

  #choose(wordings: readonly string[]): string {
    const turn = (this.#options.variant ?? 0) + (this.#options.variant ? this.#choices : 0);
    this.#choices += 1;
    return wordings[turn % wordings.length] ?? '';
  }
}
