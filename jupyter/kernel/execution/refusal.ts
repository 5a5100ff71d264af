/** What a kernel can't do, said in Chinese and English with what to do instead. */
export class Refusal extends Error {
  override readonly name: string = "KernelError";
  readonly zh: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
  }
}
