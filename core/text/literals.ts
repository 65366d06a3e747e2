/**
 * What a match of a pattern must begin with or hold. A table of many patterns is then asked in one walk over a text:
 * only the patterns whose letters turn up are tried, and only where they turn up.
 */
export interface Literals {
  /** A match begins with one of these … */
  readonly heads: readonly Head[];
  /** … or holds one of these characters, where it may begin with anything … */
  readonly needs: string;
  /** … or is of a kind that gives no sign. */
  readonly signless: boolean;
}

/** One beginning of a match. A leading `EDGE` stands for the start of the text. */
export interface Head {
  readonly text: string;
  /** Nothing may follow: the text is a match by itself. */
  readonly whole: boolean;
}

/** Stands for the start of the text, where a pattern says `^`; no text holds it. */
export const EDGE = '\uffff';

/** Longer beginnings tell no more; more of them would only fill the table. */
const LONGEST = 6;
const MOST = 1500;
const WIDEST_CLASS = 48;
const FEWER = 8;
const WHITE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

type Part =
  | { readonly kind: 'chars'; readonly chars: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'edge' }
  | { readonly kind: 'look' }
  | { readonly kind: 'seq'; readonly parts: readonly Part[] }
  | { readonly kind: 'either'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly min: number; readonly max: number };

/**
 * The literals of a pattern. Knows what cue tables use: letters, classes, groups, look-ahead, repeats, `^` and `$`;
 * takes anything else for a character that may be any. Throws on nothing that `RegExp` accepts without flags.
 */
export function literalsOf(pattern: RegExp): Literals {
  const part = new Reader(pattern).either();
  const heads: Head[] = [];
  let needs = '';
  let signless = false;
  for (const option of part.kind === 'either' ? part.parts : [part]) {
    const own = headsOf(option);
    const sign = needsOf(option);
    // Twenty letters that begin many words tell less than one that every match holds.
    const vague = own.filter(({ text, whole }) => text.length === 1 && !whole).length;
    const telling = sign !== null && sign.length * FEWER <= vague;
    if (!telling && own.every(({ text }) => text.replace(EDGE, '') !== '')) heads.push(...own);
    else if (sign !== null) needs += sign;
    else signless = true;
  }
  return { heads, needs: [...new Set(needs)].join(''), signless };
}

class Reader {
  readonly #source: string;
  /** Both cases of a letter match it. */
  readonly #anyCase: boolean;
  #at = 0;

  constructor({ source, ignoreCase }: RegExp) {
    this.#source = source;
    this.#anyCase = ignoreCase;
  }

  either(): Part {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'either', parts };
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      parts.push(this.#repeated(this.#atom()));
    }
    return { kind: 'seq', parts };
  }

  #repeated(part: Part): Part {
    const match = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (match === null) return part;
    this.#at += match[0].length;
    switch (match[0].charAt(0)) {
      case '?':
        return { kind: 'repeat', part, min: 0, max: 1 };
      case '*':
        return { kind: 'repeat', part, min: 0, max: Number.POSITIVE_INFINITY };
      case '+':
        return { kind: 'repeat', part, min: 1, max: Number.POSITIVE_INFINITY };
      default: {
        const min = Number(match[1]);
        const max = match[2] === '' ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
        return { kind: 'repeat', part, min, max };
      }
    }
  }

  #atom(): Part {
    if (this.#take('(')) {
      const looks = this.#take('?!') || this.#take('?=') || this.#take('?<!') || this.#take('?<=');
      if (!looks) this.#take('?:');
      const inner = this.either();
      this.#take(')');
      return looks ? { kind: 'look' } : inner;
    }
    if (this.#take('^')) return { kind: 'edge' };
    if (this.#take('$')) return { kind: 'look' };
    if (this.#take('.')) return { kind: 'any' };
    if (this.#take('[')) return this.#characterClass();
    return this.#charsOr(this.#letter());
  }

  #charsOr(chars: string | null): Part {
    if (chars === null) return { kind: 'any' };
    return { kind: 'chars', chars: this.#anyCase ? chars.toLowerCase() + chars.toUpperCase() : chars };
  }

  /** The characters that one letter or escape stands for; null where they are too many to name. */
  #letter(): string | null {
    if (!this.#take('\\')) return this.#source.charAt(this.#at++);
    const sign = this.#source.charAt(this.#at++);
    if (sign === 'd') return '0123456789';
    if (sign === 'u') {
      const code = Number.parseInt(this.#source.slice(this.#at, this.#at + 4), 16);
      this.#at += 4;
      return String.fromCharCode(code);
    }
    if (sign === 'n') return '\n';
    if (sign === 's') return WHITE;
    return /\w/.test(sign) ? null : sign;
  }

  #characterClass(): Part {
    const negated = this.#take('^');
    let chars = '';
    let open = negated;
    while (!this.#take(']')) {
      const from = this.#letter();
      if (from === null) open = true;
      else if (
        from.length === 1 &&
        this.#source.charAt(this.#at) === '-' &&
        this.#source.charAt(this.#at + 1) !== ']'
      ) {
        this.#at += 1;
        const to = this.#letter() ?? '';
        if (to.charCodeAt(0) - from.charCodeAt(0) > WIDEST_CLASS) open = true;
        else
          for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++)
            chars += String.fromCharCode(code);
      } else chars += from;
    }
    return open || chars.length > WIDEST_CLASS ? { kind: 'any' } : this.#charsOr(chars);
  }
}

/** A beginning under construction: `whole` ones may still grow. */
const NOTHING: Head = { text: '', whole: true };
const cut = (head: Head): Head => (head.whole ? { text: head.text, whole: false } : head);

function headsOf(part: Part): readonly Head[] {
  switch (part.kind) {
    case 'chars':
      return [...new Set(part.chars)].map((text) => ({ text, whole: true }));
    case 'any':
    case 'look':
      return [{ text: '', whole: false }];
    case 'edge':
      return [{ text: EDGE, whole: true }];
    case 'either':
      return part.parts.flatMap(headsOf);
    case 'repeat': {
      const own = headsOf(part.part);
      const heads = part.max > 1 ? own.map(cut) : own;
      return part.min === 0 ? [...heads, NOTHING] : heads;
    }
    case 'seq':
      return part.parts.reduce<readonly Head[]>((heads, next) => joined(heads, next), [NOTHING]);
    default:
      return part satisfies never;
  }
}

function joined(heads: readonly Head[], next: Part): readonly Head[] {
  const growing = heads.filter(({ whole }) => whole);
  if (growing.length === 0) return heads;
  const tails = headsOf(next);
  if (growing.length * tails.length > MOST) return heads.map(cut);
  return heads.flatMap((head) => {
    if (!head.whole) return [head];
    return tails.map((tail) => {
      const text = head.text + tail.text;
      return text.length > LONGEST
        ? { text: text.slice(0, LONGEST), whole: false }
        : { text, whole: tail.whole };
    });
  });
}

function needsOf(part: Part): string | null {
  switch (part.kind) {
    case 'chars':
      return part.chars;
    case 'any':
    case 'look':
    case 'edge':
      return null;
    case 'repeat':
      return part.min === 0 ? null : needsOf(part.part);
    case 'either': {
      let all = '';
      for (const option of part.parts) {
        const needs = needsOf(option);
        if (needs === null) return null;
        all += needs;
      }
      return [...new Set(all)].join('');
    }
    case 'seq': {
      let best: string | null = null;
      for (const item of part.parts) {
        const needs = needsOf(item);
        if (needs !== null && (best === null || needs.length < best.length)) best = needs;
      }
      return best;
    }
    default:
      return part satisfies never;
  }
}
