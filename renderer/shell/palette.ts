import type { Role } from '../../core/classify/role.ts';
import type { SlotKind } from '../../core/slots/facts.ts';

/** The colours of one appearance, by what they are for; the style sheets use them as `--ink`, `--paper` … */
export interface Palette {
  /** The desk under everything. */
  readonly desk: string;
  /** Cards and panes that lie on the desk. */
  readonly sheet: string;
  /** The paper a speech is written on. */
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly hairline: string;
  readonly wash: string;
  /** 朱砂, the colour of seals: the one accent, used where the eye should go first. */
  readonly vermilion: string;
  readonly vermilionWash: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly shadow: string;
}

/** Daylight: rice paper and ink. */
export const LIGHT: Palette = {
  desk: '#f4f0e8',
  sheet: '#fbf9f4',
  paper: '#fffdf8',
  ink: '#272420',
  inkSoft: '#585147',
  inkFaint: '#6b6358',
  hairline: '#e3dccf',
  wash: '#efe9dd',
  vermilion: '#a8392b',
  vermilionWash: '#f7e6e0',
  good: '#3f7350',
  warn: '#96660f',
  bad: '#b3261e',
  shadow: '0 1px 2px rgb(60 48 30 / 6%), 0 8px 24px rgb(60 48 30 / 7%)',
};

/** Lamplight: the same desk at night. */
export const DARK: Palette = {
  desk: '#191714',
  sheet: '#211f1b',
  paper: '#262420',
  ink: '#e9e3d7',
  inkSoft: '#b3aa9b',
  inkFaint: '#a49b8c',
  hairline: '#39352e',
  wash: '#2d2a25',
  vermilion: '#e27a66',
  vermilionWash: '#40271f',
  good: '#8bbd98',
  warn: '#d8ac5c',
  bad: '#f08a7e',
  shadow: '0 1px 2px rgb(0 0 0 / 30%), 0 8px 24px rgb(0 0 0 / 28%)',
};

/** One hue a role, in degrees; kin have neighbouring hues: calls and pledges, situation and problem. */
export const ROLE_HUES: Readonly<Record<Role, number>> = {
  title: 250,
  byline: 265,
  salutation: 280,
  opening: 85,
  transition: 100,
  point: 30,
  situation: 205,
  problem: 330,
  measure: 155,
  elaboration: 190,
  'quotation-lead': 65,
  pledge: 235,
  'call-to-action': 45,
  thanks: 310,
  closing: 120,
};

/** One hue a kind of element 要素, in degrees; what is measured stands apart from what is named. */
const KIND_HUES: Readonly<Record<SlotKind, number>> = {
  place: 155,
  unit: 245,
  person: 320,
  post: 300,
  date: 70,
  year: 95,
  number: 195,
  meeting: 275,
  project: 125,
  document: 220,
  topic: 350,
  text: 50,
};

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Puts the colours of an appearance on the page, for the style sheets to use. */
export function applyPalette(root: HTMLElement, appearance: 'light' | 'dark'): void {
  const palette = appearance === 'light' ? LIGHT : DARK;
  root.dataset['appearance'] = appearance;
  root.style.colorScheme = appearance;
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(`--${kebab(name)}`, value);
  const lightness = appearance === 'light' ? '48%' : '76%';
  for (const [role, hue] of Object.entries(ROLE_HUES)) {
    root.style.setProperty(`--role-${role}`, `oklch(${lightness} 0.1 ${hue})`);
  }
  for (const [kind, hue] of Object.entries(KIND_HUES)) {
    root.style.setProperty(`--kind-${kind}`, `oklch(${lightness} 0.13 ${hue})`);
  }
}
