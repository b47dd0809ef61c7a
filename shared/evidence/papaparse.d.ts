/**
 * The one function used of Papa Parse. Its published types bring Node's and the DOM's with them, and `shared` compiles
 * without either; the module is therefore imported by its file name and described here.
 */
declare module 'papaparse/papaparse.js' {
  interface ParseConfig {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly header: false;
    readonly skipEmptyLines: false;
    readonly dynamicTyping: false;
  }
  interface PapaParse {
    parse(text: string, config: ParseConfig): { readonly data: string[][] };
  }
  const Papa: PapaParse;
  export default Papa;
}
