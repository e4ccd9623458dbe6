/** A file as its text, as the bundler hands it over. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is how the bundler gives it.
  export default text;
}
