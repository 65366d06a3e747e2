/** Traditional characters with the simplified ones they stand for: "後 后|乾 干 乾|…". */
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string;
  // biome-ignore lint/style/noDefaultExport: the package's own form
  export default dictionary;
}
