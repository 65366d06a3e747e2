/** The library that holds what a user stores without naming one. */
export const OWN_LIBRARY = '我的语料';
