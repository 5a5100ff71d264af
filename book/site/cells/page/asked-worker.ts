/** A worker that is made from a text: from a file, a browser runs no other. */
export class AskedWorker<Message, Answer> {
  readonly #worker: Worker;

  constructor(code: string, heard: (message: Answer) => void, failed: (words: string) => void) {
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    this.#worker = new Worker(address);
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => heard(data);
    this.#worker.onerror = (event) => failed(event.message);
  }

  send(message: Message): void {
    this.#worker.postMessage(message);
  }

  end(): void {
    this.#worker.terminate();
  }
}
