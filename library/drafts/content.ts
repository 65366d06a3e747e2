import type { FactCard } from '../../core/slots/facts.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { isObject } from '../json.ts';

/** True for the outer shape of a speech. */
export function isSpeech(value: unknown): value is Speech {
  return isObject(value) && Array.isArray(value['title']) && Array.isArray(value['body']);
}

/** True for the outer shape of a fact card. */
export function isFactCard(value: unknown): value is FactCard {
  return isObject(value);
}
