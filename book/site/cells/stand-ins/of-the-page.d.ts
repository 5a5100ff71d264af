/** Libraries under the names by which `build.mjs` finds them. */
declare module "docx-of-the-page" {
  export * from "docx";
}
