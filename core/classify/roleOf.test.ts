import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from './role.ts';
import { HELD_BACK_SAMPLES } from './roleHeldBack.testkit.ts';
import { guessRole, roleOf } from './roleOf.ts';
import type { RoleSample } from './roleSample.ts';
import { ROLE_SAMPLES } from './roleSamples.ts';
import { learnRoleWords } from './roleWords.ts';

const share = (samples: readonly RoleSample[]): number =>
  samples.filter(([text, ...roles]) => roles.includes(roleOf(text).role)).length / samples.length;

const FOLDS = 20;

/** The share told rightly when every twentieth sample is left out of what is learnt, in turn. */
function shareLeftOut(): number {
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const words = learnRoleWords(ROLE_SAMPLES.filter((_, index) => index % FOLDS !== fold));
    for (const [text, ...roles] of ROLE_SAMPLES.filter((_, index) => index % FOLDS === fold)) {
      if (roles.includes(guessRole(text, {}, words).role)) right += 1;
    }
  }
  return right / ROLE_SAMPLES.length;
}

describe('roleOf', () => {
  it('tells the role of samples that it has not learnt from', () => {
    expect(shareLeftOut()).toBeGreaterThanOrEqual(0.94);
  });

  it('tells the role of paragraphs held back from all tuning', () => {
    expect(share(HELD_BACK_SAMPLES)).toBeGreaterThanOrEqual(0.9);
  });

  it('has examples for each of the eleven paragraph roles', () => {
    const shown = new Set<Role>(ROLE_SAMPLES.map(([, role]) => role));
    const shaped: readonly Role[] = ['title', 'byline', 'salutation', 'closing'];
    expect([...shown].sort()).toEqual(ROLES.filter((role) => !shaped.includes(role)).sort());
  });

  it('knows salutation and title by their shape', () => {
    expect(roleOf('各位领导、同志们：').role).toBe('salutation');
    expect(roleOf('在全县教育工作会议上的讲话').role).toBe('title');
    expect(roleOf('祝本次大会圆满成功！', { position: 'last' }).role).toBe('closing');
  });

  it('lets the heading tip the balance, and only that', () => {
    const text = '部分企业规模不大。';
    expect(roleOf(text, { heading: '存在的问题和不足' }).role).toBe('problem');
    expect(roleOf('谢谢大家！', { heading: '存在的问题和不足' }).role).toBe('thanks');
  });

  it('gives its reason in Chinese and a score from 0 to 1', () => {
    const guess = roleOf('请组织放心，我们一定按期完成任务。');
    expect(guess.role).toBe('pledge');
    expect(guess.why).toContain('请听者放心');
    expect(roleOf('').score).toBe(0);
  });

  it('answers for any text and any place', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.constantFrom('first', 'middle', 'last'),
        (text, position) => {
          const { role, score } = roleOf(text, { position });
          expect(ROLES).toContain(role);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
