/** The tag of the content control 内容控件 that stands for an open slot in Word; the slot's name follows it. */
export const SLOT_TAG = 'gj-slot:';
