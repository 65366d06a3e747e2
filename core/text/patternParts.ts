/**
 * Parts of a regular expression, as far as tables of patterns use them: letters, classes, groups, look-ahead, repeats, `^`
 * and `$`. Anything else stands for a character that may be any.
 */
export type Part =
  | { readonly kind: 'chars'; readonly chars: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'edge' }
  | { readonly kind: 'look' }
  | { readonly kind: 'seq'; readonly parts: readonly Part[] }
  | { readonly kind: 'either'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly min: number; readonly max: number };

/** Classes of more letters tell nothing. */
const WIDEST_CLASS = 48;
const WHITE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** One of the alternatives that a pattern joins by `|`, and how it is written. */
export interface PatternChoice {
  readonly source: string;
  readonly part: Part;
}

/** The alternatives of a pattern, in its order; at least one. Throws on nothing that `RegExp` accepts without flags. */
export function choicesOf(pattern: RegExp): PatternChoice[] {
  return new Reader(pattern).choices();
}

class Reader {
  readonly #source: string;
  /** Both cases of a letter match it. */
  readonly #anyCase: boolean;
  /** `^` stands for the start of the text only. */
  readonly #oneEdge: boolean;
  #at = 0;

  constructor({ source, ignoreCase, multiline }: RegExp) {
    this.#source = source;
    this.#anyCase = ignoreCase;
    this.#oneEdge = !multiline;
  }

  choices(): PatternChoice[] {
    const found: PatternChoice[] = [];
    do {
      const from = this.#at;
      const part = this.#sequence();
      found.push({ source: this.#source.slice(from, this.#at), part });
    } while (this.#take('|'));
    return found;
  }

  #either(): Part {
    const parts = this.choices().map(({ part }) => part);
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
      const inner = this.#either();
      this.#take(')');
      return looks ? { kind: 'look' } : inner;
    }
    if (this.#take('^')) return { kind: this.#oneEdge ? 'edge' : 'look' };
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
